package org.parley.tests.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** Messages are the same over REST, over the WebSocket and in the history. */
class MessageTest {

    private Person ada;
    private Person grace;
    private String conversation;

    @BeforeEach
    void twoPeopleHaveAConversation() {
        ada = Person.register();
        grace = Person.register();
        conversation = ada.directWith(grace);
    }

    @Test
    void aMessageLooksTheSameInTheAnswerInTheFrameAndInTheHistory() {
        try (ChatSocket socket = grace.socket()) {
            Draft draft = Draft.of("Hello Grace");
            Answer answer = ada.post(conversation, draft);
            assertThat(answer.status()).isEqualTo(201);
            Map<String, String> expected = Map.of(
                    "conversation_id",
                    conversation,
                    "sender_id",
                    ada.id(),
                    "message_type",
                    "text",
                    "content",
                    "Hello Grace",
                    "client_message_id",
                    draft.clientMessageId(),
                    "seq",
                    "1");
            expected.forEach(
                    (field, value) -> assertThat(answer.get(field)).as(field).isEqualTo(value));
            assertThat(answer.json().fieldNames())
                    .toIterable()
                    .contains("message_id", "reply_to", "media", "timestamp", "edited_at", "reactions");
            assertThat(socket.await("new_message").data()).isEqualTo(answer.json());
            assertThat(page("").path("messages").get(0)).isEqualTo(answer.json());
            assertThat(history(socket, Map.of()).path("messages").get(0)).isEqualTo(answer.json());
        }
    }

    @Test
    void allThatAMessageHasIsReadBackAsItWasTold() {
        String group = ada.group(List.of(grace));
        Map<String, String> draft =
                new HashMap<>(Draft.of("NULL, {\"@all\"} and @" + grace.name()).body());
        draft.put("reply_to", grace.post(group, "Question").get("message_id"));
        draft.put("client_timestamp", "2026-11-29T10:15:30.123Z");

        JsonNode told = ada.rest().post(messages(group), draft).json(); // an administrator, who may call all

        draft.forEach((field, value) ->
                assertThat(told.path(field).asText()).as(field).isEqualTo(value));
        assertThat(told.path("mentions")).extracting(JsonNode::asText).containsExactly(grace.id());
        assertThat(told.path("mentions_all").asBoolean()).isTrue();
        assertThat(told.path("quoted").path("content").asText()).isEqualTo("Question");
        JsonNode read = grace.rest().get(messages(group)).json().path("messages");
        assertThat(read.get(read.size() - 1)).isEqualTo(told);
    }

    @Test
    void aMessageToAPersonGoesToTheDirectConversation() {
        Person linus = Person.register();
        try (ChatSocket adas = ada.socket();
                ChatSocket linuss = linus.socket()) {
            Map<String, String> data = new HashMap<>(Draft.of("Hello Linus").frameTo(conversation));
            data.remove("conversation_id");
            data.put("recipient_id", linus.id());
            Frame ack = adas.ask("send_message", data);
            assertThat(ack.type()).isEqualTo("message_ack");
            assertThat(ack.get("status")).isEqualTo("sent");
            assertThat(linuss.await("new_message").get("conversation_id")).isEqualTo(ack.get("conversation_id"));
            assertThat(linus.directWith(ada)).isEqualTo(ack.get("conversation_id"));
        }
    }

    @Test
    void aReplyNamesAMessageOfTheSameConversation() {
        String first = ada.post(conversation, "Question").get("message_id");
        String path = messages(conversation);
        Map<String, String> reply = new HashMap<>(Draft.of("Answer").body());
        reply.put("reply_to", first);
        assertThat(grace.rest().post(path, reply).get("reply_to")).isEqualTo(first);
        Map<String, String> stray = new HashMap<>(Draft.of("To nothing").body());
        stray.put("reply_to", UUID.randomUUID().toString());
        assertThat(grace.rest().post(path, stray).code()).isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | 206 | 255 | true",
                "limit=10                | 246 | 255 | true",
                "limit=200               |  56 | 255 | true",
                "before=51               |   1 |  50 | false",
                "before=52               |   2 |  51 | true",
                "before=3&limit=10       |   1 |   2 | false",
                "after=0                 |   1 |  50 | true",
                "after=100&limit=10      | 101 | 110 | true",
                "after=250               | 251 | 255 | false",
                "after=205               | 206 | 255 | false",
                "after=10&before=20      |  11 |  19 | false",
                "before=9999             | 206 | 255 | true"
            })
    void thePageIsTheOneAskedFor(String query, long first, long last, boolean hasMore) {
        fill();
        JsonNode byRest = page(query == null ? "" : "?" + query);
        assertThat(seqs(byRest))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(first, last).boxed().toList());
        assertThat(byRest.path("has_more").asBoolean()).isEqualTo(hasMore);
        try (ChatSocket socket = grace.socket()) {
            JsonNode bySocket = history(socket, parameters(query));
            assertThat(bySocket.path("messages")).isEqualTo(byRest.path("messages"));
            assertThat(bySocket.path("has_more").asBoolean()).isEqualTo(hasMore);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=255", "after=9223372036854775807", "before=1", "before=0"})
    void beyondTheEndsThereIsNothing(String query) {
        ada.post(conversation, "The only one");
        JsonNode page = page("?" + query.replace("255", "1"));
        assertThat(page.path("messages")).isEmpty();
        assertThat(page.path("has_more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=x",
                "limit=99999999999",
                "before=-1",
                "after=x",
                "after="
            })
    void aPageThatMakesNoSenseIsRefused(String query) {
        Answer answer = grace.rest().get("conversations/" + conversation + "/messages?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_argument");
    }

    private void fill() {
        try (ChatSocket socket = ada.socket()) {
            for (int i = 1; i <= 255; i++) {
                socket.send("send_message", "m" + i, Draft.of("Number " + i).frameTo(conversation));
            }
            socket.await(frame -> "m255".equals(frame.re()));
        }
    }

    private static String messages(String conversation) {
        return "conversations/" + conversation + "/messages";
    }

    private JsonNode page(String query) {
        return grace.rest().get(messages(conversation) + query).json();
    }

    private JsonNode history(ChatSocket socket, Map<String, Long> parameters) {
        Map<String, Object> data = new HashMap<>(parameters);
        data.put("conversation_id", conversation);
        return socket.ask("history", data).data();
    }

    private static Map<String, Long> parameters(String query) {
        Map<String, Long> parameters = new HashMap<>();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                String[] nameAndValue = part.split("=", 2);
                parameters.put(nameAndValue[0], Long.valueOf(nameAndValue[1]));
            }
        }
        return parameters;
    }

    private static List<Long> seqs(JsonNode page) {
        List<Long> seqs = new ArrayList<>();
        page.path("messages").forEach(message -> seqs.add(message.path("seq").asLong()));
        return seqs;
    }
}
