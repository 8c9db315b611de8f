package org.parley.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.id.SessionId;
import org.parley.store.identity.SessionEntity;

/**
 * A session that has not ended, as its person sees it.
 *
 * @param deviceName what the client called itself at the login, if it did
 * @param lastUsedAt the time of the login or of the last refresh: the life of an access token behind what was done last
 */
public record OpenSession(SessionId id, @Nullable String deviceName, Instant createdAt, Instant lastUsedAt) {

    static OpenSession of(SessionEntity session) {
        return new OpenSession(
                new SessionId(session.id()), session.deviceName(), session.createdAt(), session.lastUsedAt());
    }
}
