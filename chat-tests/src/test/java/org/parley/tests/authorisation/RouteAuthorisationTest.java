package org.parley.tests.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.tests.RestClient;
import org.parley.tests.ServerFixture;

/** Every route is tried by everybody, and answers as the table says; a route without a row fails the build. */
class RouteAuthorisationTest {

    /** Each row has as many as there are actors. */
    private static final int CELLS_TRIED = 404;

    /** The messages of one's own that who was never there has not. */
    private static final int CELLS_NOT_APPLICABLE = 4;

    /** After these an actor can do nothing more. */
    private static final Set<String> LAST_DEEDS = Set.of("POST /auth/logout", "DELETE /users/me");

    private static final List<Row> ROWS = AuthorisationTable.section("Routes");

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() {
        assertThat(ROWS.stream().map(Row::call).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Route.all().stream().map(Route::toString).toList());
    }

    @Test
    void everyRowHasItsRequestAndEveryRequestItsRow() {
        assertThat(ROWS.stream().map(Row::key))
                .containsExactlyInAnyOrderElementsOf(requests().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRowIsTrue() {
        Map<String, Function<Scene, RouteRequest>> requests = requests();
        Trial trial = new Trial();
        Cast cast = new Cast();
        Stream<DynamicTest> rows = ROWS.stream()
                .map(row -> dynamicTest(
                        row.key(),
                        () -> trial.row(LAST_DEEDS.contains(row.call()) ? new Cast() : cast, row, scene -> {
                            RouteRequest request = requests.get(row.key()).apply(scene);
                            return expected -> request.ask(client(scene, row), row.call());
                        })));
        return Stream.concat(rows, Stream.of(dynamicTest("all cells were tried", () -> {
            assertThat(trial.tried()).isEqualTo(CELLS_TRIED);
            assertThat(trial.notApplicable()).isEqualTo(CELLS_NOT_APPLICABLE);
        })));
    }

    /** An open route is asked without a token: a dead one would be refused for itself, whatever the body says. */
    private static RestClient client(Scene scene, Row row) {
        boolean isOpen = !Row.isRefusal(row.expected(Actor.ANONYMOUS));
        return isOpen ? RestClient.anonymous(ServerFixture.uri()) : scene.client();
    }

    private static Map<String, Function<Scene, RouteRequest>> requests() {
        Map<String, Function<Scene, RouteRequest>> requests = new TreeMap<>(AccountRequests.all());
        requests.putAll(ConversationRequests.all());
        return requests;
    }
}
