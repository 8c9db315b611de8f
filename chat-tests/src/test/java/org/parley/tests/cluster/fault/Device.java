package org.parley.tests.cluster.fault;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.parley.tests.Frame;

/**
 * A client as docs/protocol.md wants it: it keeps what it has yet to send, comes back with its cursors, and sends again, with the
 * same client_message_id, what was not acknowledged.
 */
final class Device implements LoadSocket.Owner {

    private static final int TOKEN_EXPIRED = 4401;
    private static final String AUTH = "auth";

    private final String name;
    private final Account account;
    private final Lines lines;
    private final ClientQueue queue;
    private final Readings readings;
    private final Away away = new Away();
    private final Pulse pulse = new Pulse();

    private URI home;
    private LoadSocket socket;
    private CompletableFuture<String> token;
    private boolean ready;
    private boolean isAside;
    private boolean stopped;

    /**
     * A device that has yet to be connected.
     *
     * @param starts the seq of each of its conversations up to which it has everything
     */
    Device(String name, Account account, Lines lines, Map<String, Long> starts) {
        this.name = name;
        this.account = account;
        this.lines = lines;
        this.queue = new ClientQueue(lines.figures());
        this.readings = new Readings(name, starts);
    }

    /**
     * Connects first to this node, however often it has to try; once it has been there it comes back wherever it is sent.
     *
     * @param aside whether nothing is to happen to the node
     */
    synchronized void connectTo(URI node, boolean aside) {
        home = node;
        isAside = aside;
        connect();
    }

    synchronized void connect() {
        if (stopped) {
            return;
        }
        if (socket != null) {
            socket.close();
        }
        ready = false;
        queue.disconnected();
        isAside = home != null && isAside;
        pulse.asks();
        URI target = home == null ? lines.server() : home;
        token = account.token();
        // Opened by who has something to show: the server lets nobody stand in the door for long.
        LoadSocket opening = LoadSocket.open(token, lines.http(), target, this);
        socket = opening;
        show(token, opening);
    }

    private void show(CompletableFuture<String> shown, LoadSocket to) {
        shown.thenAccept(value -> authenticate(to, value));
    }

    private synchronized void authenticate(LoadSocket with, String shown) {
        if (with == socket) {
            with.send(AUTH, AUTH, Map.of("token", shown, "cursors", readings.cursors()));
        }
    }

    /** Sends, now or as soon as it can. */
    synchronized void send(Outgoing message) {
        queue.add(message);
        if (ready) {
            transmit(message);
        }
    }

    private void transmit(Outgoing message) {
        queue.transmitted(message);
        socket.send("send_message", message.id(), message.draft().frameTo(message.conversation()));
    }

    @Override
    public synchronized void heard(LoadSocket from, Frame frame) {
        if (from != socket) {
            return; // a connection that the device has given up
        }
        switch (frame.type()) {
            case "new_message" -> read(frame);
            case "message_ack" -> queue.acknowledged(frame);
            case "ready" -> becomeReady();
            case "heartbeat" -> serverLives();
            case "error" -> refused(frame);
            case "server_drain" ->
                leaveIn(
                        frame.data().path("reconnect_min_ms").asLong(),
                        frame.data().path("reconnect_max_ms").asLong());
            default -> {}
        }
    }

    /** It answers, or says that it will: whoever has not been let in yet goes on waiting for that. */
    private void serverLives() {
        if (ready) {
            pulse.isAnswered();
        } else {
            pulse.asks();
        }
    }

    private void read(Frame frame) {
        Outgoing message = lines.sent().get(frame.get("client_message_id"));
        if (readings.add(frame) && message != null) {
            lines.figures().delivered(message, isAside);
        }
    }

    private void becomeReady() {
        if (ready) {
            return; // the answer to a fresh token
        }
        ready = true;
        home = null;
        pulse.begins();
        away.over().ifPresent(lines.figures()::reconnected);
        queue.unanswered().forEach(this::transmit);
    }

    private void refused(Frame error) {
        if (AUTH.equals(error.re()) || error.re() == null) {
            lines.figures().refused("auth: " + error.get("code"));
            if (!ready) {
                LoadSocket refusing = socket;
                refusing.close();
                ended(refusing, LoadSocket.UNREACHABLE);
            }
            return;
        }
        queue.refused(error)
                .ifPresent(retry -> lines.clock()
                        .schedule(() -> sendAgain(retry.message()), retry.millis(), TimeUnit.MILLISECONDS));
    }

    private synchronized void sendAgain(Outgoing message) {
        if (ready && queue.isUnanswered(message)) {
            transmit(message);
        }
    }

    /** The node is about to stop, and says when to go. */
    private void leaveIn(long leastMillis, long mostMillis) {
        LoadSocket leaving = socket;
        long millis = ThreadLocalRandom.current().nextLong(leastMillis, Math.max(leastMillis, mostMillis) + 1);
        away.planned(TimeUnit.MILLISECONDS.toNanos(millis));
        lines.clock().schedule(() -> moveOn(leaving), millis, TimeUnit.MILLISECONDS);
    }

    private synchronized void moveOn(LoadSocket leaving) {
        if (leaving == socket) {
            away.begins();
            connect();
        }
    }

    @Override
    public synchronized void ended(LoadSocket ended, int code) {
        if (ended != socket || stopped) {
            return;
        }
        if (code != LoadSocket.UNREACHABLE) {
            lines.figures().closed(code);
        }
        if (code == TOKEN_EXPIRED) {
            account.expire();
        }
        away.begins();
        socket = null;
        ready = false;
        lines.clock().schedule(this::connectIfDown, away.millisToNextAttempt(), TimeUnit.MILLISECONDS);
    }

    private synchronized void connectIfDown() {
        if (socket == null) {
            connect();
        }
    }

    /** What is due by the clock, once a second. */
    synchronized void tick() {
        queue.giveUpOverdue();
        if (socket == null || stopped) {
            return;
        }
        if (queue.isStalled() || pulse.isStalled()) {
            LoadSocket silent = socket;
            silent.abort();
            ended(silent, ready ? LoadSocket.VANISHED : LoadSocket.UNREACHABLE);
        } else if (ready && token != account.token()) {
            token = account.token();
            show(token, socket); // a fresh one extends the stay in time
        } else if (ready && pulse.wantsHeartbeat()) {
            pulse.asks();
            socket.send("heartbeat", null, Map.of());
        }
    }

    /** Goes, for good. */
    synchronized void stop() {
        stopped = true;
        if (socket != null) {
            socket.close();
        }
    }

    synchronized boolean isReady() {
        return ready;
    }

    /** Is it, since its first connection, on a node to which nothing happens? */
    synchronized boolean isAside() {
        return isAside;
    }

    List<Reading> readings() {
        return readings.all();
    }

    @Override
    public synchronized String toString() {
        return name + (ready ? " ready" : " away");
    }
}
