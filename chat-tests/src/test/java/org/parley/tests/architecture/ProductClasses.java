package org.parley.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import java.nio.file.Path;
import java.util.List;

/** The classes that go into the EAR, as the modules' builds left them. */
public final class ProductClasses {

    private static final List<String> MODULES = List.of("chat-persistence", "chat-ejb", "chat-jms", "chat-web");

    private ProductClasses() {}

    /** All classes of all modules. */
    public static JavaClasses all() {
        Path root = Path.of(System.getProperty("parley.classes"));
        return new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList());
    }

    /** The module that a class comes from. */
    static String moduleOf(JavaClass type) {
        String source = type.getSource()
                .orElseThrow(() -> new AssertionError(type + " comes from nowhere"))
                .getUri()
                .getPath();
        return MODULES.stream()
                .filter(module -> source.contains("/" + module + "/target/classes/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " comes from " + source));
    }

    /** Is it a method that answers HTTP requests? */
    public static boolean isRoute(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }
}
