package org.parley.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that signs access tokens between {@code activatesAt} and {@code retiresAt}. */
@Entity
@Table(name = "signing_keys")
public class SigningKeyEntity {

    @Id
    @Column(name = "key_id")
    private String id;

    @Column(name = "algorithm")
    private String algorithm;

    @Column(name = "public_jwk")
    private String publicJwk;

    @Column(name = "private_jwe")
    private String privateJwe;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "activates_at")
    private Instant activatesAt;

    @Column(name = "retires_at")
    private Instant retiresAt;

    /** For JPA. */
    protected SigningKeyEntity() {}

    /** A key that is published from {@code createdAt} and signs from {@code activatesAt} to {@code retiresAt}. */
    public SigningKeyEntity(String id, String algorithm, String publicJwk, String privateJwe, SigningPeriod period) {
        this.id = id;
        this.algorithm = algorithm;
        this.publicJwk = publicJwk;
        this.privateJwe = privateJwe;
        this.createdAt = period.createdAt();
        this.activatesAt = period.activatesAt();
        this.retiresAt = period.retiresAt();
    }

    public String id() {
        return id;
    }

    public String algorithm() {
        return algorithm;
    }

    public String publicJwk() {
        return publicJwk;
    }

    public String privateJwe() {
        return privateJwe;
    }

    public SigningPeriod period() {
        return new SigningPeriod(createdAt, activatesAt, retiresAt);
    }
}
