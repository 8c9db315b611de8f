package org.parley.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What each class and each package sticks to. */
class CodingRulesTest {

    private static final JavaClasses CLASSES = ProductClasses.all();

    @Test
    void onlyOneClassAsksTheSystemForItsClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.parley.platform.ServerResources")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void onlyWhoWaitsForTheBrokerSleeps() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.parley.bus.topic.ReconnectingThread")
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .check(CLASSES);
    }

    @Test
    void nobodyStartsThreadsThatTheServerDoesNotKnow() {
        noClasses().should().callConstructor(Thread.class, Runnable.class).check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(CLASSES);
    }

    @Test
    void nobodyPrintsAndTheLogIsTheSystemLogger() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void onlyTheWebKnowsRestAndServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void aPackageIsInOneModule() {
        Map<String, Set<String>> modules = new HashMap<>();
        CLASSES.forEach(type -> modules.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                .add(ProductClasses.moduleOf(type)));
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy((name, in) -> assertThat(in).as(name).hasSize(1));
    }

    @Test
    void aPackageTellsItsPromise() {
        classes()
                .should(new ArchCondition<>("be in a package with a package-info") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean has = type.getPackage().tryGetPackageInfo().isPresent();
                        events.add(new SimpleConditionEvent(type, has, type.getName()));
                    }
                })
                .check(CLASSES);
    }
}
