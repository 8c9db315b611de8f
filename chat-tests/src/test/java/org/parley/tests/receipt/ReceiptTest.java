package org.parley.tests.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Who got what and who read it, told live and with its time, and what is still unread. */
class ReceiptTest {

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
    void theSenderHearsOnAllDevicesThatAMessageWasDeliveredAndRead() {
        try (ChatSocket phone = ada.socket();
                ChatSocket laptop = ada.socket();
                ChatSocket graces = grace.socket()) {
            ada.post(conversation, "Hello");
            graces.await("new_message");
            ack(graces, 1, "delivered");
            for (ChatSocket device : List.of(phone, laptop)) {
                Frame delivered = device.await(frame -> isReceipt(frame, "delivered", 1));
                assertThat(delivered.get("user_id")).isEqualTo(grace.id());
                assertThat(delivered.get("conversation_id")).isEqualTo(conversation);
                assertThat(Instant.parse(delivered.get("timestamp"))).isNotNull();
            }
            ack(graces, 1, "read");
            phone.await(frame -> isReceipt(frame, "read", 1));
            laptop.await(frame -> isReceipt(frame, "read", 1));
            // The reader's own devices hear of it too, so that they clear their badge.
            graces.await(frame -> isReceipt(frame, "read", 1));
        }
    }

    @Test
    void readingOnOneDeviceClearsTheUnreadOfTheOthers() {
        for (int i = 0; i < 3; i++) {
            ada.post(conversation, "message " + i);
        }
        grace.post(conversation, "my own is never unread");
        assertThat(unread(grace)).isEqualTo(3);
        try (ChatSocket phone = grace.socket();
                ChatSocket laptop = grace.socket()) {
            ack(phone, 2, "read");
            laptop.await(frame -> isReceipt(frame, "read", 2));
            assertThat(unread(grace)).isEqualTo(1);
            ack(laptop, 4, "read");
            phone.await(frame -> isReceipt(frame, "read", 4));
            assertThat(unread(grace)).isZero();
        }
        assertThat(unread(ada)).isEqualTo(1);
        grace.rest().call("DELETE", "conversations/" + conversation + "/messages/" + idAt(4), null);
        assertThat(unread(ada)).isZero();
    }

    @Test
    void aCursorNeverMovesBackNorBeyondTheHead() {
        ada.post(conversation, "one");
        ada.post(conversation, "two");
        try (ChatSocket graces = grace.socket()) {
            ack(graces, 2, "read");
            graces.await(frame -> isReceipt(frame, "read", 2));
            ack(graces, 1, "read");
            ack(graces, 1, "delivered");
            ack(graces, Long.MAX_VALUE, "read");
            ada.post(conversation, "three");
            ack(graces, 999, "read");
            graces.await(frame -> isReceipt(frame, "read", 3));

            assertThat(graces.frames("receipt")).extracting(Frame::seq).containsExactly(2L, 3L);
            assertThat(item(grace).path("read_seq").asLong()).isEqualTo(3);
            assertThat(item(grace).path("delivered_seq").asLong()).isEqualTo(3);
        }
    }

    @Test
    void theReceiptsOfAMessageSayWhoGotItAndReadItAndWhen() {
        Person linus = Person.register();
        Person late = Person.register();
        conversation = ada.group(List.of(grace, linus));
        Instant before = Instant.now().minusMillis(1);
        String first = ada.post(conversation, "first").get("message_id");
        String second = ada.post(conversation, "second").get("message_id");
        ada.rest().post("conversations/" + conversation + "/members", Map.of("user_id", late.id()));
        try (ChatSocket graces = grace.socket()) {
            ack(graces, 1, "read");
            graces.await(frame -> isReceipt(frame, "read", 1));
            ack(graces, 2, "delivered");
            graces.await(frame -> isReceipt(frame, "delivered", 2));
        }

        JsonNode ofFirst = receipts(ada, first);
        JsonNode ofSecond = receipts(linus, second);

        assertThat(ofFirst).hasSize(2);
        assertThat(Instant.parse(of(ofFirst, grace).path("read_at").asText())).isAfter(before);
        assertThat(of(ofFirst, grace).path("delivered_at"))
                .isEqualTo(of(ofFirst, grace).path("read_at"));
        assertThat(of(ofFirst, linus).path("delivered_at").isNull()).isTrue();
        assertThat(of(ofSecond, grace).path("read_at").isNull()).isTrue();
        assertThat(Instant.parse(of(ofSecond, grace).path("delivered_at").asText()))
                .isAfter(Instant.parse(of(ofFirst, grace).path("delivered_at").asText()));
    }

