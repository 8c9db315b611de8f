package org.parley.tests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Speaks chat.v1 over a WebSocket and keeps every frame that came. */
public final class ChatSocket implements AutoCloseable {

    /** On a machine with two busy cores a frame may take its time; nothing waits longer than it must. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Inbox inbox;
    private final WebSocket socket;
    private CompletableFuture<WebSocket> lastSend;

    private ChatSocket(WebSocket socket, Inbox inbox) {
        this.socket = socket;
        this.inbox = inbox;
        this.lastSend = CompletableFuture.completedFuture(socket);
    }

    /** Opens a socket that has not said who it is. */
    public static ChatSocket connect(URI server) {
        URI target = URI.create(server.toString().replaceFirst("^http", "ws")).resolve("/ws");
        Inbox inbox = new Inbox();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .subprotocols("chat.v1")
                .connectTimeout(PATIENCE)
                .buildAsync(target, inbox)
                .join();
        return new ChatSocket(socket, inbox);
    }

    /** Sends {@code auth} with the last seqs that the client has, by conversation. */
    public void auth(String token, Map<String, Long> cursors) {
        send("auth", null, Map.of("token", token, "cursors", cursors));
    }

    /** Sends a frame without waiting for anything. */
    public void send(String type, String id, Map<String, ?> data) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("type", type);
        frame.put("data", data);
        if (id != null) {
            frame.put("id", id);
        }
        sendText(JsonText.write(frame));
    }

    /** Sends a text as it is; texts go out in the order of these calls. */
    public synchronized void sendText(String text) {
        // The JDK wants one send at a time. A failed one means that the socket is gone, which the inbox notes.
        lastSend = lastSend.handle((done, failure) -> null).thenCompose(done -> socket.sendText(text, true));
    }

    /** Sends a frame and returns the one that answers it. */
    public Frame ask(String type, Map<String, ?> data) {
        String id = UUID.randomUUID().toString();
        send(type, id, data);
        return await(frame -> id.equals(frame.re()));
    }

    /** Sends a message to a conversation and returns the answer, {@code message_ack} or {@code error}. */
    public Frame post(String conversation, String content) {
        return ask("send_message", Draft.of(content).frameTo(conversation));
    }

    public Frame await(String type) {
        return await(frame -> frame.is(type));
    }

    public Frame await(Predicate<Frame> wanted) {
        return inbox.await(wanted, PATIENCE);
    }

    /**
     * The first frame, of those that came and those to come, for which the predicate holds.
     *
     * @throws AssertionError if there is none in time, or the socket ends
     */
    public Frame await(Predicate<Frame> wanted, Duration patience) {
        return inbox.await(wanted, patience);
    }

    /** All frames that came so far. */
    public List<Frame> frames() {
        return inbox.frames();
    }

    public List<Frame> frames(String type) {
        return frames().stream().filter(frame -> frame.is(type)).toList();
    }

    /** The messages of a conversation that came, in the order of their coming. */
    public List<Frame> messages(String conversation) {
        return frames().stream()
                .filter(frame -> frame.is("new_message") && conversation.equals(frame.get("conversation_id")))
                .toList();
    }

    /** Tells somebody of every frame that comes from now on, in one thread at a time. */
    public void listen(Consumer<Frame> listener) {
        inbox.listen(listener);
    }

    /** The code with which the server closed the socket; 1006 if the connection just ended. */
    public int awaitClose() {
        return awaitClose(PATIENCE);
    }

    public int awaitClose(Duration patience) {
        return inbox.awaitClose(patience);
    }

    public boolean isOpen() {
        return inbox.isOpen();
    }

    @Override
    public String toString() {
        return "Socket " + inbox;
    }

    /** Vanishes, as a client that lost its network. */
    public void vanish() {
        socket.abort();
        inbox.end(Inbox.VANISHED);
    }

    /** Says goodbye. */
    @Override
    public synchronized void close() {
        lastSend = lastSend.handle((done, failure) -> null)
                .thenCompose(done -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }
}
