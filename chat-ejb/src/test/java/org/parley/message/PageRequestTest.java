package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.ProblemException;

class PageRequestTest {

    @Test
    void without_a_place_it_is_the_newest_page_of_fifty() {
        PageRequest request = PageRequest.of(null, null, null);

        assertThat(request.isForward()).isFalse();
        assertThat(request.limit()).isEqualTo(50);
        assertThat(request.from()).isEqualTo(1);
        assertThat(request.to()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void after_a_seq_it_reads_forward_from_the_next() {
        PageRequest request = PageRequest.of(null, 7L, 10);

        assertThat(request.isForward()).isTrue();
        assertThat(request.from()).isEqualTo(8);
    }

    @Test
    void before_a_seq_it_reads_backward_up_to_the_one_before() {
        PageRequest request = PageRequest.of(7L, 2L, 10);

        assertThat(request.isForward()).isFalse();
        assertThat(request.from()).isEqualTo(3);
        assertThat(request.to()).isEqualTo(6);
    }

    @Test
    void the_greatest_seq_of_all_does_not_overflow() {
        assertThat(PageRequest.of(null, Long.MAX_VALUE, 1).from()).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MIN_VALUE})
    void a_limit_beyond_one_and_two_hundred_is_refused(int limit) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(null, null, limit));
    }

    @Test
    void negative_places_are_refused() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(-1L, null, null));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> PageRequest.of(null, -1L, null));
    }
}
