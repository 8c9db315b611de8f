package org.parley.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refresh token, known only by its SHA-256. */
@Entity
@Table(name = "refresh_tokens")
public class RefreshTokenEntity {

    @Id
    @Column(name = "token_hash")
    private byte[] hash;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** For JPA. */
    protected RefreshTokenEntity() {}

    public RefreshTokenEntity(byte[] hash, UUID sessionId, Instant now, Instant expiresAt) {
        this.hash = hash.clone();
        this.sessionId = sessionId;
        this.issuedAt = now;
        this.expiresAt = expiresAt;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
