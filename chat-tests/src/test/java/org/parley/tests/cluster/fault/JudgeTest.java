package org.parley.tests.cluster.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.tests.cluster.fault.Evidence.Acked;
import org.parley.tests.cluster.fault.Evidence.History;
import org.parley.tests.cluster.fault.Evidence.Shown;
import org.parley.tests.cluster.fault.Evidence.Stored;

/** A judge who never objects is worth nothing: each thing that may go wrong is shown to this one. */
class JudgeTest {

    private static final String ROOM = "room";

    /** The readers had these when they came. */
    private static final long START = 7;

    private final List<Stored> stored = new ArrayList<>();
    private final List<Acked> acked = new ArrayList<>();
    private final List<Stored> shown = new ArrayList<>();
    private final List<Reading.Entry> read = new ArrayList<>();
    private long head = START;
    private String presence = "online";
    private long outbox;

    JudgeTest() {
        for (int i = 0; i < 4; i++) {
            Stored message = new Stored(++head, UUID.randomUUID(), UUID.randomUUID());
            stored.add(message);
            shown.add(message);
            acked.add(new Acked(ROOM, message.clientMessageId(), message.seq(), message.messageId()));
            read.add(new Reading.Entry(message.seq(), message.messageId()));
        }
    }

    @Test
    void nothingIsWrongWhereNothingWentWrong() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void aMessageMayBeStoredThatItsSenderNeverHeardOf() {
        acked.remove(2);
        assertThat(violations()).isEmpty();
    }

    @Test
    void anAcknowledgedMessageThatIsNotStoredIsLost() {
        acked.add(new Acked(ROOM, UUID.randomUUID(), head + 1, UUID.randomUUID()));
        assertThat(violations()).singleElement().asString().startsWith("lost: ");
    }

    @Test
    void anAcknowledgedMessageThatIsStoredElsewhereHasMoved() {
        Acked right = acked.get(1);
        acked.set(1, new Acked(ROOM, right.clientMessageId(), right.seq() + 1, right.messageId()));
        acked.set(
                2, new Acked(ROOM, acked.get(2).clientMessageId(), acked.get(2).seq(), UUID.randomUUID()));
        assertThat(violations()).hasSize(2).allMatch(each -> each.startsWith("moved: "));
    }

    @Test
    void aMessageThatIsStoredTwiceIsDoubled() {
        Stored again = new Stored(++head, UUID.randomUUID(), stored.get(0).clientMessageId());
        stored.add(again);
        shown.add(again);
        acked.remove(0);
        read.add(new Reading.Entry(again.seq(), again.messageId()));
        assertThat(violations()).singleElement().asString().startsWith("doubled: ");
    }

    @Test
    void aLogWithAGapIsWrongAndSoIsOneThatEndsBeforeItsHead() {
        stored.remove(1);
        shown.remove(1);
        acked.remove(1);
        head++;
        assertThat(violations()).anyMatch(each -> each.startsWith("gap: ") && each.contains("follows"));
        assertThat(violations()).anyMatch(each -> each.startsWith("gap: ") && each.contains("its head"));
    }

    @Test
    void aReaderWhoGetsAMessageTwiceObjects() {
        read.add(2, read.get(1));
        assertThat(violations()).singleElement().asString().startsWith("repeat: ");
    }

    @Test
    void aReaderWhoGetsAgainWhatItHadWhenItCameObjects() {
        read.add(0, new Reading.Entry(START, UUID.randomUUID()));
        assertThat(violations()).anyMatch(each -> each.startsWith("repeat: "));
    }

    @Test
    void aReaderWhoGetsTwoMessagesInTheWrongOrderObjects() {
        Reading.Entry second = read.remove(1);
        read.add(2, second);
        assertThat(violations()).anyMatch(each -> each.startsWith("disorder: "));
    }

    @Test
    void aReaderWhoMissesAMessageInBetweenOrAtTheEndObjects() {
        read.remove(3);
        assertThat(violations()).singleElement().asString().startsWith("missing: ");
        read.remove(1);
        assertThat(violations()).anyMatch(each -> each.startsWith("disorder: "));
    }

    @Test
    void aReaderWhoGetsAnotherMessageThanTheStoredOneObjects() {
        read.set(1, new Reading.Entry(read.get(1).seq(), UUID.randomUUID()));
        assertThat(violations()).singleElement().asString().startsWith("foreign: ");
    }

    @Test
    void aHistoryByRestThatDiffersFromWhatIsStoredIsWrong() {
        shown.remove(2);
        assertThat(violations()).singleElement().asString().startsWith("history: ");
    }

    @Test
    void somebodyWhoIsThereAndShownAsGoneIsWrong() {
        presence = "offline";
        assertThat(violations()).singleElement().asString().startsWith("presence: ");
    }

    @Test
    void whatIsLeftInTheOutboxIsWrong() {
        outbox = 1;
        assertThat(violations()).singleElement().asString().startsWith("outbox: ");
    }

    @Test
    void aThousandOfOneKindDoNotHideTheOthers() {
        for (int i = 0; i < 1_000; i++) {
            acked.add(new Acked(ROOM, UUID.randomUUID(), head, UUID.randomUUID()));
        }
        outbox = 1;
        assertThat(violations()).hasSizeLessThan(20).anyMatch(each -> each.startsWith("outbox: "));
    }

    private List<String> violations() {
        Reading reading = new Reading("device", ROOM, START);
        read.forEach(entry -> reading.add(entry.seq(), entry.messageId()));
        return Judge.violations(new Evidence(
                acked,
                List.of(reading),
                Map.of(ROOM, new History(START, head, stored)),
                Map.of(ROOM, shown),
                List.of(new Shown("node1", "somebody", "online", presence)),
                outbox));
    }
}
