package org.parley.tests.authorisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.parley.tests.Person;
import org.parley.tests.identity.SessionList;

/** Valid requests to the routes that are about accounts and people; who asks is all that can be wrong with them. */
final class AccountRequests {

    private AccountRequests() {}

    /** By the key of their row. */
    static Map<String, Function<Scene, RouteRequest>> all() {
        Map<String, Function<Scene, RouteRequest>> requests = new LinkedHashMap<>();
        addSessions(requests);
        addPeople(requests);
        addContacts(requests);
        addAdministration(requests);
        return requests;
    }

    private static void addSessions(Map<String, Function<Scene, RouteRequest>> requests) {
        requests.put(
                "POST /auth/register",
                scene -> RouteRequest.of().body(Map.of("username", Person.newName(), "password", Person.PASSWORD)));
        requests.put(
                "POST /auth/login",
                scene -> RouteRequest.of().body(Map.of("username", scene.self().name(), "password", Person.PASSWORD)));
        requests.put(
                "POST /auth/refresh",
                scene -> RouteRequest.of()
                        .body("refresh_token", scene.self().login().refreshToken()));
        requests.put("POST /auth/logout", scene -> RouteRequest.of());
        requests.put("GET /auth/sessions", scene -> RouteRequest.of());
        requests.put("DELETE /auth/sessions", scene -> RouteRequest.of());
        requests.put(
                "DELETE /auth/sessions/{id} (one's own)",
                scene -> RouteRequest.of(SessionList.idOf(scene.self().login())));
        requests.put(
                "DELETE /auth/sessions/{id} (somebody else's)",
                scene -> RouteRequest.of(SessionList.idOf(scene.other().login())));
    }

    private static void addPeople(Map<String, Function<Scene, RouteRequest>> requests) {
        requests.put(
                "GET /users",
                scene -> RouteRequest.of().query("query=" + scene.cast().founder.name()));
        requests.put("GET /users/me", scene -> RouteRequest.of());
        requests.put("PUT /users/me", scene -> RouteRequest.of().body("status_text", "Here"));
        requests.put("DELETE /users/me", scene -> RouteRequest.of().body("password", Person.PASSWORD));
        // The same once more: in other rows they sign in with it.
        requests.put(
                "PUT /users/me/password",
                scene -> RouteRequest.of()
                        .body(Map.of("current_password", Person.PASSWORD, "new_password", Person.PASSWORD)));
        requests.put("PUT /users/me/avatar", scene -> RouteRequest.of().body(Scene.PICTURE));
        requests.put("DELETE /users/me/avatar", scene -> RouteRequest.of());
        requests.put("GET /users/{id}", scene -> RouteRequest.of(scene.other().id()));
        requests.put(
                "GET /users/{id}/status", scene -> RouteRequest.of(scene.other().id()));
        requests.put("GET /avatars/{id}", scene -> RouteRequest.of(scene.cast().avatar()));
    }

    private static void addContacts(Map<String, Function<Scene, RouteRequest>> requests) {
        requests.put("GET /contacts", scene -> RouteRequest.of());
        requests.put(
                "PUT /contacts/{id}",
                scene -> RouteRequest.of(scene.stranger().id()).body("nickname", "Friend"));
        requests.put(
                "DELETE /contacts/{id}",
                scene -> RouteRequest.of(scene.stranger().id()));
    }

    private static void addAdministration(Map<String, Function<Scene, RouteRequest>> requests) {
        requests.put(
                "PATCH /users/{id}",
                scene -> RouteRequest.of(scene.cast().victim.id()).body("state", "deactivated"));
        requests.put("GET /reports", scene -> {
            scene.report();
            return RouteRequest.of();
        });
        requests.put(
                "PATCH /reports/{id}", scene -> RouteRequest.of(scene.report()).body("resolved", true));
    }
}
