package org.parley.tests.authorisation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.parley.tests.architecture.ProductClasses;

/** A route that the product really has, with the names of its parameters in braces. */
record Route(String method, String path, boolean isOpen) {

    /** All that the resource classes declare. */
    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass type : ProductClasses.all()) {
            if (type.isAnnotatedWith(Path.class)) {
                collect(type.reflect(), routes);
            }
        }
        return routes;
    }

    /** Methods that lead on to further routes, which no scan of annotations would find. */
    static List<String> locators() {
        return ProductClasses.all().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Path.class) && !ProductClasses.isRoute(method))
                .map(JavaMethod::getFullName)
                .toList();
    }

    private static void collect(Class<?> resource, List<Route> routes) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            String whole = root + (path == null ? "" : path.value());
            verbs(method)
                    .map(verb -> new Route(verb, whole, method.isAnnotationPresent(PermitAll.class)))
                    .forEach(routes::add);
        }
    }

    private static Stream<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
