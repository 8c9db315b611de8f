package org.parley.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Base64;

/** Encrypts what the database holds but must not give away (JWE, RFC 7516: A256GCM with the secret as the key). */
@Dependent
public class InstallationSecret {

    private static final int BYTES = 32;

    private final IdentitySettings settings;

    @Inject
    InstallationSecret(IdentitySettings settings) {
        this.settings = settings;
    }

    String encrypt(String plain) throws JOSEException {
        JWEObject sealed = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(plain));
        sealed.encrypt(new DirectEncrypter(key()));
        return sealed.serialize();
    }

    /**
     * The signing key that was encrypted.
     *
     * @throws IllegalStateException if it was encrypted with another secret
     */
    JWK decryptKey(String id, String encrypted) {
        try {
            JWEObject sealed = JWEObject.parse(encrypted);
            sealed.decrypt(new DirectDecrypter(key()));
            return JWK.parse(sealed.getPayload().toString());
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(
                    "The signing key " + id + " can not be decrypted: parley.secret is not the one of this database",
                    e);
        }
    }

    private byte[] key() {
        byte[] key;
        try {
            key = Base64.getUrlDecoder().decode(settings.secret().strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("parley.secret is not base64url", e);
        }
        if (key.length != BYTES) {
            throw new IllegalStateException("parley.secret must be " + BYTES + " bytes in base64url");
        }
        return key;
    }
}
