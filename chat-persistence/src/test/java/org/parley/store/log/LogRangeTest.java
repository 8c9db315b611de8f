package org.parley.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogRangeTest {

    @Test
    void what_is_written_is_read() {
        List<LogRange> ranges = List.of(
                new LogRange(UUID.randomUUID(), 1, 1),
                new LogRange(UUID.randomUUID(), 0, 0),
                new LogRange(UUID.randomUUID(), 17, Long.MAX_VALUE));

        assertThat(LogRange.parse(LogRange.format(ranges))).isEqualTo(ranges);
    }
}
