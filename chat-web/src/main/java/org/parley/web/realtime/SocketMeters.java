package org.parley.web.realtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.realtime.DeliveryMeters;

/** What is told of the sockets of this node. */
@ApplicationScoped
public class SocketMeters {

    /** Goodbye, going away, and a connection that just ended; a client may name any other. */
    private static final int[] COMMON = {1000, 1001, 1006};

    private final AtomicInteger open = new AtomicInteger();
    private final MeterRegistry registry;
    private final Map<Integer, Counter> closes;
    private final Counter otherCloses;
    private final Counter failures;
    private final DeliveryMeters deliveries;

    /** For the proxy that CDI makes, which counts nothing. */
    protected SocketMeters() {
        registry = null;
        closes = Map.of();
        otherCloses = null;
        failures = null;
        deliveries = null;
    }

    @Inject
    SocketMeters(MeterRegistry registry, DeliveryMeters deliveries) {
        this.registry = registry;
        this.deliveries = deliveries;
        Gauge.builder("websocket.connections.active", open, AtomicInteger::get)
                .description("Sockets that are open on this node, authenticated or not")
                .register(registry);
        // Labels of our own choice only: whatever a client says becomes no series of its own.
        closes = IntStream.concat(
                        Arrays.stream(COMMON),
                        Arrays.stream(CloseCode.values())
                                .mapToInt(code -> code.reason().getCloseCode().getCode()))
                .distinct()
                .boxed()
                .collect(Collectors.toMap(code -> code, code -> closes(String.valueOf(code), registry)));
        otherCloses = closes("other", registry);
        failures = Counter.builder("websocket.failures")
                .description("Failures of sockets that the server's container reported, mostly connections that broke")
                .register(registry);
    }

    private static Counter closes(String code, MeterRegistry registry) {
        return Counter.builder("websocket.closes")
                .description("Sockets that were closed, by either side, with that code")
                .tag("code", code)
                .register(registry);
    }

    /** So that all is told from the first scrape on, as nought. */
    void start(@Observes Startup event) {}

    void watchNewcomers(Collection<?> waiting) {
        Gauge.builder("message.queue.size", waiting, Collection::size)
                .description("What waits in a queue of this node")
                .tag("queue", "admission")
                .register(registry);
    }

    void opened() {
        open.incrementAndGet();
    }

    void closed(CloseReason reason) {
        open.decrementAndGet();
        int code = reason.getCloseCode().getCode();
        closes.getOrDefault(code, otherCloses).increment();
        if (code == CloseCode.TOO_SLOW.reason().getCloseCode().getCode()) {
            deliveries.foundTooSlow();
        } else if (code == CloseCode.TRY_AGAIN.reason().getCloseCode().getCode()) {
            deliveries.wasInterrupted();
        }
    }

    void failed() {
        failures.increment();
    }
}
