package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RawSocket;

/** Who stops reading is sent away, is not waited for, and misses nothing when coming back. */
@Execution(ExecutionMode.CONCURRENT) // it waits, and does nothing else meanwhile
class SlowClientTest {

    private static final int MESSAGES = 2_000;
    private static final int WINDOW = 20;

    /** 2,000 of these are 16 MB: more than Linux buffers (4 MB) and the server's queue (1 MB) together. */
    private static final String FILLER = "x".repeat(8_000);

    /** The server gives a client that takes nothing 10 s, and shows its user for 30 s more. */
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(70);

    private static final int SMALL_BUFFER = 4 * 1024;

    @Test
    void aClientThatStopsReadingIsClosedOthersGoOnAndItMissesNothing() throws Exception {
        Person ada = Person.register();
        Person grace = Person.register();
        Person sleeper = Person.register();
        String group = ada.group(List.of(grace, sleeper));
        try (RawSocket asleep = RawSocket.connect(sleeper.server(), SMALL_BUFFER);
                ChatSocket writer = ada.socket();
                ChatSocket reader = grace.socket()) {
            asleep.auth(sleeper, Map.of());
            write(writer, group);
            reader.await(frame -> frame.is("new_message") && frame.seq() == MESSAGES);
            assertThat(reader.messages(group)).hasSize(MESSAGES);

            // Without reading a client cannot see its end; the others see it leave.
            await().atMost(MOST_PATIENCE)
                    .until(() -> ada.rest()
                            .get("users/" + sleeper.id())
                            .get("presence")
                            .equals("offline"));
            long got = readToTheEnd(asleep);
            assertThat(got).as("read before the end").isBetween(1L, MESSAGES - 1L);
            readTheRest(sleeper, group, got);
        }
    }

    /** Reads what was in the buffers; then the connection ends, with a close frame if that still fitted. */
    private static long readToTheEnd(RawSocket asleep) throws IOException {
        long got = 0;
        try {
            while (true) {
                Frame frame = asleep.read();
                if (frame.is("new_message")) {
                    assertThat(frame.seq()).isEqualTo(got + 1);
                    got++;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The connection of a client that was sent away is still open", e);
        } catch (IOException closed) {
            return got;
        }
    }

    /** Keeps some on the way and no more, so that only the sleeper is slow. */
    private static void write(ChatSocket writer, String group) {
        Queue<Draft> drafts = new ConcurrentLinkedQueue<>(new ArrayDeque<>(
                IntStream.range(0, MESSAGES).mapToObj(i -> Draft.of(i + FILLER)).toList()));
        writer.listen(frame -> {
            if (frame.is("message_ack")) {
                sendNext(writer, group, drafts);
            }
        });
        for (int i = 0; i < WINDOW; i++) {
            sendNext(writer, group, drafts);
        }
        await().atMost(ChatSocket.PATIENCE.multipliedBy(2))
                .until(() -> writer.frames("message_ack").size() == MESSAGES);
    }

    private static void sendNext(ChatSocket writer, String group, Queue<Draft> drafts) {
        Draft draft = drafts.poll();
        if (draft != null) {
            writer.send("send_message", draft.clientMessageId(), draft.frameTo(group));
        }
    }

    /** Farther behind than 1,000 it is told to page, which it does by REST. */
    private static void readTheRest(Person sleeper, String group, long got) {
        try (ChatSocket back = sleeper.socket(Map.of(group, got))) {
            if (MESSAGES - got <= 1_000) {
                assertThat(back.messages(group))
                        .extracting(Frame::seq)
                        .startsWith(got + 1)
                        .endsWith((long) MESSAGES);
                return;
            }
            assertThat(back.await("resync").data().path("head_seq").asLong()).isEqualTo(MESSAGES);
            long last = got;
            while (last < MESSAGES) {
                String page = "conversations/" + group + "/messages?limit=200&after=" + last;
                for (var message : sleeper.rest().get(page).json().path("messages")) {
                    assertThat(message.path("seq").asLong()).isEqualTo(++last);
                }
            }
        }
    }
}
