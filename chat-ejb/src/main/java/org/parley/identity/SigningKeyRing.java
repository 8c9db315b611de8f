package org.parley.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        return keys.stream().noneMatch(key -> key.period().retiresAt().isAfter(soon));
    }

    private SigningKeyEntity next(List<SigningKeyEntity> keys, Instant now) {
        // The first key of an installation signs at once: nobody has a token or a key set yet.
        Instant activates = keys.stream()
                .map(key -> key.period().retiresAt())
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .orElse(now);
        SigningPeriod period = new SigningPeriod(now, activates, activates.plus(settings.keyLifetime()));
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            return new SigningKeyEntity(
                    key.getKeyID(),
                    JWSAlgorithm.ES256.getName(),
                    key.toPublicJWK().toJSONString(),
                    secret.encrypt(key.toJSONString()),
                    period);
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java has no P-256", e);
        }
    }

    private LoadedKey open(SigningKeyEntity key) {
        return new LoadedKey(secret.decryptKey(key.id(), key.privateJwe()), key.period());
    }
}
