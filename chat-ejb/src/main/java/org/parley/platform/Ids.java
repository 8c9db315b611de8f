package org.parley.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.UUID;

/** The one place where new ids and secret bytes come from. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A UUID version 7 (RFC 9562): ordered by time, so that new rows land side by side in an index. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Bytes that nobody can guess. */
    public static byte[] secret(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
