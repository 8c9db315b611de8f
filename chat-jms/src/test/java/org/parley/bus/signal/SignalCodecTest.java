package org.parley.bus.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.bus.topic.Specimen;
import org.parley.event.AcquaintanceChanged;
import org.parley.event.Announcement;
import org.parley.event.TypingChanged;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

class SignalCodecTest {

    @Test
    void signals_survive_the_way() throws IOException {
        List<Announcement> signals = List.of(
                new Announcement(
                        Set.of(new UserId(new UUID(0, 1)), new UserId(new UUID(0, 2))),
                        List.of(new TypingChanged(
                                new ConversationId(new UUID(1, 1)), new UserId(new UUID(0, 3)), true))),
                new Announcement(
                        Set.of(new UserId(new UUID(0, 1))),
                        List.of(new TypingChanged(
                                new ConversationId(new UUID(1, 2)), new UserId(new UUID(0, 3)), false))));

        List<AcquaintanceChanged> acquaintances =
                List.of(new AcquaintanceChanged(new UserId(new UUID(0, 1)), new UserId(new UUID(0, 4)), true));
        SignalBatch batch = new SignalBatch(signals, acquaintances);

        assertThat(SignalCodec.decode(SignalCodec.encode(batch))).isEqualTo(batch);
    }

    @Test
    void what_was_waiting_goes_together_to_all_who_are_to_hear_any_of_it() {
        UserId ada = new UserId(new UUID(0, 1));
        UserId grace = new UserId(new UUID(0, 2));
        UserId hedy = new UserId(new UUID(0, 3));
        Announcement announcement = new Announcement(Set.of(ada), List.of());
        AcquaintanceChanged change = new AcquaintanceChanged(grace, hedy, false);
        SignalBatch batch = SignalBatch.join(List.of(SignalBatch.of(announcement), SignalBatch.of(change)));

        assertThat(batch).isEqualTo(new SignalBatch(List.of(announcement), List.of(change)));
        assertThat(batch.readers()).containsExactlyInAnyOrder(ada, grace, hedy);
    }

    @Test
    void what_was_written_once_is_read_and_written_so_while_its_version_lasts() throws IOException {
        byte[] specimen = Specimen.of(SignalCodec.class, "version-" + SignalCodec.VERSIONS.written() + ".json");

        Specimen.assertHasAllOf(specimen, SignalCodec.encode(SignalCodec.decode(specimen)));
    }

    @Test
    void another_version_is_refused_and_so_is_what_is_none() {
        assertThatThrownBy(() -> SignalCodec.decode(bytes("{\"version\":2,\"signals\":[]}")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SignalCodec.decode(bytes("signals"))).isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
