package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Who looks elsewhere is told by the browser what is worth it to them. */
class NotificationTest {

    /** Writes down what the browser is asked to show; it is asked all the same. */
    private static final String RECORDER = """
            globalThis.shown = [];
            globalThis.questions = 0;
            globalThis.Notification = class extends Notification {
              constructor(title, options) {
                super(title, options);
                shown.push({ title, body: this.body, tag: this.tag, click: () => this.dispatchEvent(new Event('click')) });
              }
              static requestPermission() {
                questions += 1;
                return super.requestPermission();
              }
            };
            """;

    private static ChromiumSession chromium;
    private static Person grace;
    private static Person linus;

    private WatchedPage firstTab;
    private WatchedPage secondTab;
    private ChatPage ada;
    private Person adaHerself;
    private String withGrace;
    private String group;
    private String groupName;

    @BeforeAll
    static void startTheBrowser() {
        chromium = ChromiumSession.start();
        grace = Person.register();
        linus = Person.register();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void adaHasTwoTabsAndLooksAtNeither() {
        firstTab = chromium.open(ServerFixture.uri(), context -> {
            context.addInitScript(RECORDER);
            context.grantPermissions(List.of("notifications"));
        });
        ada = new ChatPage(firstTab.page());
        String username = "ada" + UUID.randomUUID().toString().substring(0, 8);
        ada.register(username, "Ada " + username, Person.PASSWORD);
        String id = grace.rest()
                .get("users?query=" + username)
                .json()
                .at("/users/0/user_id")
                .asText();
        adaHerself = new Person(ServerFixture.uri(), id, username, "", "");
        withGrace = grace.directWith(adaHerself);
        group = grace.group(List.of(adaHerself, linus));
        groupName = grace.rest().get("conversations/" + group).get("name");
        ada.seesInList(groupName, "");
        secondTab = firstTab.openTab();
        new ChatPage(secondTab.page()).seesToBeOnline();
        // The part of the page that notifies is loaded last.
        tabs().forEach(tab -> tab.page().waitForCondition(() -> holdsOrAwaitsTheWord(tab)));
        tabs().forEach(WatchedPage::lookAway);
    }

    @AfterEach
    void noErrorShowedUp() {
        assertThat(tabs().flatMap(tab -> tab.consoleErrors().stream())).isEmpty();
        firstTab.page().context().close();
    }

    @Test
    void oneOfHerTabsTellsInPlainWordsAndAClickOpensTheConversation() {
        grace.post(withGrace, "**Look** at [this](https://example.org)");
        grace.post(withGrace, "Soon, please");
        awaitShown(2);
        assertThat(shown())
                .extracting(one -> one.get("title"), one -> one.get("body"), one -> one.get("tag"))
                .containsExactly(
                        tuple("Person " + grace.name(), "Look at this", withGrace),
                        tuple("Person " + grace.name(), "Soon, please", withGrace));

        WatchedPage teller =
                tabs().filter(tab -> !shownIn(tab).isEmpty()).findFirst().orElseThrow();
        assertThat(tabs().filter(tab -> !shownIn(tab).isEmpty())).hasSize(1);
        teller.page().evaluate("shown[0].click()");
        new ChatPage(teller.page()).seesConversation("Person " + grace.name());
    }

    @Test
    void theOtherTabTellsWhenTheOneThatDidIsGone() {
        grace.post(withGrace, "First");
        awaitShown(1);
        WatchedPage teller =
                tabs().filter(tab -> !shownIn(tab).isEmpty()).findFirst().orElseThrow();
        WatchedPage other = teller == firstTab ? secondTab : firstTab;
        teller.page().close();
        other.page().waitForCondition(() -> holdsTheWord(other));
        grace.post(withGrace, "Second");
        other.page().waitForCondition(() -> shownIn(other).size() == 1);
        assertThat(shownIn(other)).extracting(one -> one.get("body")).containsExactly("Second");
    }

    @Test
    void whoLooksAtOneOfTheTabsIsNotTold() {
        secondTab.lookBack();
        grace.post(withGrace, "You see this");
        Stream.of(ada, new ChatPage(secondTab.page()))
                .forEach(tab -> tab.seesInList("Person " + grace.name(), "You see this"));
        secondTab.lookAway();
        grace.post(withGrace, "But not this");
        awaitShown(1);
        assertThat(shown()).extracting(one -> one.get("body")).containsExactly("But not this");
    }

    @Test
    void onlyWhatIsToHerIsToldIfSheWantsItSo() {
        ada.button("Settings").click();
        firstTab.page().getByLabel("Direct messages and mentions of me").check();
        firstTab.screenshots("notification-settings");
        firstTab.page().keyboard().press("Escape");
        grace.post(group, "To whom it may concern");
        linus.post(group, "@" + adaHerself.name() + " this is for you");
        awaitShown(1);
        assertThat(shown().get(0)).containsEntry("title", "Person " + linus.name() + " in " + groupName);
    }

    @Test
    void aMutedConversationIsSilentAndTheTabDoesNotCountIt() {
        ada.openConversation(groupName);
        ada.button("Mute this conversation").click();
        grace.post(group, "Noise");
        grace.post(withGrace, "Signal");
        awaitShown(1);
        assertThat(shown()).extracting(one -> one.get("body")).containsExactly("Signal");
        assertThat(ada.conversationInList(groupName)).containsText("muted");
        assertThat(firstTab.page()).hasTitle("(1) Parley");
        firstTab.screenshots("muted");
    }

    @Test
    void nobodyIsDisturbedWhoDoesNotWantTo() {
        ada.button("Settings").click();
        ada.button("Until I switch it off").click();
        assertThat(firstTab.page().getByText("Nothing disturbs you until you switch this off."))
                .isVisible();
        grace.post(withGrace, "Psst");
        tabs().forEach(tab -> new ChatPage(tab.page()).seesInList("Person " + grace.name(), "Psst"));
        ada.button("Switch off").click();
        assertThat(ada.button("For 30 minutes")).isVisible();
        grace.post(withGrace, "Hey!");
        awaitShown(1);
        assertThat(shown()).extracting(one -> one.get("body")).containsExactly("Hey!");
    }

    @Test
    void theBrowserAsksOnlyWhoHasClicked() {
        try (BrowserContext other = firstTab.page().context().browser().newContext()) {
            other.addInitScript(RECORDER);
            // What a visitor's browser says before anybody was asked; one that a program drives says no from the start.
            other.addInitScript(
                    "Object.defineProperty(Notification, 'permission', { get: () => questions ? 'denied' : 'default' })");
            WatchedPage visitor = new WatchedPage(other.newPage(), ServerFixture.uri());
            ChatPage newcomer = new ChatPage(visitor.page());
            newcomer.register(Person.newName(), "A newcomer", Person.PASSWORD);
            newcomer.button("Settings").click();
            assertThat(visitor.page().getByText("Parley can tell you about new messages"))
                    .isVisible();
            assertThat(visitor.page().evaluate("questions")).isEqualTo(0);
            newcomer.button("Allow notifications").click();
            assertThat(visitor.page().getByText("This browser blocks notifications of this page."))
                    .isVisible();
            assertThat(visitor.page().evaluate("questions")).isEqualTo(1);
        }
    }

    private Stream<WatchedPage> tabs() {
        return Stream.of(firstTab, secondTab).filter(tab -> !tab.page().isClosed());
    }

    /** Waits until so many were shown, and until all tabs have had the time to show more. */
    private void awaitShown(int count) {
        firstTab.page().waitForCondition(() -> shown().size() >= count);
        tabs().forEach(tab -> tab.page().evaluate("navigator.locks.query()"));
        assertThat(shown()).hasSize(count);
    }

    private List<Map<String, String>> shown() {
        return tabs().flatMap(tab -> shownIn(tab).stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> shownIn(WatchedPage tab) {
        Page page = tab.page();
        return (List<Map<String, String>>) page.evaluate("shown.map(({ title, body, tag }) => ({ title, body, tag }))");
    }

    private static boolean holdsTheWord(WatchedPage tab) {
        return locks(tab, "held");
    }

    private static boolean holdsOrAwaitsTheWord(WatchedPage tab) {
        return holdsTheWord(tab) || locks(tab, "pending");
    }

    /** Says whether this tab is among those that hold, or await, the lock of the one that notifies. */
    private static boolean locks(WatchedPage tab, String state) {
        return (boolean) tab.page().evaluate("""
                        async (state) => {
                          // The device's own lock tells which of the tabs of the list this one is.
                          const all = await navigator.locks.query();
                          const mine = all.held.find(({ name }) => name === 'parley.device.' + sessionStorage['parley.device_id']);
                          return all[state].some(
                            ({ name, clientId }) => name.startsWith('parley.notifying.') && clientId === mine?.clientId,
                          );
                        }""", state);
    }
}
