package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionedNamesTest {

    @Test
    void a_name_follows_an_at_wherever_no_word_goes_before() {
        assertThat(MentionedNames.in("@anna (@Bob),@c.d").names()).containsExactlyInAnyOrder("anna", "bob", "c.d");
    }

    @Test
    void an_address_is_no_mention() {
        assertThat(MentionedNames.in("anna@example.org \u00FC@bob @@carl").names())
                .isEmpty();
    }

    @Test
    void a_dot_at_the_end_may_be_of_the_sentence_or_of_the_name() {
        assertThat(MentionedNames.in("Ask @anna.").names()).containsExactlyInAnyOrder("anna.", "anna");
    }

    @Test
    void all_is_nobodys_name() {
        MentionedNames names = MentionedNames.in("@all and @ALL.");

        assertThat(names.isAll()).isTrue();
        assertThat(names.names()).doesNotContain("all");
    }
}
