package org.parley.bus.event;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossWatchTest {

    private static final Set<String> HERE = Set.of("node1");
    private static final Set<String> BOTH = Set.of("node1", "node2");

    private Instant now = Instant.parse("2026-11-28T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LossWatch watch = new LossWatch("node1", clock);
    private MessageNumbers numbers = new MessageNumbers("node2");

    @BeforeEach
    void someTimeAfterTheReaderConnected() {
        watch.reset();
        now = now.plus(Duration.ofMinutes(1));
    }

    @Test
    void what_arrives_in_order_is_no_loss() throws JMSException {
        watch.see(next(HERE), false);
        watch.see(next(BOTH), false);
        watch.see(repetition(), true);
        watch.see(next(HERE), false);

        assertThat(watch.isLookDue()).isFalse();
    }

    @Test
    void a_message_for_another_node_only_is_not_missed() throws JMSException {
        watch.see(next(HERE), false);
        next(Set.of("node2"));
        watch.see(next(HERE), false);

        assertThat(watch.isLookDue()).isFalse();
    }

    @Test
    void a_missing_message_shows_with_the_next() throws JMSException {
        watch.see(next(HERE), false);
        next(HERE);
        watch.see(next(HERE), false);

        assertThat(watch.isLookDue()).isTrue();
        assertThat(watch.isLookDue()).as("once").isFalse();
    }

    @Test
    void the_missing_last_message_shows_with_the_repetition_of_its_number() throws JMSException {
        watch.see(next(HERE), false);
        next(HERE);
        watch.see(repetition(), true);

        assertThat(watch.isLookDue()).isTrue();
    }

    @Test
    void the_first_message_of_a_sender_is_missed_as_well() throws JMSException {
        next(HERE);
        watch.see(repetition(), true);

        assertThat(watch.isLookDue()).isTrue();
    }

    @Test
    void a_sender_that_begins_anew_has_lost_nothing() throws JMSException {
        watch.see(next(HERE), false);
        watch.see(next(HERE), false);
        numbers = new MessageNumbers("node2");
        watch.see(next(HERE), false);

        assertThat(watch.isLookDue()).isFalse();
    }

    @Test
    void what_comes_twice_is_no_loss() throws JMSException {
        Message first = next(HERE);
        watch.see(first, false);
        watch.see(next(HERE), false);
        watch.see(first, false);
        watch.see(next(HERE), false);

        assertThat(watch.isLookDue()).isFalse();
    }

    @Test
    void a_bus_that_loses_much_is_looked_after_now_and_then() throws JMSException {
        next(HERE);
        watch.see(next(HERE), false);
        assertThat(watch.isLookDue()).isTrue();

        next(HERE);
        watch.see(next(HERE), false);
        assertThat(watch.isLookDue()).isFalse();
        now = now.plus(Duration.ofSeconds(6));
        assertThat(watch.isLookDue()).isTrue();
    }

    @Test
    void a_number_is_repeated_for_a_while_and_then_no_more() {
        numbers.count(HERE, now);
        now = now.plus(Duration.ofSeconds(30));
        numbers.count(Set.of("node2"), now);
        assertThat(numbers.recentNodes(now)).isEqualTo(BOTH);

        assertThat(numbers.recentNodes(now.plusSeconds(40))).containsExactly("node2");
        assertThat(numbers.recentNodes(now.plusSeconds(80))).isEmpty();
    }

    private Message next(Set<String> nodes) throws JMSException {
        numbers.count(nodes, now);
        return repetition();
    }

    private Message repetition() throws JMSException {
        Message message = message();
        numbers.write(message, numbers.recentNodes(now));
        return message;
    }

    /** A message of which only the properties are asked for. */
    private static Message message() {
        Map<Object, Object> properties = new HashMap<>();
        return (Message) Proxy.newProxyInstance(
                Message.class.getClassLoader(),
                new Class<?>[] {Message.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setStringProperty", "setLongProperty" -> properties.put(arguments[0], arguments[1]);
                    case "getStringProperty", "getLongProperty" -> properties.get(arguments[0]);
                    case "propertyExists" -> properties.containsKey(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
