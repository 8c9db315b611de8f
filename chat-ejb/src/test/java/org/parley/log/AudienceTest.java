package org.parley.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.event.Announcement;
import org.parley.event.LogEvent;
import org.parley.event.LogPosition;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.event.MemberRole;
import org.parley.event.Mentions;
import org.parley.event.MessageDeleted;
import org.parley.event.MessageEdited;
import org.parley.event.MessageRef;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

class AudienceTest {

    private static final ConversationId ROOM = new ConversationId(UUID.randomUUID());
    private static final UserId ANNA = new UserId(UUID.randomUUID());
    private static final UserId BOB = new UserId(UUID.randomUUID());

    @Test
    void who_joins_hears_of_it_and_who_leaves_still_does() {
        LogEvent before = change(1);
        LogEvent joined = new MemberJoined(at(2), BOB, MemberRole.MEMBER, 1, ANNA, Instant.EPOCH);
        LogEvent between = change(3);
        LogEvent left = new MemberLeft(at(4), BOB, ANNA, Instant.EPOCH);
        LogEvent after = change(5);
        Audience audience = new Audience(Map.of(ANNA, 1L));

        List.of(before, joined, between, left, after).forEach(audience::add);

        assertThat(audience.announcements())
                .containsExactly(
                        new Announcement(Set.of(ANNA), List.of(before)),
                        new Announcement(Set.of(ANNA, BOB), List.of(joined, between, left)),
                        new Announcement(Set.of(ANNA), List.of(after)));
    }

    @Test
    void what_happens_among_the_same_people_is_told_together() {
        Audience audience = new Audience(Map.of(ANNA, 1L));
        List<LogEvent> changes = List.of(change(1), change(2));

        changes.forEach(audience::add);

        assertThat(audience.announcements()).containsExactly(new Announcement(Set.of(ANNA), List.copyOf(changes)));
    }

    @Test
    void who_may_not_see_a_message_hears_that_it_was_edited_but_not_what_it_says() {
        MessageRef hidden = new MessageRef(new MessageId(UUID.randomUUID()), 3);
        Audience audience = new Audience(Map.of(ANNA, 1L, BOB, 4L));
        MessageEdited edited = new MessageEdited(at(9), hidden, ANNA, "secret", Mentions.NONE, Instant.EPOCH);
        LogEvent after = change(10);

        audience.add(edited);
        audience.add(after);

        assertThat(audience.announcements())
                .containsExactly(
                        new Announcement(Set.of(ANNA), List.of(edited)),
                        new Announcement(
                                Set.of(BOB),
                                List.of(new MessageEdited(at(9), hidden, ANNA, null, Mentions.NONE, Instant.EPOCH))),
                        new Announcement(Set.of(ANNA, BOB), List.of(after)));
    }

    private static LogEvent change(long seq) {
        return new MessageDeleted(at(seq), new MessageRef(new MessageId(UUID.randomUUID()), 1), ANNA, Instant.EPOCH);
    }

    private static LogPosition at(long seq) {
        return new LogPosition(ROOM, seq);
    }
}
