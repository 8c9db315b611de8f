package org.parley.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people are identified; docs/configuration.md says what each setting is for. */
@Dependent
public class IdentitySettings {

    private final String issuer;
    private final Duration accessLifetime;
    private final Duration refreshLifetime;
    private final Duration keyLifetime;
    private final Duration keyLead;
    private final TokenAlgorithm algorithm;
    private final String secret;

    @Inject
    IdentitySettings(
            @ConfigProperty(name = "parley.issuer", defaultValue = "parley") String issuer,
            @ConfigProperty(name = "parley.token.access.lifetime", defaultValue = "PT10M") Duration accessLifetime,
            @ConfigProperty(name = "parley.token.refresh.lifetime", defaultValue = "P30D") Duration refreshLifetime,
            @ConfigProperty(name = "parley.keys.lifetime", defaultValue = "P30D") Duration keyLifetime,
            @ConfigProperty(name = "parley.keys.lead", defaultValue = "P1D") Duration keyLead,
            @ConfigProperty(name = "parley.token.algorithm", defaultValue = "RS256") TokenAlgorithm algorithm,
            @ConfigProperty(name = "parley.secret") String secret) {
        this.issuer = issuer;
        this.accessLifetime = accessLifetime;
        this.refreshLifetime = refreshLifetime;
        this.keyLifetime = keyLifetime;
        this.keyLead = keyLead;
        this.algorithm = algorithm;
        this.secret = secret;
    }

    /** The {@code iss} of access tokens. */
    public String issuer() {
        return issuer;
    }

    public Duration accessLifetime() {
        return accessLifetime;
    }

    /** How long a session lasts without use. */
    public Duration refreshLifetime() {
        return refreshLifetime;
    }

    /** How long a key signs. */
    public Duration keyLifetime() {
        return keyLifetime;
    }

    /** How long a key is published before it signs, so that no verifier meets a token of a key that it has not. */
    public Duration keyLead() {
        return keyLead;
    }

    /** How tokens are signed from now on; the server's MicroProfile JWT verifies these and no others. */
    public TokenAlgorithm algorithm() {
        return algorithm;
    }

    /** The installation's secret: 32 bytes in base64url, the same on every node. */
    String secret() {
        return secret;
    }
}
