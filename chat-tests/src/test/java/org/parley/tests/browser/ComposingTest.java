package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ServerFixture;

/** People write with Markdown, emoji and the names of others, and see who else is there and writes. */
class ComposingTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String HIDE =
            "() => { Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });"
                    + " document.dispatchEvent(new Event('visibilitychange')); }";
    private static final String SHOW =
            "() => { delete document.visibilityState; document.dispatchEvent(new Event('visibilitychange')); }";

    private static ChromiumSession chromium;
    private static WatchedPage adasBrowser;
    private static WatchedPage gracesBrowser;
    private static ChatPage ada;
    private static ChatPage grace;
    private static Locator adasField;
    private static String run;

    @BeforeAll
    static void twoPeopleTalk() {
        chromium = ChromiumSession.start();
        adasBrowser = chromium.open(ServerFixture.uri());
        gracesBrowser = chromium.open(ServerFixture.uri());
        ada = new ChatPage(adasBrowser.page());
        grace = new ChatPage(gracesBrowser.page());
        run = UUID.randomUUID().toString().substring(0, 8);
        ada.register("ada" + run, "Ada " + run, PASSWORD);
        grace.register("grace" + run, "Grace " + run, PASSWORD);
        ada.startConversationWith("grace" + run, "Grace " + run);
        ada.send("Hello Grace");
        grace.openConversation("Ada " + run);
        grace.seesMessage("Hello Grace");
        adasField = adasBrowser.page().getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void adasFieldIsEmpty() {
        adasField.fill("");
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
    void markdownIsShownAsWhatItMeans() {
        ada.send("**Urgent**: see `Main.java`\n> as Grace says\n- one\n- two\n```java\nint moths = 1;\n```");
        Locator content = onGracesScreen("Urgent").article().locator(".content");
        assertThat(content.locator("strong")).hasText("Urgent");
        assertThat(content.locator("p > code")).hasText("Main.java");
        assertThat(content.locator("blockquote")).hasText("as Grace says");
        assertThat(content.locator("li")).hasText(new String[] {"one", "two"});
        assertThat(content.locator("parley-code .hljs-type, parley-code .hljs-keyword")
                        .first())
                .hasText("int");
        grace.seesInList("Ada " + run, "Urgent: see Main.java as Grace says • one • two int moths = 1;");

        ada.send("🦋");
        assertThat(onGracesScreen("🦋").article().locator(".content.jumbo")).isVisible();
        gracesBrowser.screenshots("markdown");
        assertThat(Wcag.violations(gracesBrowser.page())).isEmpty();
    }

    @Test
    void aShortcodeBecomesItsEmojiAndIsOffered() {
        adasField.pressSequentially("Well done :tada:");
        assertThat(adasField).hasValue("Well done 🎉");
        adasField.pressSequentially(" :butterf");
        Locator suggestion = adasBrowser.page().getByRole(AriaRole.OPTION).first();
        assertThat(suggestion).containsText(":butterfly:");
        adasField.press("Tab");
        assertThat(adasField).hasValue("Well done 🎉 🦋 ");
        adasField.press("Enter");
        grace.seesMessage("Well done 🎉 🦋");
    }

    @Test
    void theNameOfSomebodyIsCompletedAndMarkedForThem() {
        adasField.pressSequentially("Ask @gra");
        Locator list =
                adasBrowser.page().getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Suggestions"));
        assertThat(list.getByRole(AriaRole.OPTION)).hasCount(1);
        assertThat(adasField).hasAttribute("aria-activedescendant", "option-0");
        adasBrowser.screenshots("mention-completion");
        assertThat(Wcag.violations(adasBrowser.page())).isEmpty();
        adasField.press("Escape");
        assertThat(list).hasCount(0);
        adasField.press("Backspace");
        adasField.press("Backspace");
        adasField.press("Backspace");
        adasField.press("Backspace");
        adasField.pressSequentially("@gr");
        adasField.press("Enter");
        assertThat(adasField).hasValue("Ask @grace" + run + " ");
        adasField.pressSequentially("about it");
        adasField.press("Enter");
        Locator mention = gracesBrowser.page().locator(".mention-me");
        assertThat(mention).hasText("@Grace " + run);
        assertThat(adasBrowser.page().locator(".mention")).hasText("@Grace " + run);
    }

    @Test
    void keysMarkWhatIsSelectedAndUndoTakesThemBack() {
        adasField.fill("so important");
        adasField.press("Control+a");
        adasField.press("Control+b");
        assertThat(adasField).hasValue("**so important**");
        adasField.press("Control+i");
        assertThat(adasField).hasValue("***so important***");
        adasField.press("Control+z");
        assertThat(adasField).hasValue("**so important**");
        adasField.press("Control+b");
        assertThat(adasField).hasValue("so important");
        adasField.fill("- one");
        adasField.press("End");
        adasField.press("Shift+Enter");
        assertThat(adasField).hasValue("- one\n- ");
    }

    @Test
    void anEmojiIsPickedIntoTheText() {
        Page page = adasBrowser.page();
        adasField.fill("A moth ");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an emoji"))
                .click();
        assertThat(page.getByLabel("Search emoji")).isFocused();
        page.keyboard().type("butterfly");
        assertThat(Wcag.violations(page)).isEmpty();
        page.keyboard().press("Enter");
        assertThat(adasField).hasValue("A moth 🦋");
        assertThat(adasField).isFocused();
    }

    @Test
    void theOtherSeesWhoIsWritingUntilItIsSent() {
        adasField.pressSequentially("I think");
        Locator line = gracesBrowser.page().locator("parley-typing").getByText("Ada " + run + " is typing…");
        assertThat(line.first()).isVisible();
        gracesBrowser.screenshots("typing");
        adasField.press("Enter");
        assertThat(line).hasCount(0);
    }

    @Test
    void theOtherSeesWhetherSomebodyIsThere() {
        Locator entry = adasBrowser
                .page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Conversations"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Grace " + run));
        assertThat(entry).containsText("online");
        gracesBrowser.page().evaluate(HIDE);
        assertThat(entry).containsText("away");
        gracesBrowser.page().evaluate(SHOW);
        assertThat(entry).containsText("online");
    }

    private static ShownMessage onGracesScreen(String content) {
        return new ShownMessage(gracesBrowser.page(), content);
    }
}
