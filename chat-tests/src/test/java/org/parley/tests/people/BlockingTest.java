package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** Who is blocked begins nothing with the blocker, and learns of it only then. */
class BlockingTest {

    private Person ada;
    private Person eve;

    @BeforeEach
    void twoPeopleAreThere() {
        ada = Person.register();
        eve = Person.register();
    }

    @Test
    void aBlockedPersonFoundsNoDirectConversation() {
        block(ada, eve, true);
        assertProblem(direct(eve, ada), 403, "blocked");
        assertThat(conversations(eve)).isZero();
        assertThat(conversations(ada)).isZero();
    }

    @Test
    void aBlockedPersonSendsNoMessageThatWouldFoundOne() {
        block(ada, eve, true);
        try (ChatSocket socket = eve.socket()) {
            Map<String, String> message = new HashMap<>(Draft.of("Hello?").frameTo("unused"));
            message.remove("conversation_id");
            message.put("recipient_id", ada.id());
            assertThat(socket.ask("send_message", message).get("code")).isEqualTo("blocked");
        }
        assertThat(conversations(ada)).isZero();
    }

    @Test
    void aBlockedPersonFoundsNoGroupWithTheBlocker() {
        Person grace = Person.register();
        block(ada, eve, true);
        assertProblem(group(eve, grace, ada), 403, "blocked");
        assertThat(conversations(ada)).isZero();
        assertThat(conversations(grace)).isZero();
        assertThat(group(grace, eve, ada).status())
                .as("a third person knows nothing of it")
                .isEqualTo(201);
    }

    @Test
    void theBlockerIsRemindedOfTheBlock() {
        block(ada, eve, true);
        assertProblem(direct(ada, eve), 409, "conflict");
        assertProblem(group(ada, eve), 409, "conflict");
        assertThat(direct(ada, eve).get("detail")).contains("You have blocked this person");
    }

    @Test
    void aConversationThatIsThereIsStillFound() {
        String conversation = ada.directWith(eve);
        block(ada, eve, true);
        assertThat(direct(eve, ada).get("conversation_id")).isEqualTo(conversation);
        assertThat(direct(ada, eve).get("conversation_id")).isEqualTo(conversation);
    }

    @Test
    void inAConversationThatIsThereNeitherSaysAnythingAnyMoreAndBothKeepWhatWasSaid() {
        String conversation = ada.directWith(eve);
        String id = eve.post(conversation, "Hello").get("message_id");
        String message = "conversations/" + conversation + "/messages/" + id;
        block(ada, eve, true);
        assertProblem(eve.post(conversation, "Hello?"), 403, "blocked");
        assertProblem(ada.post(conversation, "Hello!"), 409, "conflict");
        assertProblem(eve.rest().call("PATCH", message, Map.of("content", "Hello?")), 403, "blocked");
        assertProblem(eve.rest().call("PUT", message + "/reactions/%F0%9F%98%80", null), 403, "blocked");
        assertThat(eve.rest().get(message).get("content")).isEqualTo("Hello");
        assertThat(ada.rest().get("conversations/" + conversation).get("last_seq"))
                .isEqualTo("1");
        assertThat(eve.rest().call("DELETE", message, null).status())
                .as("one may always take back what one said")
                .isEqualTo(204);
    }

    @Test
    void whatWasPostedBeforeTheBlockIsStillTheSameMessage() {
        String conversation = ada.directWith(eve);
        Draft draft = Draft.of("Hello");
        String id = eve.post(conversation, draft).get("message_id");
        block(ada, eve, true);
        assertThat(eve.post(conversation, draft).get("message_id")).isEqualTo(id);
    }

    @Test
    void aBlockedPersonAddsNobodyWhoBlockedToAGroup() {
        block(ada, eve, true);
        String group = eve.group(List.of());
        Map<String, String> body = Map.of("user_id", ada.id());
        assertProblem(eve.rest().post("conversations/" + group + "/members", body), 403, "blocked");
    }

    @Test
    void aBlockThatIsTakenBackIsOver() {
        block(ada, eve, true);
        block(ada, eve, false);
        assertThat(direct(eve, ada).status()).isEqualTo(201);
    }

    @Test
    void aBlockEndsWithTheContact() {
        block(ada, eve, true);
        ada.rest().call("DELETE", "contacts/" + eve.id(), null);
        assertThat(direct(eve, ada).status()).isEqualTo(201);
    }

    @Test
    void nothingElseTellsOfTheBlock() {
        Answer before = eve.rest().get("users/" + ada.id());
        block(ada, eve, true);
        assertThat(eve.rest().get("users/" + ada.id()).text()).isEqualTo(before.text());
        assertThat(eve.rest().get("users?query=" + ada.name()).json().path("users"))
                .hasSize(1);
        assertThat(eve.rest()
                        .call("PUT", "contacts/" + ada.id(), Map.of("blocked", true))
                        .status())
                .isEqualTo(201);
    }

    private static void block(Person who, Person whom, boolean blocked) {
        Answer answer = who.rest().call("PUT", "contacts/" + whom.id(), Map.of("blocked", blocked));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    private static Answer direct(Person who, Person other) {
        return who.rest().post("conversations", Map.of("kind", "direct", "user_id", other.id()));
    }

    private static Answer group(Person founder, Person... others) {
        List<String> ids = List.of(others).stream().map(Person::id).toList();
        return founder.rest().post("conversations", Map.of("kind", "group", "name", "G", "member_ids", ids));
    }

    private static int conversations(Person who) {
        return who.rest().get("conversations").json().path("conversations").size();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
