package org.parley.tests.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parley.tests.Person;

/** Tokens as an attacker makes them who has a token of an own account and the public keys. */
final class ForgedTokens {

    private static final int KEY_BITS = 2048;
    private static final int SIXTY_KB = 60 * 1024;

    private final SignedJWT genuine;
    private final RSAKey publicKey;

    ForgedTokens(Person person, String keySet) throws ParseException {
        genuine = SignedJWT.parse(person.accessToken());
        publicKey = JWKSet.parse(keySet)
                .getKeyByKeyId(genuine.getHeader().getKeyID())
                .toRSAKey();
    }

    String withOtherPayload() throws ParseException {
        String payload = genuine.getPayload()
                .toString()
                .replace(
                        genuine.getJWTClaimsSet().getSubject(),
                        UUID.randomUUID().toString());
        return part(0) + "." + encode(payload) + "." + part(2);
    }

    String withOtherSignature() {
        char first = part(2).charAt(0);
        return part(0) + "." + part(1) + "." + (first == 'A' ? 'B' : 'A') + part(2).substring(1);
    }

    String withoutSignature() {
        return part(0) + "." + part(1) + ".";
    }

    String withAlgorithmNone() throws ParseException {
        return new PlainJWT(genuine.getJWTClaimsSet()).serialize();
    }

    /** What a verifier falls for that takes the algorithm from the header and any key it has for it. */
    String signedWithPublicKeyAsSecret() throws JOSEException, ParseException {
        byte[] secret = publicKey.toRSAPublicKey().getEncoded();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(publicKey.getKeyID())
                        .build(),
                genuine.getJWTClaimsSet());
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    String signedWithOtherKey(boolean sameId, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException, ParseException {
        RSAKey key = new RSAKeyGenerator(KEY_BITS)
                .keyID(sameId ? publicKey.getKeyID() : "unknown")
                .generate();
        JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder(genuine.getJWTClaimsSet()))
                .build();
        return sign(header(key).build(), claims, key);
    }

    /** What a verifier falls for that trusts the key that a token brings along. */
    String withKeyInHeader() throws JOSEException, ParseException {
        RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID("mine").generate();
        return sign(header(key).jwk(key.toPublicJWK()).build(), genuine.getJWTClaimsSet(), key);
    }

    String large() {
        return part(0) + "." + "A".repeat(SIXTY_KB) + "." + part(2);
    }

    private static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID());
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String part(int index) {
        return genuine.getParsedParts()[index].toString();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
