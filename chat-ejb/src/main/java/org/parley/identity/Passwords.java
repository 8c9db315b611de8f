package org.parley.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** Hashes passwords with argon2id (RFC 9106) in the OWASP configuration of 19 MiB, 2 passes, 1 lane. */
@ApplicationScoped
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function ARGON2ID =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** A hash to compare with when there is no such user, so that the answer takes as long as for one that is. */
    private static final String NOBODY =
            Password.hash("nobody").addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();

    /** How long a login waits for its turn before the client is told to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Hashing is made to be slow: half the cores at most, so that messages go on while many people log in. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    String hash(String password) {
        return inTurn(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult());
    }

    /** Is it the password of that hash? A null hash, nobody's, takes its time too and is never matched. */
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? NOBODY : hash;
        boolean same =
                inTurn(() -> Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(new Problem.Unavailable("Too many people are signing in at once", PATIENCE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The server is stopping", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
