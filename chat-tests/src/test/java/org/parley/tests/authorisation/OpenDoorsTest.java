package org.parley.tests.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;
import org.parley.tests.architecture.ProductClasses;

/** There is no way in but the routes and frames of the table, and who has no token gets nothing. */
class OpenDoorsTest {

    /** All that is open; whoever opens one more must say so here. */
    private static final Set<String> OPEN_ROUTES =
            Set.of("POST /auth/login", "POST /auth/refresh", "POST /auth/register");

    /**
     * The page's own files beside them. {@code /problem} answers that it is not there; {@code /metrics} is open from this
     * machine only, or for who knows its token ({@code MetricsAccessTest}).
     */
    private static final Set<String> SERVLETS =
            Set.of("/.well-known/jwks.json", "/health/live", "/health/ready", "/metrics", "/problem");

    private static final Set<String> METHODS_WITH_A_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    private static final List<Route> ROUTES = Route.all();
    private static final JavaClasses CLASSES = ProductClasses.all();

    static Stream<Route> closedRoutes() {
        return ROUTES.stream().filter(route -> !route.isOpen());
    }

    @Test
    void theRoutesThatAreOpenAreTheOnesThatShouldBe() {
        assertThat(ROUTES.stream().filter(Route::isOpen).map(Route::toString))
                .containsExactlyInAnyOrderElementsOf(OPEN_ROUTES);
        assertThat(AuthorisationTable.section("Routes").stream()
                        .filter(row -> !Row.isRefusal(row.expected(Actor.ANONYMOUS)))
                        .map(Row::call))
                .containsExactlyInAnyOrderElementsOf(OPEN_ROUTES);
    }

    /** Also not to learn what there is, or what a request would have to look like. */
    @ParameterizedTest
    @MethodSource("closedRoutes")
    void withoutATokenARouteIsClosedWhateverIsAskedFor(Route route) {
        Object body = METHODS_WITH_A_BODY.contains(route.method()) ? "{}" : null;
        String path = route.path().substring(1).replaceAll("\\{[^}]*}", NOBODYS);
        Answer answer = RestClient.anonymous(ServerFixture.uri()).call(route.method(), path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
    }

    @Test
    void noRouteHidesBehindAnother() {
        assertThat(Route.locators()).isEmpty();
    }

    @Test
    void theServletsAreTheOnesThatMayBeOpen() {
        Set<String> paths = new TreeSet<>();
        for (JavaClass servlet : CLASSES) {
            if (servlet.isAnnotatedWith(WebServlet.class)) {
                paths.addAll(
                        List.of(servlet.getAnnotationOfType(WebServlet.class).value()));
            }
        }
        assertThat(paths).containsExactlyInAnyOrderElementsOf(SERVLETS);
    }

    @Test
    void thereIsOneKindOfSocket() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(ServerEndpoint.class))
                        .map(type ->
                                type.getAnnotationOfType(ServerEndpoint.class).value()))
                .containsExactly("/ws");
    }

    @Test
    void whatDoesNotExistIsNoWayIn() {
        RestClient anonymous = RestClient.anonymous(ServerFixture.uri());
        for (String path :
                List.of("nothing", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/problem", "/api/v1/../../x")) {
            assertThat(anonymous.get(path).status()).as(path).isIn(400, 401, 404);
        }
    }
}
