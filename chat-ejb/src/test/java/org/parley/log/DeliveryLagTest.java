package org.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.parley.log.DeliveryLag.Way;

class DeliveryLagTest {

    private Instant now = Instant.parse("2026-11-23T10:15:30Z");
    private final DeliveryLag lag = new DeliveryLag(clock());

    @Test
    void nothing_delivered_is_nothing_behind() {
        assertThat(lag.isTooFar()).isFalse();
    }

    @Test
    void half_a_second_is_bearable_and_more_is_too_far() {
        lag.observe(Way.HERE, now.minusMillis(500));
        assertThat(lag.isTooFar()).isFalse();

        lag.observe(Way.HERE, now.minusMillis(501));
        assertThat(lag.isTooFar()).isTrue();
    }

    @Test
    void a_delivery_that_is_in_time_ends_it() {
        lag.observe(Way.HERE, now.minusSeconds(30));
        lag.observe(Way.HERE, now.minusMillis(5));

        assertThat(lag.isTooFar()).isFalse();
    }

    @Test
    void one_way_that_is_in_time_does_not_hide_that_the_other_is_late() {
        lag.observe(Way.OVER_THE_TOPIC, now.minusSeconds(1));
        lag.observe(Way.HERE, now);

        assertThat(lag.isTooFar()).isTrue();
    }

    @Test
    void what_was_seen_long_ago_is_forgotten() {
        lag.observe(Way.HERE, now.minusSeconds(30));
        now = now.plus(Duration.ofSeconds(1));

        assertThat(lag.isTooFar()).isFalse();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
