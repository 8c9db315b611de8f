package org.parley.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.parley.platform.Ids;

/** A refresh token: 256 random bits, of which the server keeps only the SHA-256. */
record RefreshToken(String text) {

    private static final int BYTES = 32;

    static RefreshToken next() {
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(BYTES)));
    }

    byte[] hash() {
        return hash(text);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
