package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.user.UserEntity;

class ProfileChangeTest {

    private final UserEntity ada = new UserEntity(UUID.randomUUID(), "ada", "Ada", null, Instant.EPOCH);

    @Test
    void what_is_not_named_stays() {
        ProfileChange.of(null, "ada@example.org", "+44 20 7946 0018", "Counting")
                .applyTo(ada);
        ProfileChange.of("Ada L.", null, null, null).applyTo(ada);
        assertThat(ada.displayName()).isEqualTo("Ada L.");
        assertThat(ada.email()).isEqualTo("ada@example.org");
        assertThat(ada.phone()).isEqualTo("+44 20 7946 0018");
        assertThat(ada.statusText()).isEqualTo("Counting");
    }

    @Test
    void an_empty_text_clears_all_but_the_name() {
        ProfileChange.of(null, "ada@example.org", "+44 20 7946 0018", "Counting")
                .applyTo(ada);
        ProfileChange.of(null, "", "", " ").applyTo(ada);
        assertThat(ada.email()).isNull();
        assertThat(ada.phone()).isNull();
        assertThat(ada.statusText()).isNull();
        refused(() -> ProfileChange.of("", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+441632960961", "(0)30 123-456", "112", "030/1234.56"})
    void numbers_as_people_write_them_are_welcome(String phone) {
        assertThat(ProfileChange.of(null, null, phone, null).phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "call me", "+", "123456789012345678901234567890123", "++123", "()./-", "123\n"})
    void other_texts_are_no_numbers(String phone) {
        refused(() -> ProfileChange.of(null, null, phone, null));
    }

    @Test
    void lengths_are_counted_in_code_points() {
        String face = "\uD83D\uDE00";
        assertThat(ProfileChange.of(face.repeat(100), null, null, face.repeat(200))
                        .displayName())
                .hasSize(200);
        tooLarge(() -> ProfileChange.of(face.repeat(101), null, null, null));
        tooLarge(() -> ProfileChange.of(null, null, null, face.repeat(201)));
    }

    @Test
    void what_no_database_can_hold_is_refused() {
        refused(() -> ProfileChange.of("A\0da", null, null, null));
        refused(() -> ProfileChange.of(null, "a\0@b", null, null));
        refused(() -> ProfileChange.of(null, null, null, "\uD83D"));
        refused(() -> ProfileChange.of(null, "nowhere", null, null));
    }

    private static void refused(Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.InvalidArgument.class));
    }

    private static void tooLarge(Runnable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt::run)
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.TooLarge.class));
    }
}
