package org.parley.tests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** A client that does not know whether its message arrived sends it again, and it is one message. */
class IdempotencyTest {

    private static final int SOCKETS = 5;
    private static final int EACH = 8;
    private static final int BY_REST = 10;

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
    void fiftyCopiesSentAtOnceAreOneMessageWithFiftyEqualAcknowledgements() {
        Draft draft = Draft.of("Once");
        List<ChatSocket> sockets = Stream.generate(ada::socket).limit(SOCKETS).toList();
        ChatSocket reader = grace.socket();

        List<CompletableFuture<Answer>> posts = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            int copy = i;
            sockets.forEach(socket -> socket.send("send_message", "copy " + copy, draft.frameTo(conversation)));
        }
        for (int i = 0; i < BY_REST; i++) {
            posts.add(ada.rest().begin("POST", "conversations/" + conversation + "/messages", draft.body()));
        }
        List<Frame> acks = new ArrayList<>();
        for (ChatSocket socket : sockets) {
            for (int i = 0; i < EACH; i++) {
                String copy = "copy " + i;
                acks.add(socket.await(frame -> copy.equals(frame.re())));
            }
        }
        List<Answer> answers = posts.stream().map(CompletableFuture::join).toList();

        assertThat(acks).hasSize(SOCKETS * EACH).allMatch(ack -> ack.is("message_ack"));
        List<List<String>> seen = new ArrayList<>();
        acks.forEach(ack -> seen.add(List.of(ack.get("seq"), ack.get("message_id"), ack.get("timestamp"))));
        answers.forEach(a -> seen.add(List.of(a.get("seq"), a.get("message_id"), a.get("timestamp"))));
        assertThat(seen).hasSize(SOCKETS * EACH + BY_REST).containsOnly(seen.get(0));
        long first = acks.stream()
                        .filter(ack -> ack.get("duplicate").equals("false"))
                        .count()
                + answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(first).as("answers that say that this copy was the first").isEqualTo(1);
        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 200);
        assertThat(ServerFixture.database().messages(conversation)).isEqualTo(1);

        grace.post(conversation, "What comes after");
        reader.await(frame -> frame.seq() == 2);
        assertThat(reader.messages(conversation)).extracting(Frame::seq).containsExactly(1L, 2L);
    }

    @Test
    void aCopyWithOtherWordsGetsTheFirstAcknowledgementAndChangesNothing() {
        Draft draft = Draft.of("The first words");
        Answer first = ada.post(conversation, draft);
        Answer copy = ada.post(conversation, new Draft(draft.clientMessageId(), "Other words"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.json()).isEqualTo(first.json());
    }

    @Test
    void theSameIdOfAnotherSenderOrInAnotherConversationIsAnotherMessage() {
        Draft draft = Draft.of("Hello");
        String other = ada.directWith(ada);
        List<Answer> answers =
                List.of(ada.post(conversation, draft), grace.post(conversation, draft), ada.post(other, draft));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers).extracting(answer -> answer.get("message_id")).doesNotHaveDuplicates();
        assertThat(ServerFixture.database().messages(conversation)).isEqualTo(2);
    }

    @Test
    void aCopyFindsItsMessageOverAnyWayHoweverTheIdIsWritten() {
        Draft draft = Draft.of("Upper or lower case");
        Answer posted = ada.post(conversation, draft);
        try (ChatSocket socket = ada.socket()) {
            Draft shouted = new Draft(draft.clientMessageId().toUpperCase(java.util.Locale.ROOT), draft.content());
            Frame ack = socket.ask("send_message", shouted.frameTo(conversation));
            assertThat(ack.get("duplicate")).isEqualTo("true");
            assertThat(ack.get("message_id")).isEqualTo(posted.get("message_id"));
        }
    }

    @Test
    void withoutAnIdNothingIsPosted() {
        Answer answer = ada.rest().post("conversations/" + conversation + "/messages", Map.of("content", "No id"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_argument");
        long stored = ServerFixture.database()
                .number("select count(*) from messages where conversation_id = ?", UUID.fromString(conversation));
        assertThat(stored).isZero();
    }
}
