package org.parley.tests.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.tests.group.Group.assertDone;
import static org.parley.tests.group.Group.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** What cannot be asked of a group, or of what is none, is refused with the reason and changes nothing. */
class GroupRefusalTest {

    private static final int MOST_MEMBERS = 256;

    private static Person ada;
    private static Person grace;
    private static Person linus;
    private static Person eve;

    private Group group;

    @BeforeAll
    static void fourPeopleAreThere() {
        ada = Person.register();
        grace = Person.register();
        linus = Person.register();
        eve = Person.register();
    }

    @BeforeEach
    void adaFoundsAGroupWithGraceAndLinus() {
        group = new Group(ada.group(List.of(grace, linus)));
    }

    @Test
    void aGroupHasAtMostAsManyMembersAsIsSet() {
        List<String> many = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(MOST_MEMBERS)
                .toList();
        Answer answer = ada.rest().post("conversations", Map.of("kind", "group", "name", "Crowd", "member_ids", many));
        assertThat(answer.status()).isEqualTo(413);
        assertRefused(answer, "too_large");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("PATCH", "", Map.of()),
                Arguments.of("PATCH", "", Map.of("name", "")),
                Arguments.of("PATCH", "", Map.of("name", " \t")),
                Arguments.of("PATCH", "", Map.of("name", 5)),
                Arguments.of("PATCH", "", Map.of("name", "a\u0000b")),
                Arguments.of("PATCH", "", Map.of("history_visible", "maybe")),
                Arguments.of("POST", "/members", Map.of()),
                Arguments.of("POST", "/members", Map.of("user_id", "eve")),
                Arguments.of("PATCH", "/members/{linus}", Map.of()),
                Arguments.of("PATCH", "/members/{linus}", Map.of("role", "owner")),
                Arguments.of("PATCH", "/members/{linus}", Map.of("role", "ADMIN")));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void whatMakesNoSenseIsRefused(String method, String path, Map<String, ?> body) {
        assertRefused(group.call(ada, method, path.replace("{linus}", linus.id()), body), "invalid_argument");
        assertThat(group.lastSeq(ada)).isZero();
    }

    @Test
    void whatIsTooLongIsTooLarge() {
        assertRefused(group.change(ada, "name", "x".repeat(101)), "too_large");
        assertRefused(group.change(ada, "description", "x".repeat(1_001)), "too_large");
        assertDone(group.change(ada, "description", "😀".repeat(1_000)));
    }

    @Test
    void whoIsNobodyOrNoMemberIsNotFound() {
        String nobody = UUID.randomUUID().toString();
        assertRefused(group.call(ada, "POST", "/members", Map.of("user_id", nobody)), "not_found");
        assertRefused(group.call(ada, "PATCH", "/members/" + nobody, Map.of("role", "admin")), "not_found");
        assertRefused(group.call(ada, "DELETE", "/members/" + nobody, null), "not_found");
        assertRefused(group.setRole(ada, eve, "admin"), "not_found");
        assertRefused(group.remove(ada, eve), "not_found");
        assertThat(group.lastSeq(ada)).isZero();
    }

    @Test
    void aDirectConversationIsNotAdministered() {
        Group direct = new Group(ada.directWith(grace));
        for (Answer answer : List.of(
                direct.add(ada, eve),
                direct.remove(ada, grace),
                direct.leave(ada),
                direct.setRole(ada, ada, "admin"),
                direct.change(ada, "name", "Us"),
                direct.change(ada, "history_visible", false))) {
            assertThat(answer.status()).isEqualTo(403);
            assertRefused(answer, "forbidden");
        }
        assertThat(direct.roles(grace)).containsOnlyKeys(ada.id(), grace.id());
        assertThat(direct.lastSeq(ada)).isZero();
    }
}
