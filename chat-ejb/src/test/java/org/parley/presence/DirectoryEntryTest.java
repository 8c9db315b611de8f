package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;

class DirectoryEntryTest {

    private static final Instant CONNECTED = Instant.parse("2026-11-23T10:15:30Z");
    private static final DirectoryEntry ENTRY = DirectoryEntry.connected(CONNECTED, Duration.ofSeconds(90));

    @Test
    void it_survives_the_cache() {
        DirectoryEntry gone = ENTRY.with(PresenceStatus.AWAY).gone(CONNECTED.plusMillis(1), Duration.ofMillis(1_500));

        assertThat(DirectoryEntry.parse(ENTRY.format())).isEqualTo(ENTRY);
        assertThat(DirectoryEntry.parse(gone.format())).isEqualTo(gone);
    }

    @Test
    void what_was_written_once_is_read_and_written_so_for_ever() {
        String live = "online live 90000 2026-11-23T10:15:30Z 2026-11-23T10:15:30.001Z";
        String gone = "away gone 1500 2026-11-23T10:15:30Z 2026-11-23T10:15:31Z";
        String key = "00000000-0000-0001-0000-000000000000/node1/00000000-0000-0002-0000-000000000000";

        assertThat(DirectoryEntry.parse(live)).isEqualTo(ENTRY.seen(CONNECTED.plusMillis(1)));
        assertThat(DirectoryEntry.parse(gone).status()).isEqualTo(PresenceStatus.AWAY);
        assertThat(DirectoryEntry.parse(gone).isGone()).isTrue();
        // An older build looks for these at the beginning.
        assertThat(DirectoryEntry.parse(live).format()).startsWith(live);
        assertThat(DirectoryEntry.parse(gone).format()).startsWith(gone);
        assertThat(DirectoryKey.parse(key))
                .isEqualTo(new DirectoryKey(new UserId(new UUID(1, 0)), "node1", new ConnectionId(new UUID(2, 0))));
        assertThat(DirectoryKey.parse(key).format()).isEqualTo(key);
    }

    @Test
    void a_status_that_only_a_newer_build_knows_counts_as_online() {
        assertThat(DirectoryEntry.parse("dancing live 90000 2026-11-23T10:15:30Z 2026-11-23T10:15:30Z"))
                .isEqualTo(ENTRY);
    }

    @Test
    void what_a_newer_build_adds_is_left_aside() {
        assertThat(DirectoryEntry.parse(ENTRY.format() + " telephone 7")).isEqualTo(ENTRY);
    }
}
