package org.parley.tests.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;

/** A client that comes back with its cursors gets exactly what it misses, once and in order. */
class ReplayTest {

    private static final int RECONNECTS = 200;
    private static final int MESSAGES = 1_000;

    /** How far behind a client may be and still be told all; the protocol's limit. */
    private static final int MOST_REPLAYED = 1_000;

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
    void aClientThatVanishesTwoHundredTimesAtRandomPointsEndsWithEveryMessageOnce() {
        long seed = Long.getLong("parley.test.seed", System.nanoTime());
        System.out.println("ReplayTest: -Dparley.test.seed=" + seed);
        Random random = new Random(seed);
        Journal journal = new Journal(conversation);
        ChatSocket adas = ada.socket();
        for (int i = 0; i < RECONNECTS; i++) {
            // These are on their way while the reader comes and goes.
            new Sender(conversation, "round " + i, MESSAGES / RECONNECTS, MESSAGES).attach(adas);
            ChatSocket socket = ChatSocket.connect(grace.server());
            socket.auth(grace.accessToken(), journal.cursors());
            long sent = (i + 1L) * MESSAGES / RECONNECTS;
            stayForAWhile(
                    socket, random.nextInt(4), journal.last(), Math.min(sent, journal.last() + random.nextInt(8)));
            if (random.nextBoolean()) {
                socket.vanish();
            } else {
                socket.close();
                socket.vanish();
            }
            journal.take(socket);
        }
        ChatSocket last = grace.socket(journal.cursors());
        if (journal.last() < MESSAGES) { // all may have come in the last round
            last.await(frame -> frame.is("new_message") && frame.seq() == MESSAGES);
        }
        journal.take(last);
        assertThat(journal.entries())
                .extracting(Frame::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, MESSAGES).boxed().toList());
        assertThat(journal.entries())
                .extracting(frame -> frame.get("message_id"))
                .doesNotHaveDuplicates();
        last.close();
        adas.close();
    }

    /** Reads up to some point of the life of a connection; at {@code ready} nothing of the past may be missing. */
    private void stayForAWhile(ChatSocket socket, int point, long cursor, long wanted) {
        if (point == 0) {
            return; // auth has just been sent
        }
        Frame success = socket.await("auth_success");
        if (point == 1) {
            return;
        }
        socket.await("ready");
        long head = success.data().path("resumed").path(conversation).asLong(0);
        long reached = socket.messages(conversation).stream()
                .mapToLong(Frame::seq)
                .max()
                .orElse(head);
        assertThat(reached).as("the last entry before ready").isGreaterThanOrEqualTo(head);
        if (point == 2 && wanted > cursor) {
            socket.await(frame -> frame.is("new_message") && frame.seq() == wanted);
        }
    }

    @Test
    void aThousandMissedMessagesAreReplayedAndOneMoreMeansResync() {
        postMany(MOST_REPLAYED);
        try (ChatSocket socket = grace.socket(Map.of(conversation, 0L))) {
            Frame success = socket.await("auth_success");
            assertThat(success.data().path("resumed").path(conversation).asLong())
                    .isEqualTo(MOST_REPLAYED);
            assertThat(socket.messages(conversation))
                    .extracting(Frame::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, MOST_REPLAYED).boxed().toList());
            assertThat(socket.frames("resync")).isEmpty();
        }
        postMany(1);
        try (ChatSocket socket = grace.socket(Map.of(conversation, 0L))) {
            Frame resync = socket.await("resync");
            assertThat(resync.get("conversation_id")).isEqualTo(conversation);
            assertThat(resync.data().path("head_seq").asLong()).isEqualTo(MOST_REPLAYED + 1);
            assertThat(socket.messages(conversation)).isEmpty();
            ada.post(conversation, "Live again");
            assertThat(socket.await("new_message").seq()).isEqualTo(MOST_REPLAYED + 2);
        }
    }

    private void postMany(int count) {
        try (ChatSocket socket = ada.socket()) {
            Sender sender = new Sender(conversation, "many", count, 50);
            sender.attach(socket);
            await().atMost(ChatSocket.PATIENCE).until(sender::isDone);
        }
    }

    @Test
    void aCursorBeyondTheHeadIsTakenAsTheHead() {
        ada.post(conversation, "One");
        try (ChatSocket socket = grace.socket(Map.of(conversation, 1_000_000L))) {
            ada.post(conversation, "Two");
            assertThat(socket.await("new_message").seq()).isEqualTo(2);
            assertThat(socket.messages(conversation)).hasSize(1);
        }
    }

    @Test
    void aCursorOfAForeignOrUnknownConversationIsIgnored() {
        Person eve = Person.register();
        String own = eve.directWith(eve);
        eve.post(own, "To myself");
        ada.post(conversation, "Not for Eve");
        Map<String, Long> cursors =
                Map.of(own, 0L, conversation, 0L, UUID.randomUUID().toString(), 0L);
        try (ChatSocket socket = eve.socket(cursors)) {
            assertThat(socket.await("auth_success").data().path("resumed").fieldNames())
                    .toIterable()
                    .containsExactly(own);
            assertThat(socket.frames("new_message"))
                    .extracting(frame -> frame.get("content"))
                    .containsExactly("To myself");
        }
    }

    @Test
    void eachDeviceOfAPersonGetsWhatItItselfMissed() {
        postMany(10);
        List<Long> cursors = List.of(0L, 4L, 10L);
        List<ChatSocket> devices = cursors.stream()
                .map(cursor -> grace.socket(Map.of(conversation, cursor)))
                .toList();
        ada.post(conversation, "Eleventh");
        for (int i = 0; i < devices.size(); i++) {
            ChatSocket device = devices.get(i);
            device.await(frame -> frame.seq() == 11);
            assertThat(device.messages(conversation))
                    .extracting(Frame::seq)
                    .containsExactlyElementsOf(LongStream.rangeClosed(cursors.get(i) + 1, 11)
                            .boxed()
                            .toList());
            device.close();
        }
    }

    @Test
    void whatTheSenderWroteReachesTheSendersOtherDevices() {
        try (ChatSocket phone = ada.socket();
                ChatSocket desk = ada.login().socket()) {
            Frame ack = phone.post(conversation, "From the phone");
            assertThat(desk.await("new_message").get("message_id")).isEqualTo(ack.get("message_id"));
        }
    }
}
