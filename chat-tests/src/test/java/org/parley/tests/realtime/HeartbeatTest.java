package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;

/** A client shows that it lives; who does not is taken for gone. */
@Execution(ExecutionMode.CONCURRENT) // it waits, and does nothing else meanwhile
class HeartbeatTest {

    private static final int HEARTBEAT_MISSED = 4408;

    /** The server waits 75 s, as long as a hidden tab of a browser may sleep and a little more. */
    private static final Duration SILENCE = Duration.ofSeconds(70);

    private static final Duration MOST = Duration.ofSeconds(95);
    private static final Duration STALE_AND_GRACE = Duration.ofSeconds(88);
    private static final Duration REST_OF_GRACE = Duration.ofSeconds(25);

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
        ada.directWith(grace);
        ChatSocket socket = ada.socket();
        Instant opened = Instant.now();
        assertThat(presence(grace, ada)).isEqualTo("online");
        assertThat(socket.awaitClose(MOST)).isEqualTo(HEARTBEAT_MISSED);
        assertThat(Duration.between(opened, Instant.now())).isGreaterThan(SILENCE);
        // Then 15 s are left of the 90 after which somebody of whom nothing was heard is gone.
        await().atMost(REST_OF_GRACE).until(() -> presence(grace, ada).equals("offline"));
        assertThat(Duration.between(opened, Instant.now())).isGreaterThan(STALE_AND_GRACE);
    }

    private static String presence(Person who, Person ofWhom) {
        return who.rest().get("users/" + ofWhom.id()).get("presence");
    }
}
