package org.parley.bus.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.event.Announcement;
import org.parley.event.DomainEvent;
import org.parley.event.LogPosition;
import org.parley.event.MemberLeft;
import org.parley.event.Publication;
import org.parley.event.ReceiptMoved;
import org.parley.event.ReceiptStatus;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

class OldNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minusSeconds(30);
    private static final ConversationId ROOM = new ConversationId(UUID.randomUUID());
    private static final UserId ANNA = new UserId(UUID.randomUUID());
    private static final DomainEvent ENTRY = new MemberLeft(new LogPosition(ROOM, 9), ANNA, ANNA, NOW);
    private static final DomainEvent RECEIPT = new ReceiptMoved(ROOM, ANNA, ReceiptStatus.READ, 9, NOW);

    @Test
    void whatHasWaitedLongAndIsInTheLogsIsOldNews() {
        assertThat(OldNews.is(committed(LONG_AGO, ENTRY), NOW)).isTrue();
    }

    @Test
    void whatWasCommittedJustNowIsNews() {
        assertThat(OldNews.is(committed(NOW.minusMillis(200), ENTRY), NOW)).isFalse();
    }

    @Test
    void whatIsInNoLogIsNewsHoweverLateItComes() {
        assertThat(OldNews.is(committed(LONG_AGO, ENTRY, RECEIPT), NOW)).isFalse();
        assertThat(OldNews.is(new Publication(null, LONG_AGO, List.of()), NOW)).isFalse();
    }

    private static Publication committed(Instant since, DomainEvent... events) {
        return new Publication(UUID.randomUUID(), since, List.of(new Announcement(Set.of(ANNA), List.of(events))));
    }
}
