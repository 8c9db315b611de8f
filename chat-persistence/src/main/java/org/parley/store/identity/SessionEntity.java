package org.parley.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sign-in of one device: the family of its refresh tokens. */
@Entity
@Table(name = "sessions")
public class SessionEntity {

    @Id
    @Column(name = "session_id")
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "device_name")
    private @Nullable String deviceName;

    /** Null in the rows of builds that did not note it. */
    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoke_reason")
    private @Nullable String revokeReason;

    /** For JPA. */
    protected SessionEntity() {}

    public SessionEntity(
            UUID id, UUID userId, @Nullable String deviceName, String address, Instant now, Instant expiresAt) {
        this.id = id;
        this.userId = userId;
        this.deviceName = deviceName;
        this.address = address;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public @Nullable String deviceName() {
        return deviceName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Ends the session; the first reason stays. */
    public void revoke(Instant now, String reason) {
        if (revokedAt == null) {
            revokedAt = now;
            revokeReason = reason;
        }
    }

    /** Notes a use, which moves the end of the session. */
    public void use(Instant now, Instant newExpiry) {
        lastUsedAt = now;
        expiresAt = newExpiry;
    }
}
