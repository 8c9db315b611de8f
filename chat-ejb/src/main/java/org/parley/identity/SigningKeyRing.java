package org.parley.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.platform.Ids;
import org.parley.store.identity.SigningKeyEntity;
import org.parley.store.identity.SigningKeyRepository;
import org.parley.store.identity.SigningPeriod;

/** The transactions over the stored signing keys. */
@Stateless
public class SigningKeyRing {

    @Inject
    private SigningKeyRepository store;

    @Inject
    private InstallationSecret secret;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    /** All keys that are of use, the next one included, which is made when its time comes near. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<LoadedKey> loadAndRotate() {
        Instant now = clock.instant();
        Instant oldest = now.minus(settings.accessLifetime().multipliedBy(2));
        List<SigningKeyEntity> keys = store.findRetiringAfter(oldest);
        if (needsNext(keys, now)) {
            store.lockForRotation();
            keys = store.findRetiringAfter(oldest);
            if (needsNext(keys, now)) {
                SigningKeyEntity next = next(keys, now);
                store.add(next);
                keys = new ArrayList<>(keys);
                keys.add(next);
            }
            store.deleteRetiredBefore(oldest);
        }
        return keys.stream().map(this::open).toList();
    }

    private boolean needsNext(List<SigningKeyEntity> keys, Instant now) {
        Instant soon = now.plus(settings.keyLead());
        return ofOurs(keys).noneMatch(key -> key.period().retiresAt().isAfter(soon));
    }

    private SigningKeyEntity next(List<SigningKeyEntity> keys, Instant now) {
        // The first of its kind signs at once: nobody has a token or a key set yet.
        Instant activates = ofOurs(keys)
                .map(key -> key.period().retiresAt())
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
        SigningPeriod period = new SigningPeriod(now, activates, activates.plus(settings.keyLifetime()));
        try {
            JWK key = settings.algorithm().generate(Ids.next().toString());
            return new SigningKeyEntity(
                    key.getKeyID(),
                    settings.algorithm().name(),
                    key.toPublicJWK().toJSONString(),
                    secret.encrypt(key.toJSONString()),
                    period);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java makes no keys for " + settings.algorithm(), e);
        }
    }

    /** Those that sign as the settings say; others verify what they signed before. */
    private Stream<SigningKeyEntity> ofOurs(List<SigningKeyEntity> keys) {
        return keys.stream().filter(key -> algorithmOf(key) == settings.algorithm());
    }

    private static TokenAlgorithm algorithmOf(SigningKeyEntity key) {
        return TokenAlgorithm.valueOf(key.algorithm());
    }

    private LoadedKey open(SigningKeyEntity key) {
        return new LoadedKey(secret.decryptKey(key.id(), key.privateJwe()), algorithmOf(key), key.period());
    }
}
