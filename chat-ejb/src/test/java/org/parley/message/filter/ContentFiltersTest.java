package org.parley.message.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

class ContentFiltersTest {

    @Test
    void filters_are_asked_in_the_order_that_they_want() {
        ContentFilter last = new Numbered(3);
        ContentFilter first = new Numbered(-1);
        ContentFilter same = new Numbered(3);
        assertThat(ContentFilters.inOrder(List.of(last, first, same))).containsExactly(first, last, same);
    }

    @Test
    void the_only_filter_is_made_at_the_start_too_so_that_its_wrong_setting_shows() {
        // A CDI proxy makes its bean when a method is called, and fails then.
        ContentFilter broken = new Numbered(0) {
            @Override
            public int order() {
                throw new IllegalStateException("parley.filter.file can not be read");
            }
        };
        assertThatIllegalStateException().isThrownBy(() -> ContentFilters.inOrder(List.of(broken)));
    }

    private static class Numbered implements ContentFilter {

        private final int order;

        Numbered(int order) {
            this.order = order;
        }

        @Override
        public Verdict judge(UserId sender, ConversationId conversation, String content) {
            return Verdict.ACCEPTED;
        }

        @Override
        public int order() {
            return order;
        }
    }
}
