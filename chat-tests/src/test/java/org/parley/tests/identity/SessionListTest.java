package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
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

/** People see where they are signed in, and sign out there: what is in other hands is out at once. */
class SessionListTest {

    private static final int NOT_AUTHENTICATED = 4401;
    private static final String ALL = "auth/sessions";

    private Person ada;
    private Person phone;

    @BeforeEach
    void somebodyHasTwoDevices() {
        ada = Person.register();
        phone = ada.login("Ada's phone");
    }

    @Test
    void thePersonSeesAllDevicesWithTheirNamesAndWhichOneAsks() {
        List<JsonNode> seen = SessionList.of(phone);
        assertThat(seen)
                .extracting(session -> session.path("device_name").textValue())
                .containsExactly("Ada's phone", null);
        assertThat(seen)
                .extracting(session -> session.path("current").asBoolean())
                .containsExactly(true, false);
        assertThat(SessionList.of(ada))
                .extracting(session -> session.path("current").asBoolean())
                .containsExactly(false, true);
        assertThat(seen).allSatisfy(session -> {
            assertThat(session.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("session_id", "device_name", "created_at", "last_used_at", "current");
            assertThat(session.path("last_used_at")).isEqualTo(session.path("created_at"));
        });
    }

    @Test
    void theIdIsTheOneThatTheSocketIsTold() {
        try (ChatSocket socket = phone.socket()) {
            assertThat(SessionList.ids(phone).get(0))
                    .isEqualTo(socket.await("auth_success").get("session_id"));
        }
    }

    @Test
    void whichWasUsedLastComesFirst() {
        assertThat(SessionList.ids(ada)).containsExactly(SessionList.idOf(phone), SessionList.idOf(ada));
        Person refreshed = ada.refresh();
        assertThat(SessionList.ids(ada)).containsExactly(SessionList.idOf(refreshed), SessionList.idOf(phone));
        JsonNode used = SessionList.of(phone).get(0);
        assertThat(time(used, "last_used_at")).isAfter(time(used, "created_at"));
    }

    @Test
    void whatHasEndedOrExpiredIsNotListed() {
        Person expired = ada.login();
        ServerFixture.database()
                .change(
                        "update sessions set expires_at = now() where session_id = ?",
                        UUID.fromString(SessionList.idOf(expired)));
        phone.rest().post("auth/logout", null);
        assertThat(SessionList.ids(ada)).containsExactly(SessionList.idOf(ada));
    }

    @Test
    void whoIsSignedOutFromAnotherDeviceIsOutAtOnceAndTheOthersRemain() {
        Person tablet = ada.login("Ada's tablet");
        ChatSocket lost = phone.socket();
        ChatSocket here = ada.socket();

        assertThat(end(ada, SessionList.idOf(phone)).status()).isEqualTo(204);

        assertThat(lost.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertOut(phone);
        assertThat(here.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        here.close();
        assertThat(tablet.refresh().rest().get("users/me").status()).isEqualTo(200);
        assertThat(SessionList.ids(ada)).hasSize(2).doesNotContain(SessionList.idOf(phone));
        assertThat(ServerFixture.database()
                        .rows(
                                "select revoke_reason from sessions where session_id = ?",
                                UUID.fromString(SessionList.idOf(phone))))
                .containsExactly(List.of("signed_out_elsewhere"));
    }

    @Test
    void whoSignsOutEverywhereElseStaysAlone() {
        Person tablet = ada.login("Ada's tablet");
        ChatSocket here = ada.socket();
        List<ChatSocket> elsewhere = List.of(phone.socket(), tablet.socket());

        assertThat(ada.rest().call("DELETE", ALL, null).status()).isEqualTo(204);

        for (ChatSocket socket : elsewhere) {
            assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        }
        assertOut(phone);
        assertOut(tablet);
        assertThat(here.ask("heartbeat", Map.of()).type()).isEqualTo("heartbeat");
        here.close();
        assertThat(SessionList.ids(ada.refresh())).containsExactly(SessionList.idOf(ada));
        assertThat(ada.rest().call("DELETE", ALL, null).status())
                .as("with nothing left to end")
                .isEqualTo(204);
    }

    @Test
    void aSessionMayEndItselfThisWayToo() {
        assertThat(end(phone, SessionList.idOf(phone)).status()).isEqualTo(204);
        assertOut(phone);
        assertThat(SessionList.ids(ada)).containsExactly(SessionList.idOf(ada));
    }

    @Test
    void endingWhatHasEndedDoesNothingMore() {
        String id = SessionList.idOf(phone);
        phone.rest().post("auth/logout", null);
        assertThat(end(ada, id).status()).isEqualTo(204);
        assertThat(ServerFixture.database()
                        .rows("select revoke_reason from sessions where session_id = ?", UUID.fromString(id)))
                .containsExactly(List.of("logout"));
    }

    @Test
    void anotherPersonsSessionLooksLikeOneThatDoesNotExist() {
        Person eve = Person.register();
        Answer others = end(eve, SessionList.idOf(ada));
        Answer nobodys = end(eve, UUID.randomUUID().toString());
        assertProblem(others, 404, "not_found");
        assertThat(others.text()).isEqualTo(nobodys.text());
        assertThat(ada.refresh().rest().get("users/me").status()).isEqualTo(200);
        assertThat(SessionList.ids(eve)).containsExactly(SessionList.idOf(eve));
        assertThat(eve.rest().call("DELETE", ALL, null).status()).isEqualTo(204);
        assertThat(SessionList.ids(ada)).hasSize(2);
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertProblem(end(ada, "me"), 404, "not_found");
    }

    @Test
    void whatWasEndedOnAnotherNodeIsOutOnThisOne() {
        ChatSocket socket = phone.socket();
        // What the other node leaves in the database is all that this one gets.
        ServerFixture.database()
                .change(
                        "update sessions set revoked_at = now(), revoke_reason = 'signed_out_elsewhere'"
                                + " where session_id = ?",
                        UUID.fromString(SessionList.idOf(phone)));
        assertThat(socket.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
        assertOut(phone);
    }

    /** Its node hears of it within seconds; until then its token is good for anything but this. */
    @Test
    void aSessionThatAnotherNodeHasJustEndedEndsNoOther() {
        ServerFixture.database()
                .change(
                        "update sessions set revoked_at = now(), revoke_reason = 'signed_out_elsewhere'"
                                + " where session_id = ?",
                        UUID.fromString(SessionList.idOf(phone)));
        assertProblem(phone.rest().call("DELETE", ALL, null), 401, "unauthenticated");
        assertProblem(end(phone, SessionList.idOf(ada)), 401, "unauthenticated");
        assertThat(ada.refresh().rest().get("users/me").status()).isEqualTo(200);
    }

    @Test
    void ofTwoDevicesThatSignEachOtherOutAtOnceOneRemains() {
        List<CompletableFuture<Answer>> attempts = Stream.of(ada, phone)
                .map(device -> device.rest().begin("DELETE", ALL, null))
                .toList();
        assertThat(attempts.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(204, 401);
        assertThat(Stream.of(ada, phone)
                        .map(device -> device.rest().get("users/me").status()))
                .containsExactlyInAnyOrder(200, 401);
    }

    private static Answer end(Person asking, String session) {
        return asking.rest().call("DELETE", ALL + "/" + session, null);
    }

    private static Instant time(JsonNode session, String field) {
        return Instant.parse(session.path(field).asText());
    }

    private static void assertOut(Person session) {
        assertProblem(session.rest().get("users/me"), 401, "unauthenticated");
        Map<String, String> body = Map.of("refresh_token", session.refreshToken());
        assertProblem(RestClient.anonymous(session.server()).post("auth/refresh", body), 401, "unauthenticated");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
