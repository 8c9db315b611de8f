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

    @Test
    void a_row_of_the_outbox_is_read_by_the_build_before_and_the_build_after() {
        String row = "00000000-0000-0001-0000-000000000000:0-0 00000000-0000-0002-0000-000000000000:17-20";

        assertThat(LogRange.parse(row))
                .containsExactly(new LogRange(new UUID(1, 0), 0, 0), new LogRange(new UUID(2, 0), 17, 20));
        assertThat(LogRange.format(LogRange.parse(row))).isEqualTo(row);
    }
}
