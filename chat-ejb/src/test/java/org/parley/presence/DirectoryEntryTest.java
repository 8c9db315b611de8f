package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
    void what_a_newer_build_adds_is_left_aside() {
        assertThat(DirectoryEntry.parse(ENTRY.format() + " telephone 7")).isEqualTo(ENTRY);
    }
}
