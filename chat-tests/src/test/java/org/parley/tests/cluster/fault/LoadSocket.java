package org.parley.tests.cluster.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.parley.tests.Frame;
import org.parley.tests.JsonText;

/** One WebSocket that keeps nothing: who owns it hears of each frame, and once of its end. */
final class LoadSocket implements WebSocket.Listener {

    /** What RFC 6455 calls a connection that ended without a close frame. */
    static final int VANISHED = 1006;

    /** The code of what was never a connection. */
    static final int UNREACHABLE = 0;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** Who owns a socket. */
    interface Owner {

        void heard(LoadSocket socket, Frame frame);

        void ended(LoadSocket socket, int code);
    }

    private final Owner owner;
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<WebSocket> opening;
    private CompletableFuture<WebSocket> lastSend;

    private LoadSocket(Owner owner) {
        this.owner = owner;
    }

    /** Connects once there is a token; the owner hears of a failure of either as of an end. */
    static LoadSocket open(CompletableFuture<String> token, HttpClient http, URI server, Owner owner) {
        URI target = URI.create(server.toString().replaceFirst("^http", "ws")).resolve("/ws");
        LoadSocket socket = new LoadSocket(owner);
        CompletableFuture<WebSocket> opening = token.thenCompose(any -> http.newWebSocketBuilder()
                .subprotocols("chat.v1")
                .connectTimeout(CONNECT_TIMEOUT)
                .buildAsync(target, socket));
        synchronized (socket) {
            socket.opening = opening;
            socket.lastSend = opening;
        }
        opening.whenComplete((open, failure) -> {
            if (failure != null) {
                owner.ended(socket, UNREACHABLE);
            }
        });
        return socket;
    }

    void send(String type, String id, Map<String, ?> data) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("type", type);
        frame.put("data", data);
        if (id != null) {
            frame.put("id", id);
        }
        String json = JsonText.write(frame);
        synchronized (this) {
            // The JDK wants one send at a time. After a failed one there is no other: the socket is gone, as will be
            // heard.
            lastSend = lastSend.thenCompose(open -> open.sendText(json, true));
        }
    }

    /** Says goodbye; nothing that comes afterwards matters to the owner. */
    synchronized void close() {
        lastSend = lastSend.thenCompose(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    /** Lets go of a connection that gives no answer, and may not even take what is sent. */
    synchronized void abort() {
        opening.thenAccept(WebSocket::abort);
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            Frame frame = Frame.parse(text.toString());
            text.setLength(0);
            owner.heard(this, frame);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        owner.ended(this, code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        owner.ended(this, VANISHED);
    }
}
