package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Who changes the password keeps this device, and everybody who only knew the old one is out. */
class PasswordChangeTest {

    private static final int NOT_AUTHENTICATED = 4401;
    private static final String NEW = "a password that nobody knew";

    private Person ada;

    @BeforeEach
    void somebodyIsThere() {
        ada = Person.register();
    }

    @Test
    void theNewPasswordIsTheOnlyOne() {
        assertThat(change(ada, Person.PASSWORD, NEW).status()).isEqualTo(204);
        assertThat(login(NEW).get("user_id")).isEqualTo(ada.id());
        assertProblem(login(Person.PASSWORD), 401, "unauthenticated");
        assertProblem(change(ada, Person.PASSWORD, NEW), 403, "forbidden");
        assertThat(change(ada, NEW, Person.PASSWORD).status()).isEqualTo(204);
        assertThat(login(Person.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void allOtherSessionsEndAtOnceAndTheOneThatChangedItRemains() {
        Person phone = ada.login();
        ChatSocket here = ada.socket();
        ChatSocket elsewhere = phone.socket();

        assertThat(change(ada, Person.PASSWORD, NEW).status()).isEqualTo(204);

        assertThat(elsewhere.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertProblem(phone.rest().get("users/me"), 401, "unauthenticated");
        Map<String, String> body = Map.of("refresh_token", phone.refreshToken());
        assertProblem(anonymous().post("auth/refresh", body), 401, "unauthenticated");
        assertThat(here.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        here.close();
        assertThat(SessionList.ids(ada.refresh())).containsExactly(SessionList.idOf(ada));
    }

    @Test
    void withoutTheRightPasswordNothingHappens() {
        Person phone = ada.login();
        assertProblem(change(ada, "wrong password", NEW), 403, "forbidden");
        assertProblem(change(ada, "", NEW), 403, "forbidden");
        assertProblem(change(ada, NEW, NEW), 403, "forbidden");
        assertThat(phone.rest().get("users/me").status()).isEqualTo(200);
        assertThat(login(Person.PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "pass\u0000word", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
    void aNewPasswordThatCouldNotBeRegisteredIsRefused(String wanted) {
        assertProblem(change(ada, Person.PASSWORD, wanted), 400, "invalid_argument");
        assertThat(login(Person.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whatIsMissingOrTooLongIsRefused() {
        assertProblem(put(ada, Map.of("current_password", Person.PASSWORD)), 400, "invalid_argument");
        assertProblem(put(ada, Map.of("new_password", NEW)), 400, "invalid_argument");
        assertThat(put(ada, null).status()).isEqualTo(400);
        assertProblem(change(ada, Person.PASSWORD, "x".repeat(257)), 413, "too_large");
    }

    @Test
    void aLoginThatWasUnderWayWithTheOldPasswordFails() throws SQLException {
        Person other = Person.register();
        change(other, Person.PASSWORD, NEW);
        try (Connection node = ServerFixture.database().connect()) {
            // Another node is just about to commit the change.
            node.setAutoCommit(false);
            copyPassword(node, other);
            CompletableFuture<Answer> login = anonymous().begin("POST", "auth/login", loginWith(Person.PASSWORD));
            await().until(() -> isWaitedFor(node));
            node.commit();
            assertProblem(login.join(), 401, "unauthenticated");
        }
        assertThat(SessionList.ids(ada)).containsExactly(SessionList.idOf(ada));
        assertThat(login(NEW).status()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneHasDoneSo() {
        Person thief = ada.login();
        CompletableFuture<Answer> hers = begin(ada, NEW);
        CompletableFuture<Answer> theThiefs = begin(thief, "a password of the thief");
        List<Integer> statuses = List.of(hers.join().status(), theThiefs.join().status());
        assertThat(statuses).containsOnlyOnce(204).containsAnyOf(401, 403);
        Person winner = statuses.get(0) == 204 ? ada : thief;
        assertThat(SessionList.ids(winner)).containsExactly(SessionList.idOf(winner));
        assertThat(login(winner == ada ? NEW : "a password of the thief").status())
                .isEqualTo(200);
    }

    private void copyPassword(Connection connection, Person from) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update users set password_hash ="
                + " (select password_hash from users where user_id = ?) where user_id = ?")) {
            statement.setObject(1, UUID.fromString(from.id()));
            statement.setObject(2, UUID.fromString(ada.id()));
            statement.execute();
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))");
                ResultSet waiting = statement.executeQuery()) {
            return waiting.next();
        }
    }

    private static CompletableFuture<Answer> begin(Person who, String wanted) {
        return who.rest()
                .begin("PUT", "users/me/password", Map.of("current_password", Person.PASSWORD, "new_password", wanted));
    }

    private static Answer change(Person who, String current, String wanted) {
        return put(who, Map.of("current_password", current, "new_password", wanted));
    }

    private static Answer put(Person who, Map<String, String> body) {
        return who.rest().call("PUT", "users/me/password", body);
    }

    private Answer login(String password) {
        return anonymous().post("auth/login", loginWith(password));
    }

    private Map<String, String> loginWith(String password) {
        return Map.of("username", ada.name(), "password", password);
    }

    private static RestClient anonymous() {
        return RestClient.anonymous(ServerFixture.uri());
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