    @Test
    void aFloodOfAcknowledgementsIsAFewRowsWithTheTimesKept() {
        int messages = 300;
        for (int i = 0; i < messages; i++) {
            ada.post(conversation, "message " + i);
        }
        try (ChatSocket graces = grace.socket()) {
            for (int seq = 1; seq <= messages; seq++) {
                ack(graces, seq, "read");
            }
            graces.await(frame -> isReceipt(frame, "read", messages));
        }
        UUID id = UUID.fromString(conversation);
        long rows = ServerFixture.database()
                .number("select count(*) from receipt_marks where conversation_id = ? and status = 'read'", id);
        assertThat(rows).isLessThanOrEqualTo(messages / 64 + 1);
        for (int seq : new int[] {1, 64, 150, messages}) {
            assertThat(receipts(ada, idAt(seq)).get(0).path("read_at").isTextual())
                    .isTrue();
        }
    }

    @Test
    void whatIsWrongWithAnAcknowledgementIsSaid() {
        ada.post(conversation, "one");
        try (ChatSocket graces = grace.socket();
                ChatSocket strangers = Person.register().socket()) {
            assertThat(code(graces, Map.of("conversation_id", conversation, "seq", 1)))
                    .isEqualTo("invalid_argument");
            assertThat(code(graces, Map.of("conversation_id", conversation, "seq", 1, "status", "seen")))
                    .isEqualTo("invalid_argument");
            assertThat(code(graces, Map.of("conversation_id", conversation, "seq", -1, "status", "read")))
                    .isEqualTo("invalid_argument");
            assertThat(code(graces, Map.of("conversation_id", conversation, "seq", "1", "status", "read")))
                    .isEqualTo("invalid_argument");
            assertThat(code(strangers, Map.of("conversation_id", conversation, "seq", 1, "status", "read")))
                    .isEqualTo("not_found");
            assertThat(code(graces, Map.of("conversation_id", UUID.randomUUID(), "seq", 1, "status", "read")))
                    .isEqualTo("not_found");
        }
        assertThat(unread(grace)).isEqualTo(1);
        assertThat(Person.register()
                        .rest()
                        .get("conversations/" + conversation + "/messages/" + idAt(1) + "/receipts")
                        .code())
                .isEqualTo("not_found");
    }

    @Test
    void membersSeeHowFarTheOthersAre() {
        ada.post(conversation, "one");
        try (ChatSocket graces = grace.socket()) {
            ack(graces, 1, "read");
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode members = ada.rest()
                    .get("conversations/" + conversation + "/members")
                    .json()
                    .path("members");
            assertThat(of(members, grace).path("read_seq").asLong()).isEqualTo(1);
            assertThat(of(members, ada).path("read_seq").asLong()).isZero();
        });
    }

    private String code(ChatSocket socket, Map<String, ?> data) {
        Frame answer = socket.ask("ack", data);
        assertThat(answer.type()).isEqualTo("error");
        return answer.get("code");
    }

    private void ack(ChatSocket socket, long seq, String status) {
        socket.send("ack", null, Map.of("conversation_id", conversation, "seq", seq, "status", status));
    }

    private static boolean isReceipt(Frame frame, String status, long seq) {
        return frame.is("receipt") && status.equals(frame.get("status")) && frame.seq() == seq;
    }

    private JsonNode receipts(Person reader, String message) {
        Answer answer = reader.rest().get("conversations/" + conversation + "/messages/" + message + "/receipts");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("receipts");
    }

    private static JsonNode of(JsonNode list, Person person) {
        for (JsonNode item : list) {
            if (item.path("user_id").asText().equals(person.id())) {
                return item;
            }
        }
        throw new AssertionError(person.name() + " is not among " + list);
    }

    private String idAt(int seq) {
        return ada.rest()
                .get("conversations/" + conversation + "/messages?limit=1&before=" + (seq + 1))
                .json()
                .at("/messages/0/message_id")
                .asText();
    }

    private long unread(Person person) {
        return item(person).path("unread_count").asLong();
    }

    private JsonNode item(Person person) {
        return person.rest().get("conversations/" + conversation).json();
    }
}
