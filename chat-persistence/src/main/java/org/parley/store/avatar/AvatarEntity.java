package org.parley.store.avatar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The picture of a person or a group. */
@Entity
@Table(name = "avatars")
public class AvatarEntity {

    @Id
    @Column(name = "avatar_id")
    private UUID id;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "bytes")
    private byte[] bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected AvatarEntity() {}

    public AvatarEntity(UUID id, String contentType, byte[] bytes, Instant createdAt) {
        this.id = id;
        this.contentType = contentType;
        this.bytes = bytes.clone();
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }
}
