package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Is the page as a person uses it to deal with people, groups, and the own account. */
final class PeoplePage {

    private final Page page;

    PeoplePage(Page page) {
        this.page = page;
    }

    void logIn(String username, String password) {
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        button("Log in").click();
        new ChatPage(page).seesToBeOnline();
    }

    /** Presses a button of the page that no dialog covers. */
    void press(String button) {
        button(button).click();
    }

    /** The element around a dialog: what is in the dialog is a child of that, and only shown within what has the role. */
    Locator dialog(String name) {
        return page.locator("wa-dialog[label=\"" + name + "\"]");
    }

    /** Presses a button of a dialog. */
    void press(String dialog, String button) {
        in(dialog(dialog), button).click();
    }

    void fill(String dialog, String field, String text) {
        field(dialog, field).fill(text);
    }

    void seesKeyboardIn(String dialog, String field) {
        assertThat(field(dialog, field)).isFocused();
    }

    void seesIn(String dialog, String text) {
        assertThat(dialog(dialog).getByText(text).first()).isVisible();
    }

    void seesClosed(String dialog) {
        assertThat(dialog(dialog)).hasCount(0);
    }

    /** Types the beginning of a name into the picker of a dialog and takes the person it finds. */
    void pick(String dialog, String prefix, String displayName) {
        fill(dialog, "Add people", prefix);
        Locator found =
                dialog(dialog).getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("People to add"));
        in(found, displayName).click();
        assertThat(in(dialog(dialog), "Remove " + displayName)).isVisible();
    }

    Locator details() {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Details"));
    }

    void pressInDetails(String button) {
        in(details(), button).click();
    }

    void seesInDetails(String text) {
        assertThat(details().getByText(text).first()).isVisible();
    }

    /** Opens the list of what can be done about a member, and does it. */
    void doTo(String member, String action) {
        pressInDetails("Actions for " + member);
        pressInDetails(action);
    }

    void seesMember(String name, String notes) {
        Locator row = details().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText(notes);
    }

    void seesNoMember(String name) {
        assertThat(details().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name)))
                .hasCount(0);
    }

    /** Waits for a line among the messages that tells what happened. */
    void seesEvent(String text) {
        assertThat(page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"))
                        .getByText(text, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    void seesTitle(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(2)))
                .isVisible();
    }

    void seesInList(String title) {
        assertThat(inList(title)).isVisible();
    }

    void seesNotInList(String title) {
        assertThat(inList(title)).hasCount(0);
    }

    /** Waits until a picture, not initials, stands for the open conversation. */
    void seesPictureInHeader() {
        Locator header = page.locator("parley-conversation header .avatar img");
        assertThat(header).isVisible();
        assertThat(header).hasJSProperty("complete", true);
        assertThat(header).not().hasJSProperty("naturalWidth", 0);
    }

    void choosePicture(String dialog, FilePayload picture) {
        dialog(dialog).locator("input[type=file]").setInputFiles(picture);
    }

    Page page() {
        return page;
    }

    private Locator inList(String title) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Conversations"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title));
    }

    private Locator field(String dialog, String name) {
        return dialog(dialog).getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The first of that name: what the side bar offers, a welcome offers too. */
    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator in(Locator part, String button) {
        return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .first();
    }
}
