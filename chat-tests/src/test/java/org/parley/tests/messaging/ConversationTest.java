package org.parley.tests.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Conversations are found or founded, listed to their members, and unknown to everybody else. */
class ConversationTest {

    private static final int AT_ONCE = 20;

    private Person ada;
    private Person grace;

    @BeforeEach
    void twoPeopleAreThere() {
        ada = Person.register();
        grace = Person.register();
    }

    @Test
    void twoPeopleHaveOneDirectConversationWhoeverAsks() {
        Answer first = direct(ada, grace.id());
        Answer again = direct(ada, grace.id());
        Answer other = direct(grace, ada.id());
        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(201, 200, 200);
        assertThat(List.of(again, other))
                .extracting(answer -> answer.get("conversation_id"))
                .containsOnly(first.get("conversation_id"));
        assertThat(first.get("kind")).isEqualTo("direct");
        assertThat(first.json().path("members"))
                .extracting(member -> member.path("user_id").asText())
                .containsExactlyInAnyOrder(ada.id(), grace.id());
    }

    @Test
    void twentyWhoAskAtOnceGetTheSameConversation() {
        List<CompletableFuture<Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Person who = i % 2 == 0 ? ada : grace;
            String other = i % 2 == 0 ? grace.id() : ada.id();
            attempts.add(who.rest().begin("POST", "conversations", Map.of("kind", "direct", "user_id", other)));
        }
        List<Answer> answers = attempts.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.get("conversation_id"))
                .containsOnly(answers.get(0).get("conversation_id"));
        assertThat(ServerFixture.database()
                        .number("select count(*) from participants where user_id = ?", UUID.fromString(ada.id())))
                .isEqualTo(1);
    }

    @Test
    void aNoteToOneselfIsAConversationOfOne() {
        Answer notes = direct(ada, ada.id());
        assertThat(notes.status()).isEqualTo(201);
        assertThat(notes.json().path("members")).hasSize(1);
        assertThat(direct(ada, ada.id()).get("conversation_id")).isEqualTo(notes.get("conversation_id"));
        assertThat(ada.post(notes.get("conversation_id"), "Buy milk").status()).isEqualTo(201);
    }

    @Test
    void aGroupHasItsFounderAsAdministratorAndItsMembers() {
        String group = ada.group(List.of(grace));
        JsonNode members =
                grace.rest().get("conversations/" + group + "/members").json().path("members");
        Map<String, String> roles = new HashMap<>();
        members.forEach(member ->
                roles.put(member.path("user_id").asText(), member.path("role").asText()));
        assertThat(roles).isEqualTo(Map.of(ada.id(), "admin", grace.id(), "member"));
        assertThat(ada.group(List.of(grace)))
                .as("another group of the same people")
                .isNotEqualTo(group);
    }

    @Test
    void aConversationWithSomebodyUnknownIsNotFounded() {
        Answer direct = direct(ada, UUID.randomUUID().toString());
        Answer group = ada.rest()
                .post(
                        "conversations",
                        Map.of("kind", "group", "name", "G", "member_ids", List.of(grace.id(), UUID.randomUUID())));
        for (Answer answer : List.of(direct, group)) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not_found");
        }
        assertThat(list(ada)).isEmpty();
    }

    @Test
    void whatMakesNoConversationIsRefused() {
        List<Map<String, ?>> bodies = List.of(
                Map.of(),
                Map.of("kind", "direct"),
                Map.of("kind", "channel"),
                Map.of("kind", 5),
                Map.of("kind", "direct", "user_id", "ada"),
                Map.of("kind", "group"),
                Map.of("kind", "group", "name", " "),
                Map.of("kind", "group", "name", "G", "member_ids", "all"),
                Map.of("kind", "group", "name", "G", "member_ids", List.of("ada")));
        for (Map<String, ?> body : bodies) {
            Answer answer = ada.rest().post("conversations", body);
            assertThat(answer.status()).as(body + " " + answer.text()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid_argument");
        }
    }

    @Test
    void theConversationOfOthersIsAsUnknownAsOneThatDoesNotExist() {
        Person eve = Person.register();
        String foreign = ada.directWith(grace);
        String nothing = UUID.randomUUID().toString();
        ada.post(foreign, "Secret");
        for (String path : List.of("", "/members", "/messages")) {
            Answer answer = eve.rest().get("conversations/" + foreign + path);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not_found");
            assertThat(answer.text())
                    .isEqualTo(eve.rest().get("conversations/" + nothing + path).text());
        }
        assertThat(eve.post(foreign, "Hello?").text())
                .isEqualTo(eve.post(nothing, "Hello?").text())
                .contains("not_found");
        try (ChatSocket socket = eve.socket()) {
            for (String type : List.of("history", "send_message")) {
                JsonNode answer =
                        socket.ask(type, Draft.of("Hello?").frameTo(foreign)).data();
                assertThat(answer.path("code").asText()).isEqualTo("not_found");
                assertThat(socket.ask(type, Draft.of("Hello?").frameTo(nothing)).data())
                        .isEqualTo((Object) answer);
            }
        }
        assertThat(ServerFixture.database().messages(foreign)).isEqualTo(1);
    }

    @Test
    void theListShowsTheNewestActivityFirstWithWhatIsUnread() {
        Person linus = Person.register();
        String withGrace = ada.directWith(grace);
        String withLinus = ada.directWith(linus);
        grace.post(withGrace, "One");
        grace.post(withGrace, "Two");
        linus.post(withLinus, "Three");
        assertThat(ids(list(ada))).containsExactly(withLinus, withGrace);
        grace.post(withGrace, "Four");
        JsonNode list = list(ada);
        assertThat(ids(list)).containsExactly(withGrace, withLinus);
        JsonNode first = list.get(0);
        assertThat(first.path("last_seq").asLong()).isEqualTo(3);
        assertThat(first.path("unread_count").asLong()).isEqualTo(3);
        assertThat(first.path("last_message").path("content").asText()).isEqualTo("Four");
        assertThat(first.path("members")).hasSize(2);
        assertThat(list(grace).get(0).path("unread_count").asLong())
                .as("of one's own")
                .isZero();
    }

    @Test
    void theListIsPagedByItsCursor() {
        List<String> founded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            founded.add(0, ada.group(List.of()));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = ada.rest().get("conversations?limit=2" + cursor).json();
            assertThat(page.path("conversations").size()).isBetween(1, 2);
            seen.addAll(ids(page.path("conversations")));
            cursor = page.path("has_more").asBoolean()
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : null;
        }
        assertThat(seen).containsExactlyElementsOf(founded);
    }

    @Test
    void aNewConversationIsToldToItsMembersAtOnce() {
        try (ChatSocket socket = grace.socket()) {
            String group = ada.group(List.of(grace));
            assertThat(socket.await("conversation_updated").get("conversation_id"))
                    .isEqualTo(group);
            ada.post(group, "Welcome");
            assertThat(socket.await("new_message").seq()).isEqualTo(1);
        }
    }

    private static Answer direct(Person who, String other) {
        return who.rest().post("conversations", Map.of("kind", "direct", "user_id", other));
    }

    private static JsonNode list(Person who) {
        return who.rest().get("conversations").json().path("conversations");
    }

    private static List<String> ids(JsonNode conversations) {
        List<String> ids = new ArrayList<>();
        conversations.forEach(item -> ids.add(item.path("conversation_id").asText()));
        return ids;
    }
}
