package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** People answer, react to, change and delete messages, with the mouse and with the keyboard, and see who has read them. */
class MessageActionsTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final int LINES_BETWEEN = 150; // more than are loaded with a conversation

    private static ChromiumSession chromium;
    private static WatchedPage adasBrowser;
    private static WatchedPage gracesBrowser;
    private static ChatPage ada;
    private static ChatPage grace;
    private static String run;
    private static String gracesName;

    @BeforeAll
    static void twoPeopleTalk() {
        chromium = ChromiumSession.start();
        adasBrowser = chromium.open(ServerFixture.uri());
        gracesBrowser = chromium.open(ServerFixture.uri());
        ada = new ChatPage(adasBrowser.page());
        grace = new ChatPage(gracesBrowser.page());
        run = UUID.randomUUID().toString().substring(0, 8);
        gracesName = "Grace " + run;
        ada.register("ada" + run, "Ada " + run, PASSWORD);
        grace.register("grace" + run, gracesName, PASSWORD);
        ada.startConversationWith("grace" + run, gracesName);
        ada.send("Hello Grace");
        grace.openConversation("Ada " + run);
        grace.seesMessage("Hello Grace");
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void noErrorShowedUp() {
        for (WatchedPage browser : List.of(adasBrowser, gracesBrowser)) {
            assertThat(browser.consoleErrors()).as("errors in the console").isEmpty();
            assertThat(browser.failedRequests()).as("failed requests").isEmpty();
            assertThat(browser.foreignRequests()).as("requests to other hosts").isEmpty();
        }
    }

    @Test
    void aReplyShowsWhatItAnswersAndWhatBecomesOfIt() {
        theTwoTalk();
        ada.send("Where is the mot?");
        onGracesScreen("Where is the mot?").use("Reply");
        assertThat(gracesBrowser.page().getByText("Reply to Ada " + run)).isVisible();
        grace.send("In the log book");
        Locator quote = onAdasScreen("In the log book").article().locator(".quote");
        assertThat(quote).containsText("Where is the mot?");

        ada.changeLastMessage("Where is the moth?");
        assertThat(quote).containsText("Where is the moth?");
        onAdasScreen("Where is the moth?").chooseByKeyboard("Delete");
        confirmDeletion();
        assertThat(quote).hasText("Message deleted");
    }

    @Test
    void aReactionIsSeenByBothAndTakenBackByAClick() {
        theTwoTalk();
        ada.send("Found a bug");
        onGracesScreen("Found a bug").use("React with 👍");
        ShownMessage message = onAdasScreen("Found a bug");
        message.hasReaction("👍", 1, false);
        assertThat(message.reaction("👍")).hasAttribute("aria-label", "👍 from " + gracesName);
        message.reaction("👍").click();
        message.hasReaction("👍", 2, true);
        onGracesScreen("Found a bug").hasReaction("👍", 2, true);
        message.reaction("👍").click();
        onGracesScreen("Found a bug").reaction("👍").click();
        message.hasNoReaction();
    }

    @Test
    void anyEmojiCanBePickedForAReaction() {
        theTwoTalk();
        ada.send("Look what flew in");
        Page page = gracesBrowser.page();
        onGracesScreen("Look what flew in").use("React…");
        page.getByLabel("Search emoji").fill("butterfly");
        gracesBrowser.screenshots("emoji-picker");
        page.getByLabel("Search emoji").press("Enter");
        onAdasScreen("Look what flew in").hasReaction("🦋", 1, false);
        assertThat(page.getByLabel("Search emoji")).hasCount(0);
    }

    @Test
    void theArrowUpChangesOnesLastMessageAndEscapeLeavesIt() {
        theTwoTalk();
        ada.send("First wordng");
        ada.changeLastMessage("First wording");
        grace.seesMessage("First wording");
        ada.seesMessage("First wording");
        assertThat(onGracesScreen("First wording").article()).containsText(Pattern.compile("edited \\d"));

        Locator field = adasBrowser.page().getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
        field.press("ArrowUp");
        assertThat(field).hasValue("First wording");
        field.fill("Other words");
        field.press("Escape");
        assertThat(field).hasValue("");
        grace.seesMessage("First wording");
        ada.seesMessage("First wording");
    }

    @Test
    void whatIsDeletedIsGoneForBoth() {
        theTwoTalk();
        ada.send("Better not said");
        grace.seesMessage("Better not said");
        onAdasScreen("Better not said").use("More");
        adasBrowser
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"))
                .click();
        adasBrowser.screenshots("delete-message");
        assertThat(Wcag.violations(adasBrowser.page())).isEmpty();
        confirmDeletion();
        assertThat(gracesBrowser.page().getByText("Better not said", exact())).hasCount(0);
        assertThat(gracesBrowser
                        .page()
                        .getByRole(AriaRole.LOG)
                        .getByText("Message deleted")
                        .last())
                .isVisible();
    }

    @Test
    void theKeyboardWalksFromMessageToMessage() {
        theTwoTalk();
        ada.send("Upper");
        ada.send("Middle");
        ada.send("Lower");
        ada.seesEverythingSent();
        onAdasScreen("Middle").row().focus();
        adasBrowser.page().keyboard().press("ArrowUp");
        assertThat(onAdasScreen("Upper").row()).isFocused();
        adasBrowser.page().keyboard().press("End");
        assertThat(onAdasScreen("Lower").row()).isFocused();
        assertThat(adasBrowser.page().locator(".row[data-key][tabindex='0']")).hasCount(1);

        adasBrowser.page().keyboard().press("Shift+F10");
        assertThat(adasBrowser.page().getByRole(AriaRole.MENUITEM).first()).isFocused();
        adasBrowser.screenshots("message-menu");
        assertThat(Wcag.violations(adasBrowser.page())).isEmpty();
        adasBrowser.page().keyboard().press("Escape");
        assertThat(onAdasScreen("Lower").row()).isFocused();
    }

    @Test
    void theTicksAndTheListTellWhoHasReadAMessage() {
        theTwoTalk();
        ada.send("Read me");
        grace.seesMessage("Read me");
        ShownMessage message = onAdasScreen("Read me");
        message.hasTicks("Read");
        message.chooseByKeyboard("Who has read it");
        Locator table = adasBrowser.page().getByRole(AriaRole.TABLE);
        Locator line = table.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(gracesName));
        assertThat(line.getByRole(AriaRole.CELL).last()).hasText(Pattern.compile("\\d{1,2}:\\d{2}"));
        adasBrowser.screenshots("who-has-read");
        assertThat(Wcag.violations(adasBrowser.page())).isEmpty();
        adasBrowser.page().keyboard().press("Escape");
        assertThat(table).hasCount(0);
    }

    @Test
    void aQuoteLeadsToAMessageFarBackAndAButtonToTheEndAgain() {
        Person joan = Person.register();
        String adasId = joan.rest()
                .get("users?query=ada" + run)
                .json()
                .path("users")
                .path(0)
                .path("user_id")
                .asText();
        String group = joan.group(List.of(new Person(ServerFixture.uri(), adasId, "ada" + run, "", "")));
        String first = joan.post(group, "The beginning of it all").get("message_id");
        IntStream.rangeClosed(1, LINES_BETWEEN).forEach(number -> joan.post(group, "Line " + number + "."));
        Map<String, Object> reply = new HashMap<>(Map.of("content", "As I said long ago", "reply_to", first));
        reply.put("client_message_id", UUID.randomUUID().toString());
        assertThat(joan.rest()
                        .post("conversations/" + group + "/messages", reply)
                        .status())
                .isEqualTo(201);

        ada.openConversation("Group of " + joan.name());
        onAdasScreen("As I said long ago").article().locator(".quote").click();
        ada.seesMessage("The beginning of it all");
        assertThat(onAdasScreen("The beginning of it all").row()).isFocused();
        ada.seesMessage("This is the beginning of the conversation.");

        joan.post(group, "Meanwhile at the end");
        ada.seesInList("Group of " + joan.name(), "Meanwhile at the end");
        ada.goesToTheEnd();
        ada.seesMessage("Meanwhile at the end");
        ada.seesMessage("As I said long ago");
    }

    private static void theTwoTalk() {
        ada.openConversation(gracesName);
    }

    private static void confirmDeletion() {
        Page page = adasBrowser.page();
        Locator dialog = page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Delete this message for everybody?"));
        assertThat(dialog).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Delete").setExact(true))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private static ShownMessage onAdasScreen(String content) {
        return new ShownMessage(adasBrowser.page(), content);
    }

    private static ShownMessage onGracesScreen(String content) {
        return new ShownMessage(gracesBrowser.page(), content);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
