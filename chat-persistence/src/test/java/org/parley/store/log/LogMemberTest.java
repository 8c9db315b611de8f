package org.parley.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogMemberTest {

    @Test
    void members_are_read_as_the_database_puts_them_together() {
        String two = "00000000-0000-0001-0000-000000000000 admin 1,00000000-0000-0002-0000-000000000000 member 17";

        assertThat(LogMember.parse(two))
                .containsExactly(
                        new LogMember(new UUID(1, 0), "admin", 1), new LogMember(new UUID(2, 0), "member", 17));
    }

    @Test
    void a_conversation_that_everybody_has_left_has_no_members() {
        assertThat(LogMember.parse(null)).isEmpty();
    }
}
