package org.parley.tests.cluster.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.tests.Draft;

/** Messages at fixed times, whatever the answers, from anybody to any conversation of theirs (an open loop). */
final class Traffic {

    private static final long TICK_MILLIS = 10;

    /** The same people write in the same order in each run. */
    private static final long SEED = 42;

    /** Much longer than the messages that are waited for can take. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Population population;
    private final List<Device> devices;
    private final Scale scale;
    private final Lines lines;
    private final Random random = new Random(SEED);
    private final AtomicInteger count = new AtomicInteger();
    private long startNanos;
    private ScheduledFuture<?> ticks;

    Traffic(Population population, List<Device> devices, Scale scale, Lines lines) {
        this.population = population;
        this.devices = devices;
        this.scale = scale;
        this.lines = lines;
    }

    synchronized void start() {
        startNanos = System.nanoTime();
        ticks = lines.clock().scheduleAtFixedRate(this::sendDue, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    synchronized void stop() {
        if (ticks != null) {
            ticks.cancel(false);
        }
    }

    /** Waits until so many more messages were due. */
    void awaitMessages(int more) {
        int wanted = count.get() + more;
        await().atMost(PATIENCE).until(() -> count.get() >= wanted);
    }

    private synchronized void sendDue() {
        long nanosEach = TimeUnit.SECONDS.toNanos(1) / scale.rate();
        long due = (System.nanoTime() - startNanos) / nanosEach;
        for (int i = count.get(); i < due; i++) {
            send(startNanos + i * nanosEach);
            count.incrementAndGet();
        }
    }

    private void send(long dueNanos) {
        Room room = population.rooms().get(random.nextInt(population.rooms().size()));
        int person = room.members().get(random.nextInt(room.members().size()));
        Device device = devices.get(person * scale.devices() + random.nextInt(scale.devices()));
        Draft draft = Draft.of("Message " + count.get() + " of this run, about as long as what people write");
        Outgoing message =
                new Outgoing(draft, room.conversation(), lines.figures().phase(), dueNanos, device.isAside());
        lines.sent().put(message.id(), message);
        device.send(message);
    }
}
