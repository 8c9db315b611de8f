package org.parley.tests.authorisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.tests.Draft;

/** Valid requests to the routes that are about conversations; who asks is all that can be wrong with them. */
final class ConversationRequests {

    private static final String THUMBS_UP = "%F0%9F%91%8D";

    private ConversationRequests() {}

    /** By the key of their row. */
    static Map<String, Function<Scene, RouteRequest>> all() {
        Map<String, Function<Scene, RouteRequest>> requests = new LinkedHashMap<>();
        addConversations(requests);
        addMembers(requests);
        addMessages(requests);
        addChanges(requests);
        return requests;
    }

    private static void addConversations(Map<String, Function<Scene, RouteRequest>> requests) {
        requests.put(
                "POST /conversations (direct, with somebody new)",
                scene -> RouteRequest.of()
                        .body(Map.of(
                                "kind", "direct", "user_id", scene.stranger().id())));
        requests.put(
                "POST /conversations (group, with somebody new)",
                scene -> RouteRequest.of()
                        .body(Map.of(
                                "kind",
                                "group",
                                "name",
                                "G",
                                "member_ids",
                                List.of(scene.stranger().id()))));
        requests.put("GET /conversations", scene -> {
            scene.conversation();
            return RouteRequest.of();
        });
        requests.put("GET /conversations/{id}", scene -> RouteRequest.of(scene.conversation()));
        requests.put(
                "PATCH /conversations/{id}",
                scene -> RouteRequest.of(scene.conversation()).body("name", "Another name"));
        requests.put(
                "PUT /conversations/{conversation}/avatar",
                scene -> RouteRequest.of(scene.conversation()).body(Scene.PICTURE));
        requests.put("DELETE /conversations/{conversation}/avatar", scene -> {
            scene.hangPicture();
            return RouteRequest.of(scene.conversation());
        });
    }

    private static void addMembers(Map<String, Function<Scene, RouteRequest>> requests) {
        String members = "/conversations/{conversation}/members";
        requests.put("GET " + members, scene -> RouteRequest.of(scene.conversation()));
        requests.put(
                "POST " + members + " (somebody new)",
                scene -> RouteRequest.of(scene.groupToAddTo())
                        .body("user_id", scene.stranger().id()));
        requests.put(
                "POST " + members + " (a member, as admin)",
                scene -> RouteRequest.of(scene.conversation())
                        .body(Map.of("user_id", scene.other().id(), "role", "admin")));
        requests.put(
                "POST " + members + " (oneself, as admin)",
                scene -> RouteRequest.of(scene.conversation())
                        .body(Map.of("user_id", scene.self().id(), "role", "admin")));
        requests.put(
                "PATCH " + members + "/{user} (somebody else)",
                scene -> RouteRequest.of(scene.conversation(), scene.other().id())
                        .body("role", "admin"));
        requests.put(
                "PATCH " + members + "/{user} (oneself)",
                scene ->
                        RouteRequest.of(scene.conversation(), scene.self().id()).body("role", "admin"));
        requests.put(
                "DELETE " + members + "/{user} (somebody else)",
                scene -> RouteRequest.of(scene.conversation(), scene.other().id()));
        requests.put(
                "DELETE " + members + "/{user} (oneself)",
                scene -> RouteRequest.of(scene.conversation(), scene.self().id()));
    }

    private static void addMessages(Map<String, Function<Scene, RouteRequest>> requests) {
        String messages = "/conversations/{conversation}/messages";
        requests.put("GET " + messages, scene -> RouteRequest.of(scene.conversation()));
        requests.put(
                "POST " + messages,
                scene -> RouteRequest.of(scene.conversation())
                        .body(Draft.of("Hello").body()));
        for (String part : List.of("", "/edits", "/receipts")) {
            requests.put(
                    "GET " + messages + "/{message}" + part,
                    scene -> RouteRequest.of(scene.conversation(), scene.message()));
        }
        requests.put(
                "POST " + messages + "/{message}/reports",
                scene -> RouteRequest.of(scene.conversation(), scene.message()).body("reason", "Rude"));
    }

    private static void addChanges(Map<String, Function<Scene, RouteRequest>> requests) {
        String message = "/conversations/{conversation}/messages/{message}";
        requests.put(
                "PATCH " + message + " (one's own)",
                scene -> RouteRequest.of(scene.conversation(), scene.ownMessage())
                        .body("content", "Better"));
        requests.put(
                "PATCH " + message + " (somebody else's)",
                scene -> RouteRequest.of(scene.conversation(), scene.message()).body("content", "Better"));
        requests.put(
                "DELETE " + message + " (one's own)",
                scene -> RouteRequest.of(scene.conversation(), scene.ownMessage()));
        requests.put(
                "DELETE " + message + " (somebody else's)",
                scene -> RouteRequest.of(scene.conversation(), scene.message()));
        for (String method : List.of("PUT ", "DELETE ")) {
            requests.put(
                    method + message + "/reactions/{emoji}",
                    scene -> RouteRequest.of(scene.conversation(), scene.message(), THUMBS_UP));
        }
    }
}
