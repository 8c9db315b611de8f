package org.parley.tests.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.authorisation.Attempt.Outcome;

/** A trial notices what is not as the table says: the other tests of this package could fail. */
class TrialTest {

    private static final String REFUSED = "403 forbidden";

    private static Cast cast;

    @BeforeAll
    static void peopleAreThere() {
        cast = new Cast();
    }

    @Test
    void whatAnswersAsItShouldPasses() {
        Trial trial = new Trial();
        trial.row(
                cast,
                row(Actor.MEMBER, "200"),
                scene -> expected -> RouteRequest.of().ask(scene.client(), "GET /users/me"));
        assertThat(trial.tried()).isEqualTo(1);
        assertThat(trial.notApplicable()).isEqualTo(Actor.values().length - 1);
    }

    @Test
    void aCellThatIsNotTrueIsFound() {
        assertThatThrownBy(() ->
                        play(Actor.MEMBER, REFUSED, scene -> RouteRequest.of().ask(scene.client(), "GET /users/me")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("member")
                .hasMessageContaining("\"200\"");
    }

    @Test
    void whatARefusalLeavesBehindInTheConversationIsFound() {
        assertThatThrownBy(() -> play(Actor.MEMBER, REFUSED, scene -> {
                    scene.self().post(scene.conversation(), Draft.of("Done all the same"));
                    return new Outcome(REFUSED, "");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("messages");
    }

    @Test
    void whatARefusalLeavesBehindWithAPersonIsFound() {
        assertThatThrownBy(() -> play(Actor.OUTSIDER, REFUSED, scene -> {
                    Person self = scene.self();
                    self.rest().call("PUT", "contacts/" + cast.founder.id(), Map.of("nickname", "F"));
                    return new Outcome(REFUSED, "");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("contacts");
    }

    @Test
    void whatIsSaidToWhoIsKeptOutIsFound() {
        String said = "200";
        play(Actor.MEMBER, said, scene -> messages(scene));
        assertThatThrownBy(() -> play(Actor.OUTSIDER, said, scene -> messages(new Scene(cast, Actor.MEMBER, false))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(cast.secret);
    }

    private static Outcome messages(Scene scene) {
        return RouteRequest.of(scene.conversation()).ask(scene.client(), "GET /conversations/{conversation}/messages");
    }

    private void play(Actor actor, String expected, Function<Scene, Outcome> deed) {
        new Trial().row(cast, row(actor, expected), scene -> {
            scene.conversation();
            return ignored -> deed.apply(scene);
        });
    }

    /** A row that only one actor tries. */
    private static Row row(Actor only, String expected) {
        return new Row(
                "GET /tried",
                "",
                Arrays.stream(Actor.values())
                        .collect(Collectors.toMap(actor -> actor, actor -> actor == only ? expected : "-")));
    }
}
