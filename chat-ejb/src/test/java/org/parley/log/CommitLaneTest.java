package org.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.access.Room;
import org.parley.event.EventBus;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.log.ClientKey;

class CommitLaneTest {

    private static final ConversationId CONVERSATION = new ConversationId(UUID.randomUUID());

    private final ScriptedTransaction transaction = new ScriptedTransaction();
    private final ToldOutbox told = new ToldOutbox();
    private final RecordingBus bus = new RecordingBus();
    private final CommitFailures failures = new CommitFailures(Clock.systemUTC());
    private LogSettings settings = new LogSettings(Optional.of(1), 100, 100);
    private Thread thread;
    private CompletionStage<String> first;

    @AfterEach
    void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void what_waits_while_a_commit_is_in_flight_goes_together_in_the_next() throws Exception {
        CommitLane lane = startInTheMiddleOfAWish();
        CompletionStage<String> second = lane.submit(new Wish("2"));
        CompletionStage<String> third = lane.submit(new Wish("3"));
        transaction.hold.countDown();

        assertThat(List.of(get(first), get(second), get(third))).containsExactly("1", "2", "3");
        assertThat(transaction.batches).containsExactly(List.of("1"), List.of("2", "3"));
    }

    @Test
    void a_wish_that_its_data_forbids_fails_alone() throws Exception {
        transaction.failing = "bad";
        transaction.failure = failure("22021");
        CommitLane lane = startInTheMiddleOfAWish();
        CompletionStage<String> good = lane.submit(new Wish("good"));
        CompletionStage<String> bad = lane.submit(new Wish("bad"));
        transaction.hold.countDown();

        assertThat(get(first)).isEqualTo("1");
        assertThat(get(good)).isEqualTo("good");
        assertThat(problem(bad)).isInstanceOf(Problem.Unavailable.class);
    }

    @Test
    void a_database_that_is_away_fails_the_batch_at_once_and_keeps_the_told_rows_for_later() throws Exception {
        List<UUID> rows = Stream.generate(UUID::randomUUID)
                .limit(ToldOutbox.WORTH_A_STATEMENT)
                .toList();
        told.add(rows);
        transaction.failing = "1";
        transaction.failure = failure("08006");
        CommitLane lane = start();

        assertThat(problem(lane.submit(new Wish("1")))).isInstanceOf(Problem.Unavailable.class);
        assertThat(told.take()).containsExactlyElementsOf(rows);
        assertThat(transaction.batches).hasSize(1);
    }

    @Test
    void a_few_told_rows_are_left_to_the_relay() throws Exception {
        List<UUID> rows = List.of(UUID.randomUUID());
        told.add(rows);

        assertThat(get(start().submit(new Wish("1")))).isEqualTo("1");
        assertThat(told.take()).containsExactlyElementsOf(rows);
    }

    @Test
    void a_full_lane_refuses_instead_of_growing() throws Exception {
        settings = new LogSettings(Optional.of(1), 100, 1);
        CommitLane lane = startInTheMiddleOfAWish();
        CompletionStage<String> waiting = lane.submit(new Wish("2"));

        assertThat(problem(lane.submit(new Wish("3")))).isInstanceOf(Problem.Unavailable.class);
        transaction.hold.countDown();
        assertThat(List.of(get(first), get(waiting))).containsExactly("1", "2");
    }

    @Test
    void what_was_committed_is_published_after_the_wishers_know() throws Exception {
        transaction.publication = new Publication(UUID.randomUUID(), Instant.EPOCH, List.of());

        get(start().submit(new Wish("1")));
        thread.interrupt();
        thread.join();

        assertThat(bus.published).containsExactly(transaction.publication);
    }

    @Test
    void a_lane_is_idle_once_every_wish_has_its_answer() throws Exception {
        transaction.hold = new CountDownLatch(1);
        CommitLane lane = start();
        assertThat(lane.isIdle()).isTrue();
        CompletionStage<String> running = lane.submit(new Wish("1"));
        transaction.entered.await(5, TimeUnit.SECONDS);
        assertThat(lane.isIdle()).isFalse();

        transaction.hold.countDown();
        get(running);
        assertThat(lane.isIdle()).isTrue();
    }

    @Test
    void a_batch_that_the_database_refuses_counts_against_the_node() throws Exception {
        CommitLane lane = start();
        get(lane.submit(new Wish("1")));
        assertThat(failures.isUp()).isTrue();

        transaction.failing = "2";
        transaction.failure = failure("53100");
        problem(lane.submit(new Wish("2")));
        assertThat(failures.isUp()).isFalse();
    }

