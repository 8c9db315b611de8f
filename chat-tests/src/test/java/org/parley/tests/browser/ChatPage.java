package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Is the chat page as a person uses it: by the names of its buttons and fields, waiting until things appear. */
final class ChatPage {

    private static final double LONGEST_PAUSE_MS =
            45_000; // between two attempts of the page to connect, on a machine that is busy

    private final Page page;

    ChatPage(Page page) {
        this.page = page;
    }

    /** Creates an account and waits until the chat is connected. */
    void register(String username, String displayName, String password) {
        button("Create an account").click();
        page.getByLabel("Username").fill(username);
        page.getByLabel("Your name").fill(displayName);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Create account").click();
        seesToBeOnline();
    }

    /** Finds a person by the beginning of a name and opens the conversation with them. */
    void startConversationWith(String prefix, String displayName) {
        page.getByLabel("Find people").fill(prefix);
        Locator people = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("People found"));
        people.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(displayName))
                .click();
        seesConversation(displayName);
    }

    /** Opens a conversation of the list, once it is there. */
    void openConversation(String title) {
        conversationInList(title).click();
        seesConversation(title);
    }

    /** Writes a message and sends it with the Enter key. */
    void send(String content) {
        Locator field = messageField();
        field.fill(content);
        field.press("Enter");
        assertThat(field).hasValue("");
    }

    /** Changes the message that this person wrote last, as one does with the keyboard. */
    void changeLastMessage(String content) {
        Locator field = messageField();
        field.press("ArrowUp");
        assertThat(field).not().hasValue("");
        field.fill(content);
        field.press("Enter");
        assertThat(field).hasValue("");
        seesMessage(content);
    }

    void type(String content) {
        messageField().fill(content);
    }

    void reload() {
        page.reload();
        seesToBeOnline();
    }

    void logOut() {
        button("Log out").click();
    }

    void seesLogIn() {
        assertThat(button("Log in")).isVisible();
    }

    /** Opens the dialog of that name with the button of that name. */
    void openDialog(String name) {
        button(name).click();
        assertThat(dialog(name)).isVisible();
    }

    void closeDialog(String name) {
        page.keyboard().press("Escape");
        assertThat(dialog(name)).not().isVisible();
    }

    void choose(String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void seesText(String words) {
        assertThat(page.getByText(words, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    void seesToBeOnline() {
        assertThat(page.getByText("Online", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Waits for as long as attempts to connect may by then be apart. */
    void seesToBeOnlineAgain() {
        assertThat(page.getByText("Online", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_PAUSE_MS));
    }

    /** Presses what leads to the newest message, and says how many are new if some are. */
    void goesToTheEnd() {
        page.locator("parley-messages button.latest").click();
    }

    void seesToBeOffline() {
        assertThat(page.getByText("Reconnecting…", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Waits until a message is there that the server does not have yet. */
    void seesWaitingMessage(String content) {
        assertThat(rows().filter(new Locator.FilterOptions().setHasText(content))
                        .getByText("sending…"))
                .isVisible();
    }

    /** Counts the messages that say just this; a page that has caught up shows no more of them later. */
    int messagesThatSay(String content) {
        return messages()
                .getByText(content, new Locator.GetByTextOptions().setExact(true))
                .count();
    }

    /** Waits for a message, which an answer to it may quote as well. */
    void seesMessage(String content) {
        assertThat(messages()
                        .getByText(content, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    /** What the messages on the screen say, from top to bottom. */
    List<String> messagesInOrder() {
        return messages().locator(".content").allInnerTexts();
    }

    /** Shows who is in the open conversation. */
    void openDetails() {
        button("Details").click();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Details")))
                .isVisible();
    }

    /** Waits until the server has acknowledged everything that this person sent. */
    void seesEverythingSent() {
        assertThat(messages().getByText("sending…")).hasCount(0);
        assertThat(messages().getByText("Not sent.")).hasCount(0);
    }

    void seesInList(String title, String lastMessage) {
        assertThat(conversationInList(title)).containsText(lastMessage);
    }

    void seesWarning(String words) {
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    void cannotSend() {
        assertThat(button("Send")).isDisabled();
    }

    /** Counts the elements of a kind that came into being inside messages. */
    int elementsInMessages(String selector) {
        return messages().locator(selector).count();
    }

    void seesConversation(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    /** A conversation of the list. */
    Locator conversationInList(String title) {
        Locator list = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Conversations"));
        return list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title));
    }

    private Locator messages() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
    }

    private Locator rows() {
        return messages().getByRole(AriaRole.LISTITEM);
    }

    /** The field in which messages are written. */
    Locator messageField() {
        return page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator dialog(String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
