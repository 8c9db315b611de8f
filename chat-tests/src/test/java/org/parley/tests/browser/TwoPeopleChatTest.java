package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.ServerFixture;

/** Two people talk with each other on the real page, each in a browser context of their own. */
class TwoPeopleChatTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final int MOST_CHARACTERS = 16_000;

    private static ChromiumSession chromium;
    private static WatchedPage adasBrowser;
    private static WatchedPage gracesBrowser;
    private static ChatPage ada;
    private static ChatPage grace;
    private static String adasName;
    private static String gracesName;

    @BeforeAll
    static void twoPeopleRegisterAndOneFindsTheOther() {
        URI address = ServerFixture.uri();
        chromium = ChromiumSession.start();
        adasBrowser = chromium.open(address);
        gracesBrowser = chromium.open(address);
        ada = new ChatPage(adasBrowser.page());
        grace = new ChatPage(gracesBrowser.page());
        adasBrowser.screenshots("log-in");

        // The names are new at each run: the server may have kept the people of an earlier one.
        String run = UUID.randomUUID().toString().substring(0, 8);
        adasName = "Ada " + run;
        gracesName = "Grace " + run;
        ada.register("ada" + run, adasName, PASSWORD);
        grace.register("grace" + run, gracesName, PASSWORD);
        adasBrowser.screenshots("no-conversations");

        ada.startConversationWith("grace" + run, gracesName);
        ada.send("Hello Grace");
        grace.openConversation(adasName);
        grace.seesMessage("Hello Grace");
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void noErrorShowedUpAndNoRequestLeftTheOrigin() {
        for (WatchedPage browser : List.of(adasBrowser, gracesBrowser)) {
            assertThat(browser.consoleErrors()).as("errors in the console").isEmpty();
            assertThat(browser.failedRequests()).as("failed requests").isEmpty();
            assertThat(browser.foreignRequests()).as("requests to other hosts").isEmpty();
        }
    }

    @Test
    void eachSeesAtOnceWhatTheOtherWrites() {
        ada.send("Did you see the moth?");
        grace.seesMessage("Did you see the moth?");
        grace.send("Taped it into the log book");
        ada.seesMessage("Taped it into the log book");
        ada.seesEverythingSent();
        grace.seesEverythingSent();
        ada.seesInList(gracesName, "Taped it into the log book");
        grace.seesInList(adasName, "You: Taped it into the log book");
        adasBrowser.screenshots("conversation");
    }

    @Test
    void emojiAndMarkupAreShownAsTheTextTheyAre() {
        String content = "👩🏽‍💻 <script>document.title = 'taken'</script> <img src=x onerror=alert(1)> & <b>bold</b>";
        grace.send(content);
        grace.seesMessage(content);
        ada.seesMessage(content);
        assertThat(ada.elementsInMessages("script, img, b")).isZero();
        assertThat(adasBrowser.page().title()).doesNotContain("taken");
        adasBrowser.screenshots("markup");
    }

    @Test
    void bothFindTheirHistoryAfterAReload() {
        ada.send("This is to stay");
        grace.seesMessage("This is to stay");
        grace.send("So is this 🦋");
        ada.seesMessage("So is this 🦋");
        ada.seesEverythingSent();
        grace.seesEverythingSent();

        ada.reload();
        grace.reload();

        ada.openConversation(gracesName);
        grace.openConversation(adasName);
        for (ChatPage person : List.of(ada, grace)) {
            person.seesMessage("Hello Grace");
            person.seesMessage("This is to stay");
            person.seesMessage("So is this 🦋");
        }
        gracesBrowser.screenshots("history");
    }

    @Test
    void aMessageOverTheLimitIsHeldBackWithTheReason() {
        ada.type("x".repeat(MOST_CHARACTERS + 1));
        ada.seesWarning("16,000 is the most");
        ada.cannotSend();
        adasBrowser.screenshots("too-long");
        ada.type("");
    }
}
