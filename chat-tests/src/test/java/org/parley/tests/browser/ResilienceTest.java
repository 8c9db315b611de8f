package org.parley.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.server.ParleyServer;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** The network is cut, and the server dies, in the middle of a conversation: both sides have every message once and in order. */
class ResilienceTest {

    private static final int A_FEW = 4;

    private static ParleyServer server;
    private static ChromiumSession chromium;
    private static Line line;
    private static ChatPage ada;
    private static ChatPage grace;

    private final List<String> adaSaid = new ArrayList<>();
    private final List<String> graceSaid = new ArrayList<>();

    @BeforeAll
    static void twoPeopleTalkOnAServerOfTheirOwn() {
        server = ServerFixture.start("resilience", ServerFixture.builder("resilience"));
        chromium = ChromiumSession.start();
        line = new Line(server.uri());
        ada = new ChatPage(chromium.open(line.uri()).page());
        grace = new ChatPage(chromium.open(server.uri()).page());
        ada.register("ada", "Ada", Person.PASSWORD);
        grace.register("grace", "Grace", Person.PASSWORD);
        ada.startConversationWith("grace", "Grace");
        ada.send("Hello");
        grace.openConversation("Ada");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        line.close();
        server.stop();
    }

    @Test
    void nothingIsLostOrSaidTwiceWhenTheNetworkIsAway() {
        bothSayAFew();
        line.cut();
        ada.seesToBeOffline();
        bothSayAFew();
        line.restore();
        bothSayAFew(); // while the page is on its way back
        ada.seesToBeOnlineAgain();
        bothSayAFew();
        bothHaveEverythingOnceAndInOrder();
    }

    @Test
    void nothingIsLostOrSaidTwiceWhenTheServerDiesAndComesBack() throws Exception {
        bothSayAFew();
        server.node().kill();
        bothSayAFew(); // some on their way when the server died, some after
        ada.seesToBeOffline();
        grace.seesToBeOffline();
        bothSayAFew();
        server.node().start();
        ada.seesToBeOnlineAgain();
        grace.seesToBeOnlineAgain();
        bothSayAFew();
        bothHaveEverythingOnceAndInOrder();
    }

    /** In turns, without waiting for what the other says to come. */
    private void bothSayAFew() {
        for (int i = 0; i < A_FEW; i++) {
            adaSaid.add(say(ada, "Ada's "));
            graceSaid.add(say(grace, "Grace's "));
        }
    }

    private static String say(ChatPage person, String beginning) {
        String text = beginning + UUID.randomUUID();
        person.send(text);
        return text;
    }

    private void bothHaveEverythingOnceAndInOrder() {
        for (ChatPage person : List.of(ada, grace)) {
            person.seesEverythingSent();
            person.seesMessage(adaSaid.get(adaSaid.size() - 1));
            person.seesMessage(graceSaid.get(graceSaid.size() - 1));
        }
        assertThat(ada.messagesInOrder()).isEqualTo(grace.messagesInOrder());
        assertThat(ada.messagesInOrder().stream().filter(adaSaid::contains)).isEqualTo(adaSaid);
        assertThat(ada.messagesInOrder().stream().filter(graceSaid::contains)).isEqualTo(graceSaid);
    }
}
