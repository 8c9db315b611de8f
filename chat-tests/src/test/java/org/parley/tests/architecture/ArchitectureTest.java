package org.parley.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may use what: the arrows of docs/architecture.md. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = ProductClasses.all();

    private static final String STORE = "org.parley.store..";
    private static final String BUS = "org.parley.bus..";
    private static final String WEB = "org.parley.web..";
    private static final DescribedPredicate<JavaClass> DOMAIN = DescribedPredicate.describe(
            "of the domain", type -> ProductClasses.moduleOf(type).equals("chat-ejb"));

    @Test
    void every_module_is_looked_at() {
        Map<String, Integer> seen = new HashMap<>();
        CLASSES.forEach(type -> seen.merge(ProductClasses.moduleOf(type), 1, Integer::sum));

        assertThat(seen).containsOnlyKeys("chat-persistence", "chat-ejb", "chat-jms", "chat-web");
        assertThat(seen.get("chat-persistence")).isGreaterThanOrEqualTo(25);
        assertThat(seen.get("chat-ejb")).isGreaterThanOrEqualTo(80);
        assertThat(seen.get("chat-jms")).isGreaterThanOrEqualTo(10);
        assertThat(seen.get("chat-web")).isGreaterThanOrEqualTo(50);
    }

    @Test
    void each_module_keeps_to_its_root_package() {
        classes().that(DOMAIN).should().resideOutsideOfPackages(STORE, BUS, WEB).check(CLASSES);
        classes()
                .that(inModule("chat-persistence"))
                .should()
                .resideInAPackage(STORE)
                .check(CLASSES);
        classes().that(inModule("chat-jms")).should().resideInAPackage(BUS).check(CLASSES);
        classes().that(inModule("chat-web")).should().resideInAPackage(WEB).check(CLASSES);
    }

    @Test
    void the_store_knows_nobody_above_it() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should(dependOnClassesThat(
                        resideInAPackage("org.parley..").and(DescribedPredicate.not(resideInAPackage(STORE)))))
                .check(CLASSES);
    }

    @Test
    void the_domain_knows_neither_the_bus_nor_the_web() {
        noClasses()
                .that(DOMAIN)
                .should(dependOnClassesThat(resideInAnyPackage(BUS, WEB)))
                .check(CLASSES);
    }

    @Test
    void the_bus_and_the_web_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage(BUS)
                .should(dependOnClassesThat(resideInAPackage(WEB)))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should(dependOnClassesThat(resideInAPackage(BUS)))
                .check(CLASSES);
    }

    @Test
    void only_the_bus_touches_messaging() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BUS)
                .should(dependOnClassesThat(resideInAPackage("jakarta.jms..")))
                .check(CLASSES);
    }

    @Test
    void only_the_realtime_package_of_the_web_touches_websockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.parley.web.realtime..")
                .should(dependOnClassesThat(resideInAPackage("jakarta.websocket..")))
                .check(CLASSES);
    }

    @Test
    void only_the_store_sees_an_entity_manager() {
        noClasses()
                .that()
                .resideOutsideOfPackage(STORE)
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "are of JPA, but for its exception",
                        type -> type.getPackageName().startsWith("jakarta.persistence")
                                && !type.getSimpleName().equals("PersistenceException"))))
                .check(CLASSES);
    }

    @Test
    void the_web_sees_no_repository_and_no_entity() {
        noClasses()
                .that()
                .resideInAPackage(WEB)
                .should(dependOnClassesThat(DescribedPredicate.describe(
                        "are repositories or entities",
                        type -> type.getPackageName().startsWith("org.parley.store")
                                && (type.getSimpleName().endsWith("Repository")
                                        || type.getSimpleName().endsWith("Entity")))))
                .check(CLASSES);
    }

    @Test
    void packages_depend_on_each_other_in_one_direction_only() {
        slices().matching("org.parley.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_route_says_who_may_take_it() {
        methods()
                .that(DescribedPredicate.describe("are routes", ProductClasses::isRoute))
                .should(sayWhoMayCallThem())
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
    }

    @Test
    void resources_of_the_server_are_looked_up_in_one_place() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ServerResources")
                .should(dependOnClassesThat(resideInAPackage("javax.naming..")))
                .check(CLASSES);
        fields().that()
                .areAnnotatedWith(Resource.class)
                .should(new ArchCondition<>("not name a resource") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        String lookup =
                                field.getAnnotationOfType(Resource.class).lookup();
                        events.add(new SimpleConditionEvent(field, lookup.isEmpty(), field.getFullName()));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> inModule(String module) {
        return DescribedPredicate.describe(
                "in " + module, type -> ProductClasses.moduleOf(type).equals(module));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("carry @RolesAllowed or @PermitAll, or their class does") {
            @Override
            public void check(JavaMethod route, ConditionEvents events) {
                boolean says = route.isAnnotatedWith(RolesAllowed.class)
                        || route.isAnnotatedWith(PermitAll.class)
                        || route.getOwner().isAnnotatedWith(RolesAllowed.class);
                events.add(new SimpleConditionEvent(route, says, route.getFullName()));
            }
        };
    }
}
