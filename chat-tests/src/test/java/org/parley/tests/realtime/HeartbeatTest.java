package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;

/** A client shows that it lives; who does not is taken for gone. */
class HeartbeatTest {

    private static final int HEARTBEAT_MISSED = 4408;

    /** The server waits 75 s, as long as a hidden tab of a browser may sleep and a little more. */
    private static final Duration SILENCE = Duration.ofSeconds(70);

    private static final Duration MOST = Duration.ofSeconds(95);

    @Test
    void aHeartbeatIsAnsweredWithTheServersTime() {
        try (ChatSocket socket = Person.register().socket()) {
            String time = socket.ask("heartbeat", Map.of()).get("server_time");
            assertThat(Duration.between(Instant.parse(time), Instant.now()).abs())
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aClientThatIsSilentIsClosedAndNoLongerShownAsPresent() {
        Person ada = Person.register();
        Person grace = Person.register();
        ChatSocket socket = ada.socket();
        Instant opened = Instant.now();
        assertThat(presence(grace, ada)).isEqualTo("online");
        assertThat(socket.awaitClose(MOST)).isEqualTo(HEARTBEAT_MISSED);
        assertThat(Duration.between(opened, Instant.now())).isGreaterThan(SILENCE);
        assertThat(presence(grace, ada)).isEqualTo("offline");
    }

    private static String presence(Person who, Person ofWhom) {
        return who.rest().get("users/" + ofWhom.id()).get("presence");
    }
}
