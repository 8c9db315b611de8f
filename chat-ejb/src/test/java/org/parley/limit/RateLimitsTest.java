package org.parley.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class RateLimitsTest {

    private static final Map<Limit, String> FIVE_A_MINUTE =
            Map.of(Limit.MESSAGES, "5/60", Limit.LOGIN_FAILURES, "5/60");

    private final ManualTime time = new ManualTime();
    private final RateLimits here = time.node(FIVE_A_MINUTE);
    private final RateLimits there = time.node(FIVE_A_MINUTE);

    @Test
    void all_of_it_may_be_spent_at_once_and_then_one_comes_back_after_another() {
        assertThat(spend(here, "anna", 10)).isEqualTo(5);
        time.pass(Duration.ofSeconds(12));
        assertThat(spend(here, "anna", 10)).isEqualTo(1);
        time.pass(Duration.ofSeconds(36));
        assertThat(spend(here, "anna", 10)).isEqualTo(3);
        time.pass(Duration.ofHours(1));
        assertThat(spend(here, "anna", 10)).as("never more than the limit").isEqualTo(5);
    }

    @Test
    void a_refusal_says_when_the_next_is_welcome() {
        spend(here, "anna", 5);
        time.pass(Duration.ofSeconds(2));
        Duration wait = wait(here, "anna").orElseThrow();
        assertThat(wait).isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_001));
        time.pass(Duration.ofSeconds(9));
        assertThat(wait(here, "anna")).isPresent();
        time.pass(wait.minusSeconds(9));
        assertThat(wait(here, "anna")).isEmpty();
    }

    @Test
    void one_does_not_pay_for_another_nor_one_limit_for_another() {
        spend(here, "anna", 5);
        assertThat(spend(here, "bert", 5)).isEqualTo(5);
        here.require(Limit.CHANGES, "anna");
    }

    @Test
    void somebody_who_uses_two_nodes_gets_the_limit_once_and_not_twice() {
        RateLimits one = time.node(Map.of());
        RateLimits other = time.node(Map.of());
        int passed = 0;
        for (int i = 0; i < 150; i++) {
            passed += spend(one, "anna", 1) + spend(other, "anna", 1);
            tell(one, other);
            tell(other, one);
        }
        assertThat(passed).isEqualTo(100);
        assertThat(spend(one, "bert", 100)).isEqualTo(100);
    }

    @Test
    void what_was_spent_on_two_nodes_before_they_heard_of_each_other_is_waited_for_longer() {
        assertThat(spend(here, "anna", 5) + spend(there, "anna", 5)).isEqualTo(10);
        tell(here, there);
        tell(there, here);
        time.pass(Duration.ofSeconds(60));
        assertThat(spend(here, "anna", 5) + spend(there, "anna", 5)).isZero();
        time.pass(Duration.ofSeconds(12));
        assertThat(spend(here, "anna", 5)).isEqualTo(1);
    }

    @Test
    void what_was_told_once_is_not_told_again_and_what_was_heard_not_at_all() {
        spend(here, "anna", 3);
        tell(here, there);
        assertThat(here.takeSpent()).isEmpty();
        assertThat(there.takeSpent()).isEmpty();
    }

    @Test
    void refusals_are_not_told() {
        spend(here, "anna", 100);
        assertThat(here.takeSpent()).containsExactly(new Spending(Limit.MESSAGES, "anna", 5));
    }

    @Test
    void what_was_reserved_and_not_spent_is_there_again_and_is_not_told() {
        try (Reservation reservation = here.reserve(Limit.LOGIN_FAILURES, "anna")) {
            assertThat(reservation).isNotNull();
            assertThat(here.takeSpent()).isEmpty();
        }
        assertThat(here.takeSpent()).isEmpty();
        for (int i = 0; i < 5; i++) {
            here.require(Limit.LOGIN_FAILURES, "anna");
        }
        assertThat(here.takeSpent()).containsExactly(new Spending(Limit.LOGIN_FAILURES, "anna", 5));
    }

    @Test
    void what_is_reserved_can_not_be_reserved_again() {
        List<Reservation> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(here.reserve(Limit.LOGIN_FAILURES, "anna"));
        }
        assertThat(refusal(() -> here.reserve(Limit.LOGIN_FAILURES, "anna"))).isPresent();
        open.forEach(Reservation::close);
        assertThat(refusal(() -> here.reserve(Limit.LOGIN_FAILURES, "anna"))).isEmpty();
    }

    @Test
    void a_socket_has_a_bucket_of_its_own() {
        RateLimits limits = time.node(Map.of(Limit.FRAMES, "2/1"));
        TokenBucket one = limits.bucket(Limit.FRAMES);
        TokenBucket other = limits.bucket(Limit.FRAMES);
        assertThat(List.of(one.take(), one.take(), other.take())).containsOnly(Duration.ZERO);
        assertThat(one.take()).isPositive();
        assertThat(limits.takeSpent()).isEmpty();
    }

    /** How many of so many attempts pass. */
    private static int spend(RateLimits node, String user, int attempts) {
        int passed = 0;
        for (int i = 0; i < attempts; i++) {
            passed += wait(node, user).isEmpty() ? 1 : 0;
        }
        return passed;
    }

    private static Optional<Duration> wait(RateLimits node, String user) {
        return refusal(() -> node.require(Limit.MESSAGES, user));
    }

    private static Optional<Duration> refusal(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(((Problem.RateLimited) e.problem()).retryAfter());
        }
    }

    private static void tell(RateLimits from, RateLimits to) {
        SpendingBus bus = to::hear;
        bus.tell(from.takeSpent());
    }
}
