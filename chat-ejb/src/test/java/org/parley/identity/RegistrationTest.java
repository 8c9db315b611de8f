package org.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.ProblemException;

class RegistrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"al", "alice", "Alice.B-c_9", "0day"})
    void names_of_letters_digits_and_a_few_signs_are_welcome(String username) {
        assertThat(Registration.of(username, "long enough", null, null).displayName())
                .isEqualTo(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".alice", "al ice", "al@ice", "\u0430lice", "alice\n", "al\0ice"})
    void other_names_are_refused(String username) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Registration.of(username, "long enough", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted-", "Deleted-0190", "deleted-00000000000070008000000000000000"})
    void the_names_of_deleted_accounts_are_kept_free_for_them(String username) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Registration.of(username, "long enough", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
    void a_password_of_fewer_than_eight_characters_is_refused(String password) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Registration.of("alice", password, null, null));
    }

    @Test
    void an_email_is_something_at_something() {
        assertThat(Registration.of("alice", "long enough", "a@b", null).email()).isEqualTo("a@b");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Registration.of("alice", "long enough", "nowhere", null));
    }
}
