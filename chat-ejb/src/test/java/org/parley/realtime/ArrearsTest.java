package org.parley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.id.ConversationId;

class ArrearsTest {

    private static final int PAGE = 100;

    private static final ConversationId FIRST = new ConversationId(new UUID(0, 1));
    private static final ConversationId SECOND = new ConversationId(new UUID(0, 2));
    private static final ConversationId THIRD = new ConversationId(new UUID(0, 3));

    private final Positions positions = new Positions(new RecordingConnection());
    private final Arrears arrears = new Arrears(positions);

    @Test
    void whatFitsIntoAPageIsReadTogether() {
        isAt(FIRST, 5);
        isAt(SECOND, 7);
        arrears.miss(FIRST, 10);
        arrears.miss(SECOND, 8);

        assertThat(arrears.nextToRead(false, PAGE)).containsExactly(entry(FIRST, 5L), entry(SECOND, 7L));
    }

    @Test
    void aPageEndsBeforeTheConversationThatDoesNotFit() {
        isAt(FIRST, 0);
        isAt(SECOND, 0);
        isAt(THIRD, 0);
        arrears.miss(FIRST, 60);
        arrears.miss(SECOND, 60);
        arrears.miss(THIRD, 1);

        assertThat(arrears.nextToRead(false, PAGE)).containsOnlyKeys(FIRST);
    }

    @Test
    void oneThatIsLargerThanAPageIsReadAlone() {
        isAt(FIRST, 0);
        isAt(SECOND, 0);
        arrears.miss(FIRST, 500);
        arrears.miss(SECOND, 1);

        assertThat(arrears.nextToRead(false, PAGE)).containsOnlyKeys(FIRST);
    }

    @Test
    void aGapThatCameAboutLaterIsReadAlone() {
        isAt(FIRST, 3);
        isAt(SECOND, 3);
        arrears.begin(FIRST).mustRead(true);
        arrears.begin(SECOND).mustRead(true);

        assertThat(arrears.nextToRead(true, PAGE)).containsOnlyKeys(FIRST);
    }

    @Test
    void whatIsLiveWaitsForAllThatWasMissed() {
        isAt(FIRST, 3);
        isAt(SECOND, 3);
        arrears.begin(FIRST).mustRead(true);
        arrears.miss(SECOND, 4);

        assertThat(arrears.nextToRead(false, PAGE)).containsOnlyKeys(SECOND);
    }

    private void isAt(ConversationId conversation, long seq) {
        positions.advanceTo(conversation, seq);
    }

    private static Map.Entry<ConversationId, Long> entry(ConversationId conversation, long seq) {
        return Map.entry(conversation, seq);
    }
}
