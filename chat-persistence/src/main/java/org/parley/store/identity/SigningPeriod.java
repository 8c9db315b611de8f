package org.parley.store.identity;

import java.time.Instant;

/** The life of a signing key: published, then signing, then only verifying. */
public record SigningPeriod(Instant createdAt, Instant activatesAt, Instant retiresAt) {

    /** Does the key sign at this time? */
    public boolean covers(Instant time) {
        return !time.isBefore(activatesAt) && time.isBefore(retiresAt);
    }
}
