package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** What a person writes while the server cannot be reached is not lost, whatever happens to the page meanwhile. */
class OfflineTest {

    private ChromiumSession chromium;
    private Line line;
    private WatchedPage adasBrowser;
    private ChatPage ada;
    private ChatPage grace;
    private String adasName;
    private String gracesName;

    @BeforeEach
    void twoPeopleTalkAndTheLineOfOneIsCut() {
        chromium = ChromiumSession.start();
        line = new Line(ServerFixture.uri());
        adasBrowser = chromium.open(line.uri());
        ada = new ChatPage(adasBrowser.page());
        grace = new ChatPage(chromium.open(ServerFixture.uri()).page());
        String run = UUID.randomUUID().toString().substring(0, 8);
        adasName = "Ada " + run;
        gracesName = "Grace " + run;
        ada.register("ada" + run, adasName, Person.PASSWORD);
        grace.register("grace" + run, gracesName, Person.PASSWORD);
        ada.startConversationWith("grace" + run, gracesName);
        ada.send("Hello Grace");
        grace.openConversation(adasName);
        grace.seesMessage("Hello Grace");

        line.cut();
        ada.seesToBeOffline();
        ada.send("Written in the tunnel");
        ada.send("And still in it");
        ada.seesWaitingMessage("Written in the tunnel");
        ada.seesWaitingMessage("And still in it");
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
        line.close();
    }

    @Test
    void aMessageWrittenOfflineSurvivesTheClosedPageAndIsDeliveredOnce() {
        adasBrowser.page().close();
        assertThat(grace.messagesThatSay("Written in the tunnel")).isZero();

        line.restore();
        ChatPage adaAgain = new ChatPage(adasBrowser.openTab().page());
        adaAgain.seesToBeOnline();
        grace.seesMessage("Written in the tunnel");
        grace.seesMessage("And still in it");
        adaAgain.openConversation(gracesName);
        adaAgain.seesEverythingSent();

        grace.reload();
        grace.openConversation(adasName);
        grace.seesMessage("And still in it");
        assertThat(grace.messagesInOrder()).containsExactly("Hello Grace", "Written in the tunnel", "And still in it");
    }

    @Test
    void whatBothWroteMeanwhileIsThereWhenTheLineIs() {
        grace.send("Are you there?");
        grace.seesEverythingSent();
        assertThat(ada.messagesThatSay("Are you there?")).isZero();

        line.restore();
        ada.seesToBeOnlineAgain();
        ada.seesMessage("Are you there?");
        ada.seesEverythingSent();
        grace.seesMessage("And still in it");
        assertThat(ada.messagesInOrder())
                .containsExactly("Hello Grace", "Are you there?", "Written in the tunnel", "And still in it");
        assertThat(grace.messagesInOrder()).isEqualTo(ada.messagesInOrder());
    }
}
