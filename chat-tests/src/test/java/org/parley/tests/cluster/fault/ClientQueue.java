package org.parley.tests.cluster.fault;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.parley.tests.Frame;

/** What a device has yet to hear of: nothing leaves it but by an acknowledgement, a refusal for good, or after a minute. */
final class ClientQueue {

    /** A message that was not acknowledged after so long is a failed send. */
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final Backoff RETRY = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));

    private final Map<String, Outgoing> unanswered = new LinkedHashMap<>();
    private final Map<String, Long> asked = new LinkedHashMap<>();
    private final Figures figures;

    ClientQueue(Figures figures) {
        this.figures = figures;
    }

    /** To be sent again after a time. */
    record Retry(Outgoing message, long millis) {}

    void add(Outgoing message) {
        unanswered.put(message.id(), message);
    }

    void transmitted(Outgoing message) {
        asked.remove(message.id()); // the oldest stays the first
        asked.put(message.id(), System.nanoTime());
    }

    void acknowledged(Frame ack) {
        Outgoing message = answered(ack);
        if (message != null) {
            message.acknowledged(ack);
            figures.acknowledged(message);
        }
    }

    private Outgoing answered(Frame answer) {
        asked.remove(answer.re());
        return unanswered.remove(answer.re());
    }

    /** Says when to try again what was refused, if it is worth it. */
    Optional<Retry> refused(Frame error) {
        figures.refused(error.get("code"));
        Outgoing message = answered(error);
        if (message == null) {
            return Optional.empty();
        }
        if (!error.data().path("retryable").asBoolean()) {
            message.fail(error.get("code"));
            return Optional.empty();
        }
        unanswered.put(message.id(), message);
        long millis = Math.max(error.data().path("retry_after_ms").asLong(), RETRY.millis(message.countRefusal()));
        return Optional.of(new Retry(message, millis));
    }

    boolean isUnanswered(Outgoing message) {
        return unanswered.containsKey(message.id());
    }

    /** The connection is gone, and with it the answers that were to come over it. */
    void disconnected() {
        asked.clear();
    }

    List<Outgoing> unanswered() {
        return List.copyOf(unanswered.values());
    }

    void giveUpOverdue() {
        long now = System.nanoTime();
        Iterator<Outgoing> all = unanswered.values().iterator();
        while (all.hasNext()) {
            Outgoing message = all.next();
            if (now - message.dueNanos() > GIVE_UP_NANOS) {
                message.fail("not acknowledged within a minute");
                asked.remove(message.id());
                all.remove();
            }
        }
    }

    /** Has something that was sent over this connection been without an answer for too long? */
    boolean isStalled() {
        Iterator<Long> oldest = asked.values().iterator();
        return oldest.hasNext() && System.nanoTime() - oldest.next() > Pulse.STALLED_NANOS;
    }
}
