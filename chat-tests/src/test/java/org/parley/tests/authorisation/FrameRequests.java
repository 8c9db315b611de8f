package org.parley.tests.authorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.parley.tests.Draft;
import org.parley.tests.authorisation.FrameRequest.End;

/** A valid frame of each type; who sends it is all that can be wrong with it. */
final class FrameRequests {

    private static final String THUMBS_UP = "\uD83D\uDC4D";

    private FrameRequests() {}

    /** By the key of their row. */
    static Map<String, Function<Scene, FrameRequest>> all() {
        Map<String, Function<Scene, FrameRequest>> requests = new LinkedHashMap<>();
        addAuth(requests);
        addMessages(requests);
        addChanges(requests);
        addSignals(requests);
        return requests;
    }

    private static void addAuth(Map<String, Function<Scene, FrameRequest>> requests) {
        requests.put("auth", scene -> FrameRequest.first(Map.of("token", token(scene))));
        requests.put(
                "auth (cursor of the conversation)",
                scene -> FrameRequest.first(Map.of("cursors", Map.of(scene.conversation(), 0), "token", token(scene))));
        requests.put(
                "auth (again, as somebody else)",
                scene -> FrameRequest.answered(
                        Map.of("token", scene.cast().founder.accessToken())));
    }

    /** Who is anonymous makes something up. */
    private static String token(Scene scene) {
        return scene.actor() == Actor.ANONYMOUS ? "I.am.root" : scene.self().accessToken();
    }

    private static void addMessages(Map<String, Function<Scene, FrameRequest>> requests) {
        requests.put(
                "send_message (to the conversation)",
                scene -> FrameRequest.answered(Draft.of("Hello").frameTo(scene.conversation())));
        requests.put(
                "send_message (to somebody new)",
                scene -> FrameRequest.answered(Map.of(
                        "recipient_id", scene.stranger().id(),
                        "client_message_id", UUID.randomUUID(),
                        "content", "Hello")));
        requests.put("history", scene -> FrameRequest.answered(Map.of("conversation_id", scene.conversation())));
    }

    private static void addChanges(Map<String, Function<Scene, FrameRequest>> requests) {
        requests.put("edit_message (one's own)", scene -> edit(scene, scene.ownMessage()));
        requests.put("edit_message (somebody else's)", scene -> edit(scene, scene.message()));
        requests.put("delete_message (one's own)", scene -> delete(scene, scene.ownMessage()));
        requests.put("delete_message (somebody else's)", scene -> delete(scene, scene.message()));
        requests.put(
                "react",
                scene -> FrameRequest.answered(Map.of(
                        "conversation_id", scene.conversation(), "message_id", scene.message(), "emoji", THUMBS_UP)));
    }

    private static FrameRequest edit(Scene scene, String message) {
        return FrameRequest.answered(
                Map.of("conversation_id", scene.conversation(), "message_id", message, "content", "Better"));
    }

    private static FrameRequest delete(Scene scene, String message) {
        return FrameRequest.answered(Map.of("conversation_id", scene.conversation(), "message_id", message));
    }

    private static void addSignals(Map<String, Function<Scene, FrameRequest>> requests) {
        requests.put(
                "ack",
                scene -> FrameRequest.answered(
                                Map.of("conversation_id", scene.conversation(), "seq", 1, "status", "read"))
                        .endingWith(End.RECEIPT));
        requests.put(
                "typing",
                scene -> FrameRequest.answered(Map.of("conversation_id", scene.conversation(), "is_typing", true))
                        .endingWith(End.SILENCE));
        requests.put(
                "presence",
                scene -> FrameRequest.answered(Map.of("status", "away")).endingWith(End.SILENCE));
        requests.put("heartbeat", scene -> FrameRequest.answered(Map.of()));
    }
}
