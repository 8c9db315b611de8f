package org.parley.web.realtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.limit.RateLimits;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.realtime.ConnectionRegistry;
import org.parley.realtime.Subscription;

/** The WebSocket of chat.v1: takes what the container brings and hands it on; an instance is one socket. */
@ServerEndpoint(value = "/ws", subprotocols = "chat.v1")
public class ChatEndpoint {

    private static final Logger LOG = System.getLogger(ChatEndpoint.class.getName());

    /** The container's own limit, should ours ever fail to run; its default is none. */
    private static final Duration IDLE = Duration.ofSeconds(90);

    @Inject
    private FrameDispatcher dispatcher;

    @Inject
    private OpenSockets sockets;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private RateLimits limits;

    @Inject
    private SocketMeters meters;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private @Nullable ClientSocket socket;

    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(IDLE.toMillis());
        socket = new ClientSocket(session, executor, clock, new InboundLimits(limits));
        sockets.add(socket);
        meters.opened();
        socket.send(ServerFrames.hello(clock.instant(), OpenSockets.HEARTBEAT));
    }

    /** Takes a text frame, or a part of one. */
    @OnMessage
    public void text(String part, boolean last) {
        if (socket == null || socket.isClosing()) {
            return;
        }
        String text;
        try {
            text = socket.assembler().add(part, last);
        } catch (ProblemException e) {
            socket.refuse(e.problem(), CloseCode.TOO_LARGE);
            return;
        }
        if (text != null) {
            dispatcher.dispatch(socket, text);
        }
    }

    /** The protocol has no binary frames. */
    @OnMessage
    public void binary(byte[] part, boolean last) {
        if (socket != null) {
            socket.refuse(new Problem.InvalidFrame("Frames are text"), CloseCode.BAD_FRAME);
        }
    }

    @OnClose
    public void close(CloseReason reason) {
        if (socket == null) {
            return;
        }
        meters.closed(reason);
        sockets.remove(socket);
        Subscription subscription = socket.end();
        if (subscription != null) {
            registry.disconnect(subscription);
        }
    }

    @OnError
    public void error(Throwable failure) {
        // Mostly a client that vanished in the middle of a frame; the close that follows cleans up.
        meters.failed();
        LOG.log(Level.DEBUG, "A socket failed", failure);
    }
}
