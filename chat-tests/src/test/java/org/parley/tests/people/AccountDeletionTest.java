package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Database;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Who deletes the account is gone: what they wrote stays, and nothing tells any more who it was. */
class AccountDeletionTest {

    private static final int DISABLED = 4403;

    private Person ada;
    private Person grace;

    @BeforeEach
    void twoPeopleAreThere() {
        ada = Person.register();
        grace = Person.register();
    }

    @Test
    void theAccountIsOutEverywhereAtOnce() {
        Person phone = ada.login();
        ChatSocket socket = phone.socket();
        assertThat(delete(ada, Person.PASSWORD).status()).isEqualTo(204);
        assertThat(socket.awaitClose()).isEqualTo(DISABLED);
        for (Person session : List.of(ada, phone)) {
            assertProblem(session.rest().get("users/me"), 401, "unauthenticated");
            assertProblem(
                    anonymous().post("auth/refresh", Map.of("refresh_token", session.refreshToken())),
                    401,
                    "unauthenticated");
        }
        assertProblem(
                anonymous().post("auth/login", Map.of("username", ada.name(), "password", Person.PASSWORD)),
                401,
                "unauthenticated");
    }

    @Test
    void nothingTellsAnyMoreWhoItWas() {
        ada.rest().call("PUT", "users/me", Map.of("email", "a@b", "phone", "112", "status_text", "Hi"));
        ada.rest().sendBytes("PUT", "users/me/avatar", Pictures.of("png", 8, 8));
        String avatar = ada.rest().get("users/me").get("avatar_url");
        ada.rest().call("PUT", "contacts/" + grace.id(), Map.of("nickname", "G"));
        grace.rest().call("PUT", "contacts/" + ada.id(), Map.of("nickname", "Ada"));

        delete(ada, Person.PASSWORD);

        Answer seen = grace.rest().get("users/" + ada.id());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.get("display_name")).isEqualTo("Deleted account");
        assertThat(seen.json().path("deleted").asBoolean()).isTrue();
        for (String field : List.of("username", "avatar_url", "status_text", "last_seen")) {
            assertThat(seen.json().path(field).isNull()).as(field).isTrue();
        }
        assertThat(grace.rest().get("contacts").json().path("contacts")).isEmpty();
        assertThat(grace.rest().get(avatar).status()).isEqualTo(404);
        for (String query : List.of(ada.name(), "deleted", "Deleted")) {
            assertThat(grace.rest().get("users?query=" + query).text()).doesNotContain(ada.id());
        }
        Database database = ServerFixture.database();
        UUID id = UUID.fromString(ada.id());
        assertThat(database.rows(
                        "select username, display_name, email, phone, avatar_media_id, status_text, password_hash, "
                                + "last_login_at, last_seen_at, state from users where user_id = ?",
                        id))
                .containsExactly(Arrays.asList(
                        "deleted-" + ada.id().replace("-", ""),
                        "Deleted account",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "deleted"));
        assertThat(database.number("select count(*) from contacts where ? in (owner_id, contact_id)", id))
                .isZero();
        assertThat(database.number(
                        "select count(*) from refresh_tokens join sessions using (session_id) where user_id = ?", id))
                .isZero();
    }

    @Test
    void whatThePersonWroteStays() {
        String conversation = ada.directWith(grace);
        ada.post(conversation, "Remember me");
        delete(ada, Person.PASSWORD);
        JsonNode message = grace.rest()
                .get("conversations/" + conversation + "/messages")
                .json()
                .path("messages")
                .get(0);
        assertThat(message.path("content").asText()).isEqualTo("Remember me");
        assertThat(message.path("sender_id").asText()).isEqualTo(ada.id());
    }

    @Test
    void theNameIsFreeForSomebodyElse() {
        delete(ada, Person.PASSWORD);
        Answer answer = anonymous().post("auth/register", Map.of("username", ada.name(), "password", Person.PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.get("user_id")).isNotEqualTo(ada.id());
        assertThat(grace.rest().get("users/" + ada.id()).get("display_name")).isEqualTo("Deleted account");
    }

    @Test
    void nobodyBeginsAnythingWithADeletedAccount() {
        delete(ada, Person.PASSWORD);
        assertProblem(
                grace.rest().post("conversations", Map.of("kind", "direct", "user_id", ada.id())), 404, "not_found");
        assertProblem(grace.rest().call("PUT", "contacts/" + ada.id(), Map.of()), 404, "not_found");
        assertProblem(
                ServerFixture.administrator().rest().call("PATCH", "users/" + ada.id(), Map.of("state", "active")),
                404,
                "not_found");
    }

    @Test
    void withoutTheRightPasswordNothingHappens() {
        assertProblem(delete(ada, "wrong password"), 403, "forbidden");
        assertProblem(delete(ada, ""), 403, "forbidden");
        assertProblem(ada.rest().call("DELETE", "users/me", Map.of()), 400, "invalid_argument");
        assertThat(ada.rest().call("DELETE", "users/me", null).status()).isEqualTo(400);
        assertThat(ada.rest().get("users/me").get("username")).isEqualTo(ada.name());
    }

    private static Answer delete(Person who, String password) {
        return who.rest().call("DELETE", "users/me", Map.of("password", password));
    }

    private static RestClient anonymous() {
        return RestClient.anonymous(ServerFixture.uri());
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void whoDeletesTheAccountLeavesAllGroupsAndTheOldestMemberAdministersThem() {
        Person anna = Person.register();
        Person bob = Person.register();
        Person carl = Person.register();
        String group = anna.group(List.of(bob));
        anna.rest().post("conversations/" + group + "/members", Map.of("user_id", carl.id()));
        String direct = anna.directWith(bob);
        anna.post(group, "kept in the group");
        anna.post(direct, "kept in the direct conversation");
        try (ChatSocket socket = carl.socket()) {
            assertThat(delete(anna, Person.PASSWORD).status()).isEqualTo(204);

            Frame heir = socket.await(frame -> frame.is("conversation_updated") && frame.seq() == 3);
            assertThat(heir.data().path("roles").path(bob.id()).asText()).isEqualTo("admin");
            Frame left = socket.await("user_left");
            assertThat(left.seq()).isEqualTo(4);
            assertThat(left.get("user_id")).isEqualTo(anna.id());
        }
        JsonNode members =
                bob.rest().get("conversations/" + group + "/members").json().path("members");
        assertThat(members.findValuesAsText("user_id")).containsExactly(bob.id(), carl.id());
        assertThat(bob.rest().get("conversations/" + group + "/messages").text())
                .contains("kept in the group");
        assertThat(bob.rest().get("conversations/" + direct + "/messages").text())
                .contains("kept in the direct conversation");
        assertThat(bob.rest().get("users/" + anna.id()).text()).doesNotContain(anna.name());
    }
}