    @Test
    void a_lane_does_not_wait_a_second_time_for_a_lock_and_lets_the_wishes_for_it_wait_alone() throws Exception {
        transaction.failing = "locked";
        transaction.failure = Setback.locked(failure("55P03"));
        CommitLane lane = startInTheMiddleOfAWish();
        CompletionStage<String> locked = lane.submit(new Wish("locked"));
        CompletionStage<String> other = lane.submit(new Wish("other"));
        transaction.hold.countDown();

        assertThat(get(other)).isEqualTo("other");
        assertThat(locked.toCompletableFuture()).isNotDone();
        assertThat(failures.isUp()).isTrue();
        transaction.failing = "";
        assertThat(get(locked)).isEqualTo("locked");
    }

    @Test
    void what_was_posted_before_is_looked_up_when_a_repetition_shows_and_not_before() throws Exception {
        transaction.failing = "repeated";
        transaction.failure = Setback.repeated();
        transaction.overcome = Attempt::isRecalling;
        CommitLane lane = startInTheMiddleOfAWish();
        CompletionStage<String> repeated = lane.submit(new Wish("repeated"));
        CompletionStage<String> other = lane.submit(new Wish("other"));
        transaction.hold.countDown();

        assertThat(get(repeated)).isEqualTo("repeated");
        assertThat(get(other)).isEqualTo("other");
        assertThat(get(lane.submit(new Wish("next")))).isEqualTo("next");
        assertThat(transaction.batches)
                .containsExactly(
                        List.of("1"), List.of("repeated", "other"), List.of("repeated", "other"), List.of("next"));
        assertThat(transaction.attempts)
                .containsExactly(Attempt.FIRST, Attempt.FIRST, Attempt.FIRST.recalling(), Attempt.FIRST);
        assertThat(failures.isUp()).isTrue();
    }

    @Test
    void a_wish_that_its_data_forbids_says_nothing_about_the_node() throws Exception {
        transaction.failing = "bad";
        transaction.failure = failure("22021");
        problem(start().submit(new Wish("bad")));

        assertThat(failures.isUp()).isTrue();
    }

    /** A lane that is busy with {@link #first}, "1", until the transaction is let go. */
    private CommitLane startInTheMiddleOfAWish() throws InterruptedException {
        transaction.hold = new CountDownLatch(1);
        CommitLane lane = start();
        first = lane.submit(new Wish("1"));
        transaction.entered.await(5, TimeUnit.SECONDS);
        return lane;
    }

    private CommitLane start() {
        Timer commits = new SimpleMeterRegistry().timer("db.commit");
        CommitLane lane = new CommitLane(transaction, told, bus, new DeliveryLag(), failures, commits, settings);
        thread = new Thread(lane);
        thread.start();
        return lane;
    }

    private static RuntimeException failure(String sqlState) {
        return new EJBException(new PersistenceException(new SQLException("scripted", sqlState)));
    }

    private static String get(CompletionStage<String> stage) throws Exception {
        return stage.toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private static Problem problem(CompletionStage<String> stage) throws Exception {
        CompletableFuture<String> future = stage.toCompletableFuture();
        try {
            throw new AssertionError("Succeeded with " + future.get(5, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return ((ProblemException) e.getCause()).problem();
        }
    }

    /** A wish that only has a name, which is its result. */
    private record Wish(String name) implements Append<String> {

        @Override
        public ConversationId conversation() {
            return CONVERSATION;
        }

        @Override
        public Optional<ClientKey> clientKey() {
            return Optional.empty();
        }

        @Override
        public String apply(OpenLog log) {
            return name;
        }
    }

    /** A bus that keeps what it is to tell. */
    private static final class RecordingBus implements EventBus {

        private final List<Publication> published = new ArrayList<>();

        @Override
        public void publish(Publication publication) {
            published.add(publication);
        }

        @Override
        public boolean isIdle() {
            return true;
        }
    }

    /** A transaction that notes its batches, and waits and fails as the test says. */
    private static final class ScriptedTransaction extends LogTransaction {

        private final List<List<String>> batches = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();
        private final CountDownLatch entered = new CountDownLatch(1);
        private volatile CountDownLatch hold = new CountDownLatch(0);
        private volatile String failing = "";
        private volatile RuntimeException failure = new IllegalStateException();
        private volatile Predicate<Attempt> overcome = Attempt::isEvading;
        private volatile Publication publication;

        @Override
        public Optional<Publication> write(List<PendingAppend<?>> batch, Collection<UUID> toldRows, Attempt attempt) {
            List<String> names = batch.stream()
                    .map(pending -> ((Wish) pending.append()).name())
                    .toList();
            batches.add(names);
            attempts.add(attempt);
            entered.countDown();
            try {
                hold.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (names.contains(failing) && !overcome.test(attempt)) {
                throw failure;
            }
            OpenLog log = new OpenLog(
                    new Room(CONVERSATION, true, Map.of(), Set.of()), new Audience(Map.of()), 0, Instant.EPOCH, null);
            for (PendingAppend<?> pending : batch) {
                if (attempt.isEvading() && ((Wish) pending.append()).name().equals(failing)) {
                    pending.postpone();
                } else {
                    pending.applyTo(log);
                }
            }
            return Optional.ofNullable(publication);
        }
    }
}
