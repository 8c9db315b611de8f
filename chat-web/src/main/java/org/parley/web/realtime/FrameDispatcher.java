package org.parley.web.realtime;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.parley.limit.Limit;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.realtime.ConnectionRegistry;

/** Gives each frame to the handler of its type; deny by default: before {@code auth} there is nothing else. */
@ApplicationScoped
class FrameDispatcher {

    /** The type of receipts, which come in swarms when a client has caught up. */
    private static final String RECEIPT = "ack";

    @Inject
    private Authentication authentication;

    @Inject
    private ErrorAnswers errors;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    @Any
    private Instance<FrameHandler> handlers;

    @Inject
    private Clock clock;

    private final Map<String, FrameHandler> byType = new HashMap<>();

    @PostConstruct
    void index() {
        handlers.forEach(handler -> byType.put(handler.type(), handler));
    }

    /** Serves a text frame. */
    void dispatch(ClientSocket socket, String text) {
        socket.heard(clock.instant());
        switch (socket.doorstep().arrive(text)) {
            case INSIDE -> serve(socket, text);
            case KEPT -> {} // until it is inside
            case TOO_MUCH -> refuseToKeep(socket);
            case FIRST -> admit(socket, text);
        }
    }

    /** The first frame: who fails here is not asked again on this socket. */
    private void admit(ClientSocket socket, String text) {
        if (!socket.count(Limit.FRAMES)) {
            return;
        }
        Frame frame = null;
        try {
            frame = Frame.parse(text);
            if (!frame.type().equals(Authentication.TYPE)) {
                throw ProblemException.unauthenticated("The first frame must be auth");
            }
            authentication.begin(socket, frame, () -> socket.doorstep().enter(kept -> serve(socket, kept)));
        } catch (RuntimeException e) {
            errors.turnAway(socket, frame == null ? null : frame.id(), e);
        }
    }

    private void refuseToKeep(ClientSocket socket) {
        if (socket.count(Limit.FRAMES)) {
            Problem problem = new Problem.InvalidFrame("Wait for auth_success before more is sent");
            errors.answer(socket, null, new ProblemException(problem));
        }
    }

    private void serve(ClientSocket socket, String text) {
        Frame frame;
        try {
            frame = Frame.parse(text);
        } catch (RuntimeException e) {
            if (socket.count(Limit.FRAMES)) {
                errors.answer(socket, null, e);
            }
            return;
        }
        // A message that is posted counts for its sender, on all sockets together; one that is refused counts here.
        boolean countedWhenRefused = frame.type().equals(SendMessageHandler.TYPE);
        if (!countedWhenRefused && !socket.count(limitOf(frame))) {
            return;
        }
        try {
            handle(socket, frame);
        } catch (RuntimeException e) {
            if (!countedWhenRefused || socket.count(Limit.FRAMES)) {
                errors.answer(socket, frame.id(), e);
            }
        }
    }

    private static Limit limitOf(Frame frame) {
        return frame.type().equals(RECEIPT) ? Limit.ACKS : Limit.FRAMES;
    }

    private void handle(ClientSocket socket, Frame frame) {
        AuthenticatedSocket sender = socket.authenticated();
        if (frame.type().equals(Authentication.TYPE)) {
            authentication.extend(socket, sender, frame);
            return;
        }
        FrameHandler handler = byType.get(frame.type());
        if (handler == null) {
            throw new ProblemException(new Problem.InvalidFrame("There is no frame of this type"));
        }
        if (socket.isDueForRenewal()) {
            registry.renew(sender); // whatever the frame, the client lives
        }
        handler.handle(socket, sender.user(), frame);
    }
}
