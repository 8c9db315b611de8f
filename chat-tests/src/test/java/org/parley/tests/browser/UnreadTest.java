package org.parley.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** What is new is counted, shown, and read only when somebody has seen it. */
class UnreadTest {

    private static final int MORE_THAN_A_PAGE = 70; // the page loads 50 at a time
    private static final int MORE_THAN_A_SCREEN = 40;
    private static final int WHEEL_PX = 600;

    private static ChromiumSession chromium;
    private static Person grace;

    private WatchedPage browser;
    private Page page;
    private ChatPage ada;
    private Person adaHerself;
    private String group;
    private String groupName;

    @BeforeAll
    static void startTheBrowser() {
        chromium = ChromiumSession.start();
        grace = Person.register();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void adaIsInAGroupAndReadsSomethingElse() {
        browser = chromium.open(ServerFixture.uri());
        page = browser.page();
        ada = new ChatPage(page);
        String username = "ada" + UUID.randomUUID().toString().substring(0, 8);
        ada.register(username, "Ada " + username, Person.PASSWORD);
        String id = grace.rest()
                .get("users?query=" + username)
                .json()
                .at("/users/0/user_id")
                .asText();
        adaHerself = new Person(ServerFixture.uri(), id, username, "", "");
        group = grace.group(List.of(adaHerself));
        groupName = grace.rest().get("conversations/" + group).get("name");
        grace.post(group, "An old message");
        ada.openConversation(groupName);
        ada.seesMessage("An old message");
        ada.startConversationWith(grace.name(), "Person " + grace.name());
    }

    @AfterEach
    void noErrorShowedUp() {
        assertThat(browser.consoleErrors()).isEmpty();
        page.context().close();
    }

    @Test
    void whoComesBackFindsTheLineWhereReadingStoppedAndTheWayToIt() {
        IntStream.rangeClosed(1, MORE_THAN_A_PAGE).forEach(number -> grace.post(group, "News " + number + "."));
        assertThat(ada.conversationInList(groupName)).containsText(MORE_THAN_A_PAGE + " unread");
        ada.openConversation(groupName);
        ada.seesMessage("News " + MORE_THAN_A_PAGE + ".");
        browser.screenshots("unread");
        Locator up = ada.button(MORE_THAN_A_PAGE + " new messages");
        up.click();

        Locator line = messages().getByText("New messages", new Locator.GetByTextOptions().setExact(true));
        assertThat(line).isInViewport();
        ada.seesMessage("News 1.");
        assertThat(messages().getByText("News 1.", new Locator.GetByTextOptions().setExact(true)))
                .isInViewport();
        assertThat(messages().getByText("An old message")).isInViewport();
        assertThat(up).isHidden();
        browser.screenshots("new-messages-line");

        // Who answers has read it all.
        ada.send("I see");
        assertThat(line).hasCount(0);
    }

    @Test
    void aMessageIsReadWhenItIsBeforeTheEyesOfSomebodyAtThePage() {
        ada.openConversation(groupName);
        browser.lookAway();
        String first = grace.post(group, "While you were away").get("message_id");
        ada.seesMessage("While you were away");
        assertThat(ada.conversationInList(groupName)).containsText("1 unread");
        assertThat(readAt(first)).isEmpty();

        browser.lookBack();
        await().untilAsserted(() -> assertThat(readAt(first)).isNotEmpty());
        assertThat(ada.conversationInList(groupName)).not().containsText("unread");
        assertThat(messages().getByText("New messages", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void whoIsFurtherUpHasNotReadTheEnd() {
        IntStream.rangeClosed(1, MORE_THAN_A_SCREEN).forEach(number -> grace.post(group, "Line " + number + "."));
        ada.openConversation(groupName);
        ada.seesMessage("Line " + MORE_THAN_A_SCREEN + ".");
        messages().hover();
        page.mouse().wheel(0, -WHEEL_PX);
        assertThat(ada.button("Jump to latest")).isVisible();

        String news = grace.post(group, "Below the screen").get("message_id");
        Locator down = ada.button("1 new message");
        assertThat(down).isVisible();
        assertThat(ada.conversationInList(groupName)).containsText("1 unread");
        assertThat(readAt(news)).isEmpty();

        down.click();
        ada.seesMessage("Below the screen");
        await().untilAsserted(() -> assertThat(readAt(news)).isNotEmpty());
        assertThat(ada.conversationInList(groupName)).not().containsText("unread");
    }

    @Test
    void mentionsAreCountedApartAndTheTabTellsOfBoth() {
        assertThat(page).hasTitle("Parley");
        String before = icon();
        grace.post(group, "Nothing special");
        grace.post(group, "@" + adaHerself.name() + " what do you think?");
        assertThat(ada.conversationInList(groupName)).containsText("1 mention of you");
        assertThat(ada.conversationInList(groupName)).containsText("2 unread");
        assertThat(page).hasTitle("(@1, 2) Parley");
        assertThat(icon()).isNotEqualTo(before);
        assertThat(page.request().get(icon()).ok()).isTrue();
        browser.screenshots("mention");

        ada.reload(); // the server counts them too
        assertThat(ada.conversationInList(groupName)).containsText("1 mention of you");
        assertThat(page).hasTitle("(@1, 2) Parley");

        ada.openConversation(groupName);
        assertThat(page).hasTitle("Parley");
        assertThat(page.locator("link[rel=icon]")).hasAttribute("href", before);
        assertThat(ada.conversationInList(groupName)).not().containsText("mention");
    }

    /** When Ada read a message, as its sender is told; empty if she has not. */
    private String readAt(String messageId) {
        return grace.rest()
                .get("conversations/" + group + "/messages/" + messageId + "/receipts")
                .json()
                .at("/receipts/0/read_at")
                .asText("")
                .replace("null", "");
    }

    private String icon() {
        return (String) page.evaluate("document.querySelector('link[rel=icon]').href");
    }

    private Locator messages() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
    }
}
