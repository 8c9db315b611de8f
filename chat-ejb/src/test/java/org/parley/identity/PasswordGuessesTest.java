package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.limit.ClientNetwork;
import org.parley.limit.Limit;
import org.parley.limit.ManualTime;
import org.parley.limit.RateLimits;
import org.parley.limit.Reservation;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class PasswordGuessesTest {

    private static final ClientNetwork HOME = new ClientNetwork("192.0.2.1");
    private static final ClientNetwork ELSEWHERE = new ClientNetwork("198.51.100.1");

    private final ManualTime time = new ManualTime();
    private final RateLimits limits = time.node(Map.of(Limit.LOGIN_FAILURES, "3/30"));
    private final PasswordGuesses guesses = new PasswordGuesses(limits, new AnnaAtHome());

    /** One account, which has signed in at one place. */
    private static final class AnnaAtHome extends Accounts {

        private int lookups;

        @Override
        public boolean isKnownAt(String username, ClientNetwork network) {
            lookups++;
            return username.equalsIgnoreCase("anna") && network.equals(HOME);
        }
    }

    @Test
    void who_guesses_is_slowed_down_from_wherever() {
        fail("anna", ELSEWHERE, 3);
        assertRefused("anna", new ClientNetwork("203.0.113.5"));
        time.pass(Duration.ofSeconds(10));
        fail("anna", ELSEWHERE, 1);
        assertRefused("anna", ELSEWHERE);
    }

    @Test
    void the_owner_is_not_locked_out_at_a_known_place() {
        fail("anna", ELSEWHERE, 3);
        assertThatNoException().isThrownBy(() -> guesses.admit("anna", HOME).close());
        assertRefused("anna", ELSEWHERE);
    }

    @Test
    void a_failure_at_a_known_place_makes_nobody_wait_longer() {
        fail("anna", ELSEWHERE, 3);
        fail("anna", HOME, 10);
        time.pass(Duration.ofMillis(10_001));
        fail("anna", ELSEWHERE, 1);
    }

    @Test
    void success_costs_nothing() {
        for (int i = 0; i < 10; i++) {
            guesses.admit("anna", ELSEWHERE).close();
        }
        fail("anna", ELSEWHERE, 3);
    }

    @Test
    void a_name_is_one_in_upper_and_lower_case() {
        fail("anna", ELSEWHERE, 2);
        fail("ANNA", ELSEWHERE, 1);
        assertRefused("Anna", ELSEWHERE);
    }

    @Test
    void a_name_that_does_not_exist_is_refused_the_same() {
        fail("nobody", HOME, 3);
        assertRefused("nobody", HOME);
    }

    @Test
    void where_somebody_signed_in_is_asked_for_only_when_it_matters() {
        AnnaAtHome accounts = new AnnaAtHome();
        PasswordGuesses counted = new PasswordGuesses(limits, accounts);
        for (int i = 0; i < 3; i++) {
            counted.admit("anna", HOME).spend();
        }
        assertThat(accounts.lookups).isZero();
        counted.admit("anna", HOME).spend();
        assertThat(accounts.lookups).isEqualTo(1);
    }

    private void fail(String name, ClientNetwork network, int times) {
        for (int i = 0; i < times; i++) {
            try (Reservation failure = guesses.admit(name, network)) {
                failure.spend();
            }
        }
    }

    private void assertRefused(String name, ClientNetwork network) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> guesses.admit(name, network))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.RateLimited.class));
    }
}
