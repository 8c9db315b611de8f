package org.parley.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.parley.bench.wire.BrokenConnectionException;

/** All clients, driven by the one thread that calls this. */
public final class LoadGenerator implements AutoCloseable {

    /** Between two looks at the clock, which is what an open loop's messages may be late. */
    private static final long TICK_MILLIS = 1;

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(60);

    private final Selector selector;
    private final List<ChatClient> clients = new ArrayList<>();
    private final List<ChatClient> withOutput = new ArrayList<>();
    private final Heartbeats heartbeats = new Heartbeats(clients);

    private Workload workload = new Silence();
    private Tally tally = new Tally();
    private String firstRefusal = "";

    public LoadGenerator() throws IOException {
        selector = Selector.open();
    }

    /**
     * Connects everybody and waits until all are ready.
     *
     * @throws IOException if a connection fails, or takes too long
     */
    public void connect(List<Participant> participants) throws IOException {
        for (Participant participant : participants) {
            ChatClient client = new ChatClient(participant, this, selector);
            clients.add(client);
            client.signIn();
            heartbeats.tick(); // many take longer to connect than a server waits for a sign of life
            flush();
            selector.selectNow(this::serve);
        }
        if (!runUntil(() -> clients.stream().allMatch(ChatClient::isReady), READY_TIMEOUT)) {
            throw new IOException("not all clients were ready within " + READY_TIMEOUT.toSeconds() + " s");
        }
    }

    public void begin(Workload newWorkload) {
        workload = newWorkload;
        workload.begin(clients);
    }

    /** Runs for that long, and tells what happened since the run before. */
    public Tally run(Duration duration) throws IOException {
        runUntil(() -> false, duration);
        Tally finished = tally;
        tally = new Tally();
        return finished;
    }

    /** Runs until the condition holds; false if it did not in that time. */
    public boolean runUntil(BooleanSupplier condition, Duration timeout) throws IOException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > timeout.toNanos()) {
                return false;
            }
            step();
        }
        return true;
    }

    private void step() throws IOException {
        workload.tick();
        heartbeats.tick();
        flush();
        selector.select(this::serve, TICK_MILLIS);
        flush();
    }

    private void serve(SelectionKey key) {
        ChatClient client = (ChatClient) key.attachment();
        try {
            if (key.isReadable()) {
                client.read();
            }
            if (key.isWritable()) {
                client.flush();
            }
        } catch (IOException e) {
            throw new BrokenConnectionException(client + ": " + e.getMessage(), e);
        }
    }

    private void flush() throws IOException {
        for (ChatClient client : withOutput) {
            client.flush();
        }
        withOutput.clear();
    }

    /** The client has something to write at the end of this round: one system call for all that it answers at once. */
    void hasOutput(ChatClient client) {
        if (withOutput.isEmpty() || withOutput.get(withOutput.size() - 1) != client) {
            withOutput.add(client);
        }
    }

    Tally tally() {
        return tally;
    }

    Workload workload() {
        return workload;
    }

    void refused(String frame) {
        tally.refused();
        if (firstRefusal.isEmpty()) {
            firstRefusal = frame;
        }
    }

    /** The first error frame, or an empty text. */
    public String firstRefusal() {
        return firstRefusal;
    }

    @Override
    public void close() throws IOException {
        for (ChatClient client : clients) {
            client.close();
        }
        selector.close();
    }
}
