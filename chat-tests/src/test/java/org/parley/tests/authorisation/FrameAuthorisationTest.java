package org.parley.tests.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every frame is tried by everybody, and answered as the table says; a type without a row fails the build. */
class FrameAuthorisationTest {

    /** Each row has as many as there are actors. */
    private static final int CELLS_TRIED = 115;

    /** The messages of one's own that who was never there has not, and who has no name can not change it. */
    private static final int CELLS_NOT_APPLICABLE = 5;

    private static final List<Row> ROWS = AuthorisationTable.section("Frames");

    @Test
    void everyTypeHasItsRowAndEveryRowItsType() {
        assertThat(ROWS.stream().map(Row::call).distinct()).containsExactlyInAnyOrderElementsOf(FrameTypes.all());
    }

    @Test
    void everyRowHasItsFrameAndEveryFrameItsRow() {
        assertThat(ROWS.stream().map(Row::key))
                .containsExactlyInAnyOrderElementsOf(FrameRequests.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTrue() {
        Map<String, Function<Scene, FrameRequest>> requests = FrameRequests.all();
        Trial trial = new Trial();
        Cast cast = new Cast();
        Stream<DynamicTest> rows = ROWS.stream()
                .map(row -> dynamicTest(
                        row.key(),
                        () -> trial.row(
                                cast,
                                row,
                                scene -> new FrameAttempt(
                                        scene,
                                        row.call(),
                                        requests.get(row.key()).apply(scene)))));
        return Stream.concat(rows, Stream.of(dynamicTest("all cells were tried", () -> {
            assertThat(trial.tried()).isEqualTo(CELLS_TRIED);
            assertThat(trial.notApplicable()).isEqualTo(CELLS_NOT_APPLICABLE);
        })));
    }
}
