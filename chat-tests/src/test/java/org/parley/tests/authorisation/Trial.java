package org.parley.tests.authorisation;

import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.parley.tests.authorisation.Attempt.Outcome;

/** Tries the cells of rows, and counts them. */
final class Trial {

    private int tried;
    private int notApplicable;

    int tried() {
        return tried;
    }

    int notApplicable() {
        return notApplicable;
    }

    /** Tries all cells of a row; strangers to a conversation try it with a group and with a direct one. */
    void row(Cast cast, Row row, Function<Scene, Attempt> preparation) {
        SoftAssertions assertions = new SoftAssertions();
        for (Actor actor : Actor.values()) {
            if (!row.isApplicable(actor)) {
                notApplicable++;
                continue;
            }
            tried++;
            Scene scene = new Scene(cast, actor, false);
            assertions.check(() -> cell(scene, row, preparation, assertions));
            if (actor.isStranger() && scene.hasConversation()) {
                assertions.check(() -> cell(new Scene(cast, actor, true), row, preparation, assertions));
            }
        }
        assertions.assertAll();
    }

    private static void cell(Scene scene, Row row, Function<Scene, Attempt> preparation, SoftAssertions assertions) {
        String expected = row.expected(scene.actor());
        try (Attempt attempt = preparation.apply(scene)) {
            scene.turn();
            List<List<Object>> before = Footprint.of(scene);
            Outcome outcome = attempt.make(expected);
            String who = row.key() + ", " + scene.actor().title() + ": " + outcome.heard();
            assertions.assertThat(outcome.text()).as(who).isEqualTo(expected);
            if (Row.isRefusal(expected)) {
                assertions.assertThat(Footprint.of(scene)).as(who).isEqualTo(before);
            }
            if (Row.isRefusal(expected) || (scene.actor().isKeptOut() && !Row.tellsWhatWasMissed(expected))) {
                assertions.assertThat(outcome.heard()).as(who).doesNotContain(scene.cast().secret);
            }
        }
    }
}
