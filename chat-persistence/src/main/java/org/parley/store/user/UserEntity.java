package org.parley.store.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with an account. */
@Entity
@Table(name = "users")
public class UserEntity {

    /** The states of an account; only an active one signs in. */
    public static final String ACTIVE = "active";

    @Id
    @Column(name = "user_id")
    private UUID id;

    @Column(name = "username")
    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "avatar_media_id")
    private @Nullable UUID avatarMediaId;

    @Column(name = "status_text")
    private @Nullable String statusText;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "role")
    private String role = "user";

    @Column(name = "state")
    private String state = ACTIVE;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    @Column(name = "last_seen_at")
    private @Nullable Instant lastSeenAt;

    /** For JPA. */
    protected UserEntity() {}

    /** A new, active account. */
    public UserEntity(UUID id, String username, String displayName, @Nullable String passwordHash, Instant now) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String email() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public String role() {
        return role;
    }

    public boolean isActive() {
        return ACTIVE.equals(state);
    }

    public @Nullable Instant lastSeenAt() {
        return lastSeenAt;
    }

    public void setLastLoginAt(Instant lastLoginAt) {
        this.lastLoginAt = lastLoginAt;
    }
}
