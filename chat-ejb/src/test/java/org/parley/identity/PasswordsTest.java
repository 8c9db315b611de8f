package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_hash_and_no_other() {
        String hash = passwords.hash("correct horse \uD83D\uDC0E");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("correct horse \uD83D\uDC0E", hash)).isTrue();
        assertThat(passwords.matches("correct horse", hash)).isFalse();
    }

    @Test
    void what_was_stored_once_is_read_for_ever() {
        String stored =
                "$argon2id$v=19$m=19456,t=2,p=1$ZNDQ+jOVGn7sHDxLhOrgoQ$GOkTbspAJcCeg+m4zDbiVxJuEfGSXmJbgQkqWKeHgg4";

        assertThat(passwords.matches("correct horse", stored)).isTrue();
        assertThat(HexFormat.of().formatHex(RefreshToken.hash("token")))
                .isEqualTo("3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0");
    }

    @Test
    void the_same_password_has_another_hash_each_time() {
        assertThat(passwords.hash("same")).isNotEqualTo(passwords.hash("same"));
    }

    @Test
    void nobody_has_no_password() {
        assertThat(passwords.matches("nobody", null)).isFalse();
    }
}
