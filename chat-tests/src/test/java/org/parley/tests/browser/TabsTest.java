package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** The tabs of a browser are one person with one session. */
class TabsTest {

    private ChromiumSession chromium;
    private WatchedPage firstTab;
    private ChatPage one;
    private ChatPage other;
    private Person grace;

    @BeforeEach
    void somebodyOpensASecondTab() {
        chromium = ChromiumSession.start();
        firstTab = chromium.open(ServerFixture.uri());
        one = new ChatPage(firstTab.page());
        grace = Person.register();
        String run = UUID.randomUUID().toString().substring(0, 8);
        one.register("ada" + run, "Ada " + run, Person.PASSWORD);
        other = new ChatPage(firstTab.openTab().page());
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void aNewTabIsLoggedInAlready() {
        other.seesToBeOnline();
    }

    @Test
    void whoLogsOutInOneTabHasLoggedOutInAll() {
        other.seesToBeOnline();
        one.logOut();
        one.seesLogIn();
        other.seesLogIn();
    }

    @Test
    void whatIsWrittenInOneTabIsInTheOtherOnce() {
        other.seesToBeOnline();
        one.startConversationWith(grace.name(), grace.name());
        one.send("From the first tab");
        other.openConversation(grace.name());
        other.seesMessage("From the first tab");
        other.send("From the second tab");
        one.seesMessage("From the second tab");
        one.seesEverythingSent();
        other.seesEverythingSent();
        assertThat(one.messagesInOrder()).containsExactly("From the first tab", "From the second tab");
        assertThat(other.messagesInOrder()).containsExactly("From the first tab", "From the second tab");
    }

    @Test
    void theLanguageThatIsChosenInOneTabIsSpokenInAll() {
        other.seesToBeOnline();
        one.openDialog("Settings");
        one.choose("Deutsch");
        one.seesText("Noch keine Unterhaltungen. Oben lässt sich jemand finden.");
        other.seesText("Noch keine Unterhaltungen. Oben lässt sich jemand finden.");
    }
}
