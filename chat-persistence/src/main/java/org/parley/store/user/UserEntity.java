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

    /** An administrator has disabled it, and may enable it again. */
    public static final String DEACTIVATED = "deactivated";

    /** Its person has deleted it: the row only keeps the place of who wrote what is left. */
    public static final String DELETED = "deleted";

    public static final String ROLE_USER = "user";
    public static final String ROLE_ADMIN = "admin";

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
    private String role = ROLE_USER;

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

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String phone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String statusText() {
        return statusText;
    }

    public void setStatusText(@Nullable String statusText) {
        this.statusText = statusText;
    }

    public @Nullable UUID avatarId() {
        return avatarMediaId;
    }

    public void setAvatarId(@Nullable UUID avatarId) {
        this.avatarMediaId = avatarId;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    public String role() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String state() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
    }

    public boolean isActive() {
        return ACTIVE.equals(state);
    }

    public boolean isDeleted() {
        return DELETED.equals(state);
    }

    /** Takes all that tells who this was, for good; the row keeps its place in what the person wrote. */
    public void anonymise(String newName, String shownName, Instant now) {
        username = newName;
        displayName = shownName;
        email = null;
        phone = null;
        avatarMediaId = null;
        statusText = null;
        passwordHash = null;
        lastLoginAt = null;
        lastSeenAt = null;
        role = ROLE_USER;
        state = DELETED;
        updatedAt = now;
    }

    public @Nullable Instant lastSeenAt() {
        return lastSeenAt;
    }

    public void setLastLoginAt(Instant lastLoginAt) {
        this.lastLoginAt = lastLoginAt;
    }
}
