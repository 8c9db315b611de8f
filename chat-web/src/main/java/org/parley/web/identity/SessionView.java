package org.parley.web.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.SessionId;
import org.parley.identity.OpenSession;

/** One of one's own sessions; {@code current} is the one that asks. */
public record SessionView(
        UUID sessionId, @Nullable String deviceName, Instant createdAt, Instant lastUsedAt, boolean current) {

    static SessionView of(OpenSession session, SessionId current) {
        return new SessionView(
                session.id().value(),
                session.deviceName(),
                session.createdAt(),
                session.lastUsedAt(),
                session.id().equals(current));
    }
}
