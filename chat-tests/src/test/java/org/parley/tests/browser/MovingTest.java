package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** A person goes from one conversation to another by keyboard and by address. */
class MovingTest {

    private static ChromiumSession chromium;
    private static WatchedPage browser;
    private static Page page;
    private static ChatPage ada;
    private static Person grace;
    private static Person linus;
    private static Person stranger;
    private static String withGrace;
    private static String withLinus;

    @BeforeAll
    static void adaTalksWithTwoPeople() {
        chromium = ChromiumSession.start();
        browser = chromium.open(ServerFixture.uri());
        page = browser.page();
        ada = new ChatPage(page);
        String adasName = "ada" + UUID.randomUUID().toString().substring(0, 8);
        ada.register(adasName, "Ada " + adasName, Person.PASSWORD);
        grace = Person.register();
        linus = Person.register();
        stranger = Person.register();
        Person adaHerself = find(adasName);
        withLinus = linus.directWith(adaHerself);
        linus.post(withLinus, "Hello from Linus");
        withGrace = grace.directWith(adaHerself);
        grace.post(withGrace, "Hello from Grace"); // newer, so it stands above
        ada.seesInList(nameOf(linus), "Hello from Linus");
        ada.seesInList(nameOf(grace), "Hello from Grace");
    }

    private static Person find(String username) {
        String id = grace.rest()
                .get("users?query=" + username)
                .json()
                .at("/users/0/user_id")
                .asText();
        return new Person(ServerFixture.uri(), id, username, "", "");
    }

    private static String nameOf(Person person) {
        return "Person " + person.name();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void gracesConversationIsOpen() {
        ada.openConversation(nameOf(grace));
    }

    private static void openSwitcher() {
        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
    }

    @Test
    void aFewLettersOfANameGoToAConversation() {
        openSwitcher();
        browser.screenshots("switcher");
        page.keyboard().type(linus.name().substring(0, 6));
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        assertThat(page.getByRole(AriaRole.OPTION)).containsText(nameOf(linus));
        page.keyboard().press("Enter");
        ada.seesConversation(nameOf(linus));
        assertThat(ada.messageField()).isFocused();
    }

    @Test
    void theArrowKeysChooseAmongWhatIsFound() {
        openSwitcher();
        Locator options = page.getByRole(AriaRole.OPTION);
        assertThat(options.nth(0)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
        String chosen = options.nth(1).getAttribute("id");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).hasAttribute("aria-activedescendant", chosen);
        String name = options.nth(1).locator(".row-title").textContent();
        page.keyboard().press("Enter");
        ada.seesConversation(name);
    }

    @Test
    void theSwitcherFindsPeopleOneHasNotTalkedWith() {
        openSwitcher();
        page.keyboard().type(stranger.name());
        assertThat(page.getByRole(AriaRole.OPTION)).containsText(nameOf(stranger));
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        ada.seesConversation(nameOf(grace));
    }

    @Test
    void altAndTheArrowsGoToTheNeighboursAndWithShiftToUnreadOnes() {
        String[] names = page.getByRole(AriaRole.NAVIGATION)
                .locator(".row-title")
                .allTextContents()
                .toArray(String[]::new);
        ada.openConversation(names[0]);
        page.keyboard().press("Alt+ArrowDown");
        ada.seesConversation(names[1]);
        page.keyboard().press("Alt+ArrowUp");
        ada.seesConversation(names[0]);

        Person other = names[0].equals(nameOf(grace)) ? linus : grace;
        other.post(other == grace ? withGrace : withLinus, "Are you there?");
        assertThat(ada.conversationInList(nameOf(other))).containsText("unread");
        page.keyboard().press("Alt+Shift+ArrowDown");
        ada.seesConversation(nameOf(other));
        assertThat(ada.conversationInList(nameOf(other))).not().containsText("unread");
    }

    @Test
    void theShortcutsAreListedAndEscapeGoesBackToWriting() {
        ada.messageField().focus();
        page.keyboard().press("?");
        assertThat(ada.messageField()).hasValue("?"); // in a field it is text
        ada.type("");
        page.keyboard().press("Control+/");
        Locator dialog = page.locator("wa-dialog"); // what is in it is a child of that
        assertThat(dialog.getByText("Go to a conversation by its name")).isVisible();
        browser.screenshots("shortcuts");
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);

        ada.conversationInList(nameOf(grace)).focus();
        page.keyboard().press("?");
        assertThat(page.getByText("Show these shortcuts")).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        ada.conversationInList(nameOf(grace)).focus();
        page.keyboard().press("Escape");
        assertThat(ada.messageField()).isFocused();
    }

    @Test
    void escapeClosesTheDetails() {
        ada.openDetails();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Details")))
                .hasCount(0);
        assertThat(ada.messageField()).isFocused();
    }

    @Test
    void theListIsOneStopOfTheTabKeyAndTheArrowsWalkIt() {
        Locator rows = page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.BUTTON);
        rows.nth(0).focus();
        page.keyboard().press("ArrowDown");
        assertThat(rows.nth(1)).isFocused();
        page.keyboard().press("Home");
        assertThat(rows.nth(0)).isFocused();
        page.keyboard().press("End");
        assertThat(rows.last()).isFocused();
        assertThat(rows.and(page.locator("[tabindex='0']"))).hasCount(1);
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.NAVIGATION).locator(":focus")).hasCount(0);
    }

    @Test
    void theOpenConversationIsInTheAddressAndTheBrowserGoesBackAndForward() {
        assertThat(page).hasURL(Pattern.compile("#/c/" + withGrace + "$"));
        ada.openConversation(nameOf(linus));
        assertThat(page).hasURL(Pattern.compile("#/c/" + withLinus + "$"));
        page.goBack();
        ada.seesConversation(nameOf(grace));
        page.goForward();
        ada.seesConversation(nameOf(linus));
        ada.reload();
        ada.seesConversation(nameOf(linus));
        ada.seesMessage("Hello from Linus");
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void anAddressOfNoConversationSaysSo() {
        WatchedPage lost = browser.openTab();
        for (String id : new String[] {UUID.randomUUID().toString(), "nonsense", "%2e%2e%2f"}) {
            lost.page().navigate(ServerFixture.uri() + "#/c/" + id);
            lost.page().reload();
            assertThat(lost.page().getByText("There is no such conversation, or you are not in it."))
                    .isVisible();
        }
        lost.screenshots("unknown-conversation");
        lost.page().getByText("Back to conversations").click();
        assertThat(lost.page()).hasURL(ServerFixture.uri().toString());
        lost.page().close();
    }
}
