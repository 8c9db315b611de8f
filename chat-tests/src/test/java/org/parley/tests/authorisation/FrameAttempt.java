package org.parley.tests.authorisation;

import java.util.Map;
import java.util.function.Predicate;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.ServerFixture;

/** A socket of an actor, and the frame that is to be sent over it. */
final class FrameAttempt implements Attempt {

    private static final String ID = "attempt";
    private static final String NEXT = "next";

    private final String type;
    private final FrameRequest request;
    private final String account;
    private final ChatSocket socket;

    /** Opens the socket; the actor is ready, but for who is anonymous and frames that are the first. */
    FrameAttempt(Scene scene, String type, FrameRequest request) {
        this.type = type;
        this.request = request;
        this.account = scene.self().id();
        boolean isReady = request.begin() == FrameRequest.Begin.READY && scene.actor() != Actor.ANONYMOUS;
        this.socket = isReady ? scene.self().socket() : ChatSocket.connect(ServerFixture.uri());
    }

    @Override
    public Outcome make(String expected) {
        socket.send(type, ID, request.data());
        String outcome = expected.startsWith("close ") ? closed() : answer();
        return new Outcome(outcome, socket.frames().toString());
    }

    private String closed() {
        int code = socket.awaitClose();
        boolean wasServed = socket.frames().stream().anyMatch(frame -> isAnswer(frame) && !frame.is("error"));
        return (wasServed ? "served, then " : "") + "close " + code;
    }

    private String answer() {
        return switch (request.end()) {
            case ANSWER -> name(socket.await(this::isAnswer));
            case RECEIPT ->
                name(socket.await(or(frame -> frame.is("receipt") && account.equals(frame.get("user_id")))));
            case SILENCE -> {
                socket.send("heartbeat", NEXT, Map.of());
                socket.await(frame -> NEXT.equals(frame.re()));
                yield socket.frames().stream()
                        .filter(this::isAnswer)
                        .findFirst()
                        .map(FrameAttempt::name)
                        .orElse("none");
            }
            case CAUGHT_UP -> {
                Frame end = socket.await(or(frame -> frame.is("ready")));
                yield end.is("error") ? name(end) : caughtUp();
            }
        };
    }

    private String caughtUp() {
        socket.await("ready");
        boolean toldOfIt = socket.frames().stream().anyMatch(frame -> frame.get("conversation_id") != null);
        return toldOfIt ? "auth_success, events" : "auth_success";
    }

    private Predicate<Frame> or(Predicate<Frame> end) {
        return end.or(this::isAnswer);
    }

    private boolean isAnswer(Frame frame) {
        return ID.equals(frame.re());
    }

    /** In the words of the table, where a frame that is not answered has none, whatever others hear of it. */
    private static String name(Frame frame) {
        if (frame.is("error")) {
            return "error " + frame.get("code");
        }
        return frame.is("receipt") ? "none" : frame.type();
    }

    @Override
    public void close() {
        socket.close();
    }
}
