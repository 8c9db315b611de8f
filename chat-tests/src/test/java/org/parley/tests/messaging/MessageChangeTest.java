package org.parley.tests.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.JsonText;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** What is said can be edited, erased, answered and reacted to, over REST and over the WebSocket. */
class MessageChangeTest {

    private static final String SMILE = "\uD83D\uDE00";

    private Person ada;
    private Person grace;
    private Person linus;
    private String group;

    @BeforeEach
    void threePeopleHaveAGroup() {
        ada = Person.register();
        grace = Person.register();
        linus = Person.register();
        group = ada.group(List.of(grace, linus));
    }

    @Test
    void anEditIsAnEntryOfTheLogThatEverybodyHearsOf() {
        String id = grace.post(group, "Helo").get("message_id");
        try (ChatSocket socket = linus.socket()) {
            Answer answer = grace.rest().call("PATCH", message(id), Map.of("content", "Hello"));

            Frame frame = socket.await("message_updated");
            assertThat(frame.seq()).isEqualTo(2);
            assertThat(frame.get("message_id")).isEqualTo(id);
            assertThat(frame.get("message_seq")).isEqualTo("1");
            assertThat(frame.get("content")).isEqualTo("Hello");
            assertThat(frame.get("edited_at"))
                    .isEqualTo(answer.get("edited_at"))
                    .isNotNull();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.get("content")).isEqualTo("Hello");
            assertThat(answer.get("seq")).isEqualTo("1");
            assertThat(linus.rest().get(message(id)).json()).isEqualTo(answer.json());
        }
    }

    @Test
    void whatWasSaidBeforeIsKeptForTheMembers() {
        String id = grace.post(group, "one").get("message_id");
        edit(grace, id, "two");
        edit(grace, id, "two");
        edit(grace, id, "three");

        JsonNode edits = linus.rest().get(message(id) + "/edits").json().path("edits");

        assertThat(edits.findValuesAsText("content")).containsExactly("one", "two");
        assertThat(edits.findValuesAsText("edition")).containsExactly("1", "2");
        assertThat(edits.get(0).path("replaced_at").isTextual()).isTrue();
    }

    @Test
    void onlyTheOneWhoWroteAMessageEditsIt() {
        String id = grace.post(group, "mine").get("message_id");

        assertThat(edit(ada, id, "yours").code()).isEqualTo("forbidden");
        assertThat(edit(Person.register(), id, "nobody's").code()).isEqualTo("not_found");
        assertThat(edit(grace, UUID.randomUUID().toString(), "nothing").code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"content\": null}",
                "{\"content\": \"\"}",
                "{\"content\": 5}",
                "{\"content\": \"a\\u0000\"}"
            })
    void anEditThatSaysNothingIsRefused(String body) {
        String id = grace.post(group, "mine").get("message_id");

        assertThat(grace.rest().call("PATCH", message(id), body).code()).isEqualTo("invalid_argument");
        assertThat(grace.rest().get(message(id)).get("content")).isEqualTo("mine");
    }

    @Test
    void aDeletionErasesWhatWasSaidEverywhereAndLeavesItsPlace() {
        String id = grace.post(group, "secret one @" + ada.name()).get("message_id");
        edit(grace, id, "secret two");
        linus.rest().call("PUT", reaction(id, SMILE), null);
        try (ChatSocket socket = linus.socket()) {
            assertThat(grace.rest().call("DELETE", message(id), null).status()).isEqualTo(204);

            Frame frame = socket.await("message_deleted");
            assertThat(frame.seq()).isEqualTo(4);
            assertThat(frame.get("message_id")).isEqualTo(id);
            assertThat(frame.get("deleted_by")).isEqualTo(grace.id());
        }
        JsonNode tombstone = linus.rest().get(message(id)).json();
        assertThat(tombstone.path("content").isNull()).isTrue();
        assertThat(tombstone.path("deleted_at").isTextual()).isTrue();
        assertThat(tombstone.path("deleted_by").asText()).isEqualTo(grace.id());
        assertThat(tombstone.path("reactions")).isEmpty();
        assertThat(tombstone.path("mentions")).isEmpty();
        assertThat(linus.rest().get(message(id) + "/edits").json().path("edits"))
                .isEmpty();
        assertThat(stored("secret")).isZero();
        assertThat(edit(grace, id, "again").code()).isEqualTo("conflict");
        assertThat(linus.rest().call("PUT", reaction(id, SMILE), null).code()).isEqualTo("conflict");
        assertThat(grace.rest().call("DELETE", message(id), null).status()).isEqualTo(204);
    }

    /** How many rows of all tables that hold what people say hold this. */
    private long stored(String text) {
        UUID conversation = UUID.fromString(group);
        String like = "%" + text + "%";
        return ServerFixture.database()
                        .number(
                                "select count(*) from messages where conversation_id = ? and content like ?",
                                conversation,
                                like)
                + ServerFixture.database()
                        .number(
                                "select count(*) from message_edits where conversation_id = ? and content like ?",
                                conversation,
                                like)
                + ServerFixture.database()
                        .number(
                                "select count(*) from conversation_events where conversation_id = ? and payload like ?",
                                conversation,
                                like);
    }

    @Test
    void administratorsDeleteInTheirGroupAndOthersOnlyTheirOwn() {
        String graces = grace.post(group, "of Grace").get("message_id");
        String adas = ada.post(group, "of Ada").get("message_id");

        assertThat(linus.rest().call("DELETE", message(graces), null).code()).isEqualTo("forbidden");
        assertThat(grace.rest().call("DELETE", message(adas), null).code()).isEqualTo("forbidden");
        assertThat(ada.rest().call("DELETE", message(graces), null).status()).isEqualTo(204);
        assertThat(Person.register().rest().call("DELETE", message(adas), null).code())
                .isEqualTo("not_found");
    }

    @Test
    void inADirectConversationNobodyDeletesWhatTheOtherSaid() {
        String direct = ada.directWith(grace);
        String id = grace.post(direct, "of Grace").get("message_id");

        assertThat(ada.rest()
                        .call("DELETE", "conversations/" + direct + "/messages/" + id, null)
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void anEmojiIsThereOnceAMemberHoweverOftenItIsPutThere() {
        String id = ada.post(group, "Cake?").get("message_id");
        try (ChatSocket socket = ada.socket()) {
            assertThat(grace.rest().call("PUT", reaction(id, SMILE), null).status())
                    .isEqualTo(204);
            grace.rest().call("PUT", reaction(id, SMILE), null);
            linus.rest().call("PUT", reaction(id, SMILE), null);

            Frame second = socket.await(frame -> frame.is("reaction") && frame.seq() == 3);
            assertThat(second.get("user_id")).isEqualTo(linus.id());
            assertThat(second.get("emoji")).isEqualTo(SMILE);
            assertThat(second.get("removed")).isEqualTo("false");
            JsonNode reaction =
                    ada.rest().get(message(id)).json().path("reactions").get(0);
            assertThat(reaction.path("count").asInt()).isEqualTo(2);
            assertThat(reaction.path("user_ids")).hasSize(2);

            assertThat(grace.rest().call("DELETE", reaction(id, SMILE), null).status())
                    .isEqualTo(204);
            grace.rest().call("DELETE", reaction(id, SMILE), null);
            Frame removed = socket.await(frame -> frame.is("reaction") && frame.seq() == 4);
            assertThat(removed.get("removed")).isEqualTo("true");
            assertThat(ada.rest()
                            .get(message(id))
                            .json()
                            .path("reactions")
                            .get(0)
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2764\uFE0F",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                "\uD83C\uDDE9\uD83C\uDDEA",
                "1\uFE0F\u20E3",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F"
            })
    void everyEmojiOfUnicodeWillDo(String emoji) {
        String id = ada.post(group, "Cake?").get("message_id");

        assertThat(grace.rest().call("PUT", reaction(id, emoji), null).status()).isEqualTo(204);

        assertThat(ada.rest()
                        .get(message(id))
                        .json()
                        .path("reactions")
                        .get(0)
                        .path("emoji")
                        .asText())
                .isEqualTo(emoji);
    }

    @Test
    void theSameHeartFromTwoKeyboardsIsOne() {
        String id = ada.post(group, "Cake?").get("message_id");
        grace.rest().call("PUT", reaction(id, "\u2764\uFE0F"), null);
        linus.rest().call("PUT", reaction(id, "\u2764"), null);

        JsonNode reactions = ada.rest().get(message(id)).json().path("reactions");

        assertThat(reactions).hasSize(1);
        assertThat(reactions.get(0).path("count").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "smile", "5", "\uD83D\uDE00\uD83D\uDE00", "<b>", " "})
    void whatIsNoEmojiIsRefused(String text) {
        String id = ada.post(group, "Cake?").get("message_id");

        assertThat(grace.rest().call("PUT", reaction(id, text), null).code()).isEqualTo("invalid_argument");
    }

    @Test
    void aReplyShowsWhatItAnswersAsThatIsNow() {
        String question = ada.post(group, "Questoin").get("message_id");
        Map<String, String> body = new HashMap<>(Draft.of("Answer").body());
        body.put("reply_to", question);
        Answer reply = grace.rest().post("conversations/" + group + "/messages", body);
        assertThat(reply.json().at("/quoted/content").asText()).isEqualTo("Questoin");
        assertThat(reply.json().at("/quoted/sender_id").asText()).isEqualTo(ada.id());

        edit(ada, question, "Question");
        JsonNode edited =
                linus.rest().get(message(reply.get("message_id"))).json().path("quoted");
        assertThat(edited.path("content").asText()).isEqualTo("Question");
        assertThat(edited.path("is_edited").asBoolean()).isTrue();

        ada.rest().call("DELETE", message(question), null);
        JsonNode deleted =
                linus.rest().get(message(reply.get("message_id"))).json().path("quoted");
        assertThat(deleted.path("message_id").asText()).isEqualTo(question);
        assertThat(deleted.path("content").isNull()).isTrue();
    }

    @Test
    void membersAreMentionedByTheirNamesAndOthersAreNot() {
        Person stranger = Person.register();
        String content = "(@" + ada.name().toUpperCase(java.util.Locale.ROOT) + ") and @" + linus.name() + ". Not @"
                + stranger.name() + " nor a@" + ada.name();

        Answer posted = grace.post(group, content);

        assertThat(posted.json().path("mentions"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(ada.id(), linus.id());
        assertThat(posted.json().path("mentions_all").asBoolean()).isFalse();
        assertThat(unread(ada, "unread_mentions")).isEqualTo(1);
        assertThat(unread(grace, "unread_mentions")).isZero();
        assertThat(edit(grace, posted.get("message_id"), "@" + ada.name())
                        .json()
                        .path("mentions"))
                .hasSize(1);
    }

    @Test
    void onlyAdministratorsCallAll() {
        assertThat(grace.post(group, "@all lunch").json().path("mentions_all").asBoolean())
                .isFalse();
        assertThat(ada.post(group, "@all lunch").json().path("mentions_all").asBoolean())
                .isTrue();
        assertThat(unread(linus, "unread_mentions")).isEqualTo(1);
        assertThat(unread(linus, "unread_count")).isEqualTo(2);
    }

    @Test
    void overTheWebSocketItIsTheSame() {
        try (ChatSocket adas = ada.socket();
                ChatSocket graces = grace.socket()) {
            Frame posted = graces.post(group, "Helo");
            String id = posted.get("message_id");
            Map<String, String> which = Map.of("conversation_id", group, "message_id", id);

            Frame edited = graces.ask("edit_message", with(which, "content", "Hello"));
            assertThat(edited.type()).isEqualTo("message_ack");
            assertThat(edited.seq()).isEqualTo(2);
            assertThat(edited.get("client_message_id")).isEqualTo(posted.get("client_message_id"));
            assertThat(adas.await("message_updated").get("content")).isEqualTo("Hello");

            assertThat(adas.ask("react", with(which, "emoji", SMILE)).seq()).isEqualTo(3);
            assertThat(adas.ask("react", with(which, "emoji", SMILE)).get("duplicate"))
                    .isEqualTo("true");
            assertThat(graces.await("reaction").get("user_id")).isEqualTo(ada.id());
            assertThat(adas.ask(
                                    "react",
                                    Map.of("conversation_id", group, "message_id", id, "emoji", SMILE, "remove", true))
                            .seq())
                    .isEqualTo(4);

            assertThat(adas.ask("edit_message", with(which, "content", "Mine")).get("code"))
                    .isEqualTo("forbidden");
            assertThat(graces.ask("delete_message", which).seq()).isEqualTo(5);
            assertThat(adas.await("message_deleted").get("message_id")).isEqualTo(id);
            assertThat(graces.ask("edit_message", with(which, "content", "Again"))
                            .get("code"))
                    .isEqualTo("conflict");
            assertThat(graces.ask("react", Map.of("conversation_id", group)).get("code"))
                    .isEqualTo("invalid_argument");
        }
    }

    private static Map<String, String> with(Map<String, String> data, String field, String value) {
        Map<String, String> more = new HashMap<>(data);
        more.put(field, value);
        return more;
    }

    private long unread(Person person, String field) {
        return JsonText.parse(person.rest().get("conversations/" + group).text())
                .path(field)
                .asLong();
    }

    private Answer edit(Person editor, String id, String content) {
        return editor.rest().call("PATCH", message(id), Map.of("content", content));
    }

    private String message(String id) {
        return "conversations/" + group + "/messages/" + id;
    }

    private String reaction(String id, String emoji) {
        return message(id) + "/reactions/"
                + URLEncoder.encode(emoji, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
