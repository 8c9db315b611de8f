package org.parley.identity;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The keys that sign access tokens and verify them, the same on every node.
 *
 * <p>A key is published a while before it signs and a while after it signed last, so that rotation refuses no token.
 */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // readers take the volatile list, the timer alone replaces it
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningKeys {

    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());

    @Inject
    private SigningKeyRing ring;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    private volatile List<LoadedKey> keys = List.of();

    @PostConstruct
    void load() {
        keys = ring.loadAndRotate();
    }

    /** Notices the keys of other nodes and makes the next in time. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void refresh() {
        try {
            load();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The signing keys could not be read again; the last good ones go on", e);
        }
    }

    /** The key that signs now. */
    public LoadedKey current() {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key ->
                        key.algorithm() == settings.algorithm() && key.period().covers(now))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("No key signs at this time"));
    }

    /** Does the token name one of our keys as the one that signed it? Nothing is verified here. */
    public boolean namesKnownKey(String token) {
        try {
            String keyId =
                    JWSHeader.parse(new Base64URL(token.split("\\.", 2)[0])).getKeyID();
            return keys.stream().anyMatch(key -> key.key().getKeyID().equals(keyId));
        } catch (ParseException e) {
            return false;
        }
    }

    /** The public parts of all keys whose tokens may still be about, or soon will be (RFC 7517). */
    public String publicKeys() {
        List<JWK> published =
                keys.stream().<JWK>map(key -> key.key().toPublicJWK()).toList();
        return new JWKSet(published).toString(true);
    }
}
