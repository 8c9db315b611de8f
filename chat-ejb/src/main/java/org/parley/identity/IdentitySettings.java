package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people are identified; docs/configuration.md says what each setting is for. */
@ApplicationScoped
public class IdentitySettings {

    @Inject
    @ConfigProperty(name = "parley.issuer", defaultValue = "parley")
    String issuer;

    @Inject
    @ConfigProperty(name = "parley.token.access.lifetime", defaultValue = "PT10M")
    Duration accessLifetime;

    @Inject
    @ConfigProperty(name = "parley.token.refresh.lifetime", defaultValue = "P30D")
    Duration refreshLifetime;

    @Inject
    @ConfigProperty(name = "parley.keys.lifetime", defaultValue = "P30D")
    Duration keyLifetime;

    @Inject
    @ConfigProperty(name = "parley.keys.lead", defaultValue = "P1D")
    Duration keyLead;

    @Inject
    @ConfigProperty(name = "parley.secret")
    String secret;

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

    /** The installation's secret: 32 bytes in base64url, the same on every node. */
    String secret() {
        return secret;
    }
}
