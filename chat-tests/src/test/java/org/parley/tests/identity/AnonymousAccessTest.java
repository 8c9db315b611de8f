package org.parley.tests.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
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

/** Who has no token gets nothing: every route of every resource class is called without one. */
class AnonymousAccessTest {

    /** All that is open; whoever opens one more must say so here. */
    private static final Set<String> PUBLIC_ROUTES =
            Set.of("POST auth/login", "POST auth/refresh", "POST auth/register");

    /** The page's own files beside them. {@code /problem} answers that it is not there. */
    private static final Set<String> SERVLETS =
            Set.of("/.well-known/jwks.json", "/health/live", "/health/ready", "/problem");

    /** So that a scan that finds nothing fails, and a new route is noticed. */
    private static final int ROUTES = 42;

    record Route(String method, String path, boolean isPublic) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter().importPackages("org.parley.web")) {
            if (resource.isAnnotatedWith(Path.class)) {
                collect(resource.reflect(), routes);
            }
        }
        return routes;
    }

    private static void collect(Class<?> resource, List<Route> routes) {
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path path = method.getAnnotation(Path.class);
                    String whole = resource.getAnnotation(Path.class).value() + (path == null ? "" : path.value());
                    routes.add(new Route(
                            verb.value(),
                            whole.substring(1).replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000"),
                            method.isAnnotationPresent(PermitAll.class)));
                }
            }
        }
    }

    static Stream<Route> protectedRoutes() {
        return routes().stream().filter(route -> !route.isPublic());
    }

    @Test
    void theRoutesThatAreOpenAreTheOnesThatShouldBe() {
        assertThat(routes()).as("routes; a new one changes this number").hasSize(ROUTES);
        assertThat(routes().stream().filter(Route::isPublic).map(Route::toString))
                .containsExactlyInAnyOrderElementsOf(PUBLIC_ROUTES);
    }

    @ParameterizedTest
    @MethodSource("protectedRoutes")
    void withoutATokenARouteIsClosed(Route route) {
        Object body = Set.of("POST", "PUT", "PATCH").contains(route.method()) ? "{}" : null;
        Answer answer = RestClient.anonymous(ServerFixture.uri()).call(route.method(), route.path(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
    }

    @Test
    void theServletsAreTheOnesThatMayBeOpen() {
        Set<String> paths = new TreeSet<>();
        for (JavaClass servlet : new ClassFileImporter().importPackages("org.parley.web")) {
            if (servlet.isAnnotatedWith(WebServlet.class)) {
                paths.addAll(
                        List.of(servlet.getAnnotationOfType(WebServlet.class).value()));
            }
        }
        assertThat(paths).containsExactlyInAnyOrderElementsOf(SERVLETS);
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
