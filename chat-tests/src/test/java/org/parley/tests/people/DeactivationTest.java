package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** An administrator disables an account: whoever is signed in with it is out at once, and may come back when told so. */
class DeactivationTest {

    private static final int DISABLED = 4403;
    private static final int AT_ONCE = 8;

    private Person administrator;
    private Person eve;

    @BeforeEach
    void anAdministratorAndSomebodyAreThere() {
        administrator = ServerFixture.administrator();
        eve = Person.register();
    }

    @Test
    void whoIsDisabledIsOutEverywhereAtOnce() {
        Person phone = eve.login();
        ChatSocket socket = eve.socket();
        ChatSocket phoneSocket = phone.socket();

        Answer answer = setState(administrator, eve.id(), "deactivated");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("deactivated").asBoolean()).isTrue();
        assertThat(socket.awaitClose()).isEqualTo(DISABLED);
        assertThat(phoneSocket.awaitClose()).isEqualTo(DISABLED);
        for (Person session : List.of(eve, phone)) {
            assertProblem(session.rest().get("users/me"), 401, "unauthenticated");
            assertProblem(
                    anonymous().post("auth/refresh", Map.of("refresh_token", session.refreshToken())),
                    401,
                    "unauthenticated");
        }
        assertThat(ServerFixture.database()
                        .rows(
                                "select distinct revoke_reason from sessions where user_id = ?",
                                UUID.fromString(eve.id())))
                .containsExactly(List.of("deactivated"));
    }

    @Test
    void aDisabledAccountIsRefusedAtLoginAsWithAWrongPassword() {
        setState(administrator, eve.id(), "deactivated");
        Answer right = login(eve.name(), Person.PASSWORD);
        assertProblem(right, 401, "unauthenticated");
        assertThat(right.text())
                .isEqualTo(login(Person.register().name(), "wrong password").text());
    }

    @Test
    void aSocketThatComesWithItsTokenIsToldToStop() {
        setState(administrator, eve.id(), "deactivated");
        ChatSocket socket = ChatSocket.connect(eve.server());
        socket.auth(eve.accessToken(), Map.of());
        assertThat(socket.await("error").get("code")).isEqualTo("forbidden");
        assertThat(socket.awaitClose()).isEqualTo(DISABLED);
    }

    @Test
    void whoSignsInAtThatMomentIsOutToo() {
        List<CompletableFuture<Answer>> logins = Stream.generate(() -> anonymous()
                        .begin("POST", "auth/login", Map.of("username", eve.name(), "password", Person.PASSWORD)))
                .limit(AT_ONCE)
                .toList();
        // In the midst of them: hashing takes its time, one login after the other.
        CompletableFuture.anyOf(logins.toArray(CompletableFuture[]::new)).join();
        setState(administrator, eve.id(), "deactivated");
        for (CompletableFuture<Answer> login : logins) {
            Answer answer = login.join();
            assertThat(answer.status()).isIn(200, 401);
            if (answer.status() == 200) {
                RestClient session = anonymous().withToken(answer.get("access_token"));
                assertProblem(session.get("users/me"), 401, "unauthenticated");
            }
        }
        assertThat(ServerFixture.database()
                        .number(
                                "select count(*) from sessions where user_id = ? and revoked_at is null",
                                UUID.fromString(eve.id())))
                .isZero();
    }

    @Test
    void whatAnotherNodeDidReachesTheSocketsOfThisOne() {
        ChatSocket socket = eve.socket();
        // What the other node leaves in the database is all that this one gets.
        ServerFixture.database()
                .rows(
                        "with off as (update users set state = 'deactivated' where user_id = ? returning user_id) "
                                + "update sessions set revoked_at = now(), revoke_reason = 'deactivated' "
                                + "from off where sessions.user_id = off.user_id returning session_id",
                        UUID.fromString(eve.id()));
        assertThat(socket.awaitClose()).isEqualTo(DISABLED);
        assertProblem(eve.rest().get("users/me"), 401, "unauthenticated");
    }

    @Test
    void othersStillSeeTheAccountButDoNotFindIt() {
        Person ada = Person.register();
        String conversation = eve.directWith(ada);
        eve.post(conversation, "Boo");
        setState(administrator, eve.id(), "deactivated");
        Answer seen = ada.rest().get("users/" + eve.id());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.get("username")).isEqualTo(eve.name());
        assertThat(seen.json().path("deactivated").asBoolean()).isTrue();
        assertThat(seen.json().path("deleted").asBoolean(true)).isFalse();
        assertThat(ada.rest().get("users?query=" + eve.name()).json().path("users"))
                .isEmpty();
        assertThat(ada.rest()
                        .call("PUT", "contacts/" + eve.id(), Map.of("blocked", true))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoIsEnabledAgainSignsInAnew() {
        setState(administrator, eve.id(), "deactivated");
        Answer answer = setState(administrator, eve.id(), "active");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("deactivated").asBoolean(true)).isFalse();
        assertThat(eve.login().rest().get("users/me").status()).isEqualTo(200);
        assertProblem(eve.rest().get("users/me"), 401, "unauthenticated");
        try (ChatSocket socket = eve.login().socket()) {
            assertThat(socket.isOpen()).isTrue();
        }
    }

    @Test
    void onlyAdministratorsDisableAccounts() {
        Person ada = Person.register();
        assertProblem(setState(ada, eve.id(), "deactivated"), 403, "forbidden");
        assertProblem(setState(ada, ada.id(), "deactivated"), 403, "forbidden");
        assertThat(eve.rest().get("users/me").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertProblem(setState(administrator, administrator.id(), "deactivated"), 409, "conflict");
        assertProblem(setState(administrator, UUID.randomUUID().toString(), "deactivated"), 404, "not_found");
        assertProblem(setState(administrator, eve.id(), "deleted"), 400, "invalid_argument");
        assertProblem(setState(administrator, eve.id(), "x"), 400, "invalid_argument");
        assertProblem(administrator.rest().call("PATCH", "users/" + eve.id(), Map.of()), 400, "invalid_argument");
        assertThat(administrator.rest().get("users/me").get("role")).isEqualTo("admin");
    }

    private static Answer setState(Person who, String whom, String state) {
        return who.rest().call("PATCH", "users/" + whom, Map.of("state", state));
    }

    private static Answer login(String name, String password) {
        return anonymous().post("auth/login", Map.of("username", name, "password", password));
    }

    private static RestClient anonymous() {
        return RestClient.anonymous(ServerFixture.uri());
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
