package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RawSocket;
import org.parley.tests.ServerFixture;

/** Who reads nothing of 50,000 messages costs the server no memory and the others no time, and misses nothing. */
class SlowReaderTest {

    private static final int MESSAGES = 50_000;
    private static final int WINDOW = 300;
    private static final int READERS = 2;
    private static final int SMALL_BUFFER = 4 * 1024;

    /** Half of what the server waits for a client that is stuck: who waited for the sleeper would wait all of it. */
    private static final Duration NOBODY_WAITS = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The heap, which a JVM need not have touched at first, and some for what is outside of it. */
    private static final long MOST_GROWTH = (512 + 300) * ServerMemory.MEGABYTE;

    /** How long the server shows somebody who has gone. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final long MOST_MEMORY = 1_536 * ServerMemory.MEGABYTE;

    @Test
    void aClientThatReadsNothingOfAFloodDisturbsNobodyAndMissesNothing() throws Exception {
        List<Person> people = Person.registerMany(ServerFixture.uri(), READERS + 2);
        Person writer = people.get(0);
        Person sleeper = people.get(READERS + 1);
        String group = writer.group(people.subList(1, people.size()));
        ServerMemory memory = ServerMemory.of(ServerFixture.server().node());
        long before = memory.resident();
        try (RawSocket asleep = RawSocket.connect(sleeper.server(), SMALL_BUFFER)) {
            asleep.auth(sleeper, Map.of());
            List<long[]> latencies = flood(group, writer, people.subList(1, READERS + 1), memory);
            for (long[] latency : latencies) {
                Duration p99 = Duration.ofNanos(latency[MESSAGES * 99 / 100]);
                System.out.println("SlowReaderTest: p99 " + p99.toMillis() + " ms, memory "
                        + before / ServerMemory.MEGABYTE + " to " + memory.most() / ServerMemory.MEGABYTE + " MB");
                assertThat(p99).isLessThan(NOBODY_WAITS);
            }
            assertThat(memory.most()).isLessThan(MOST_MEMORY).isLessThan(before + MOST_GROWTH);
            assertThat(Files.readString(ServerFixture.server().node().log())).doesNotContain("OutOfMemoryError");

            // Without reading a client cannot see its end; the others see it leave.
            await().atMost(ChatSocket.PATIENCE.plus(GRACE))
                    .until(() -> writer.rest()
                            .get("users/" + sleeper.id())
                            .get("presence")
                            .equals("offline"));
            assertThat(readToTheEnd(asleep)).as("read before the end").isBetween(1, MESSAGES / 2);
        }
        readByRest(sleeper, group);
    }

    private static List<long[]> flood(String group, Person writer, List<Person> readers, ServerMemory memory) {
        Flood flood = new Flood(group, MESSAGES, WINDOW);
        ExecutorService threads = Executors.newCachedThreadPool();
        List<RawSocket> sockets = new ArrayList<>();
        try {
            List<CompletableFuture<long[]>> reading = readers.stream()
                    .map(Flood::open)
                    .peek(sockets::add)
                    .map(socket -> CompletableFuture.supplyAsync(() -> flood.readAll(socket), threads))
                    .toList();
            RawSocket writing = Flood.open(writer);
            sockets.add(writing);
            Semaphore room = flood.window();
            List<CompletableFuture<?>> all = new ArrayList<>(reading);
            all.add(CompletableFuture.runAsync(() -> flood.readAcks(writing, room), threads));
            all.add(CompletableFuture.runAsync(() -> flood.write(writing, room), threads));
            await().atMost(PATIENCE).until(() -> {
                memory.look();
                return all.stream().allMatch(CompletableFuture::isDone)
                        || all.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
            });
            all.stream().filter(CompletableFuture::isCompletedExceptionally).forEach(CompletableFuture::join);
            return reading.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
            sockets.forEach(SlowReaderTest::close);
        }
    }

    private static void close(RawSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError("A socket could not be closed", e);
        }
    }

    /** Reads what was in the buffers; then the connection ends, with a close frame if that still fitted. */
    private static int readToTheEnd(RawSocket asleep) {
        int got = 0;
        try {
            while (true) {
                Frame frame = asleep.read();
                if (!frame.is("presence")) {
                    assertThat(frame.seq()).isEqualTo(got + 1);
                    got++;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The connection of a client that was sent away is still open", e);
        } catch (IOException closed) {
            if (String.valueOf(closed.getMessage()).startsWith("Closed with")) {
                assertThat(closed).hasMessage("Closed with 4450");
            }
            return got;
        }
    }

    /** A client that is so far behind is told so, and pages. */
    private static void readByRest(Person sleeper, String group) {
        try (ChatSocket back = sleeper.socket(Map.of(group, 0L))) {
            assertThat(back.await("resync").data().path("head_seq").asLong()).isEqualTo(MESSAGES);
            assertThat(back.messages(group)).isEmpty();
            List<Long> seqs = new ArrayList<>();
            while (seqs.size() < MESSAGES) {
                JsonNode page = sleeper.rest()
                        .get("conversations/" + group + "/messages?limit=200&after=" + seqs.size())
                        .json();
                page.path("messages")
                        .forEach(message -> seqs.add(message.path("seq").asLong()));
                assertThat(page.path("has_more").asBoolean()).isEqualTo(seqs.size() < MESSAGES);
            }
            assertThat(seqs)
                    .isEqualTo(IntStream.rangeClosed(1, MESSAGES)
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }
}
