package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class InstallationSecretTest {

    /** A key as a build once stored it. */
    private static final String STORED =
            "eyJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiZGlyIn0..PDFoZQ_22Zly5jzV.OCfBNzMABYWyNj2WLnfAgAr4TltNCk_1452xw"
                    + "rpzTKUyAaTXKgoR0F2CDT2yuRAcQz41NfX_D9VDjyfg4gwbEsPdexMRV06AX0imo3RcwZk4L-HIw-Z1L4FX1Yzfh8QWIfoF"
                    + "cLHwKHcgJPNY4HIj-wjSwnRJQxjYyC87PDI7OlDvkBIXjCG0zOSmxuJJaDD2WpSXm2CqYrIkkJKaNcMt_eqW6gYCjc1_vez"
                    + "wFSXib0xTiTUQBBoddq6S.gVBDw-wWd8iOZswVsUyvuA";

    @Test
    void a_signing_key_comes_back_with_the_same_secret() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        String encrypted = secret('a').encrypt(key.toJSONString());

        assertThat(encrypted).doesNotContain(key.getD().toString());
        assertThat(secret('a').decryptKey("k", encrypted)).isEqualTo(key);
    }

    @Test
    void what_was_stored_once_is_read_for_ever() throws Exception {
        ECKey key = secret('a').decryptKey("k", STORED).toECKey();

        assertThat(key.getX()).hasToString("8JSDyv0QI5CFnANUcwMjQIofKjClnjGBFkhAAPb5a4A");
        assertThat(key.isPrivate()).isTrue();
    }

    @Test
    void another_secret_is_told_so() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k").generate();
        String encrypted = secret('a').encrypt(key.toJSONString());

        assertThatIllegalStateException()
                .isThrownBy(() -> secret('b').decryptKey("k", encrypted))
                .withMessageContaining("parley.secret is not the one of this database");
    }

    @Test
    void a_secret_that_is_too_short_is_told_so() {
        InstallationSecret secret = new InstallationSecret(settings("c2hvcnQ"));

        assertThatIllegalStateException().isThrownBy(() -> secret.encrypt("x")).withMessageContaining("32 bytes");
    }

    private static InstallationSecret secret(char filler) {
        byte[] bytes = String.valueOf(filler).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return new InstallationSecret(settings(Base64.getUrlEncoder().encodeToString(bytes)));
    }

    private static IdentitySettings settings(String secret) {
        return new IdentitySettings(
                "parley",
                Duration.ofMinutes(10),
                Duration.ofDays(30),
                Duration.ofDays(30),
                Duration.ofDays(1),
                TokenAlgorithm.RS256,
                secret);
    }
}
