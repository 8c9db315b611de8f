package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Contacts are one's own: made, changed, paged and removed without anybody else noticing. */
class ContactTest {

    private Person ada;
    private Person grace;

    @BeforeEach
    void twoPeopleAreThere() {
        ada = Person.register();
        grace = Person.register();
    }

    @Test
    void aContactIsMadeThenChangedAndShowsThePerson() {
        Answer made = keep(grace.id(), Map.of("nickname", " Amazing "));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.get("user_id")).isEqualTo(grace.id());
        assertThat(made.get("username")).isEqualTo(grace.name());
        assertThat(made.get("display_name")).isEqualTo("Person " + grace.name());
        assertThat(made.get("nickname")).isEqualTo("Amazing");
        assertThat(made.json().path("blocked").asBoolean(true)).isFalse();
        assertThat(made.get("created_at")).endsWith("Z");

        Answer changed = keep(grace.id(), Map.of("blocked", true));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.get("nickname")).as("what is not named stays").isEqualTo("Amazing");
        assertThat(changed.json().path("blocked").asBoolean()).isTrue();
        assertThat(list()).hasSize(1).first().isEqualTo(changed.json());

        Answer cleared = keep(grace.id(), Map.of("nickname", "", "blocked", false));
        assertThat(cleared.json().path("nickname").isNull()).isTrue();
        assertThat(cleared.json().path("blocked").asBoolean(true)).isFalse();
        assertThat(grace.rest().get("contacts").json().path("contacts"))
                .as("the other's contacts")
                .isEmpty();
    }

    @Test
    void aContactIsRemovedAndNeedNotHaveBeenOne() {
        keep(grace.id(), Map.of());
        for (int i = 0; i < 2; i++) {
            assertThat(ada.rest().call("DELETE", "contacts/" + grace.id(), null).status())
                    .isEqualTo(204);
            assertThat(list()).isEmpty();
        }
        assertThat(ada.rest()
                        .call("DELETE", "contacts/" + UUID.randomUUID(), null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatMakesNoContactIsRefused() {
        assertProblem(keep(ada.id(), Map.of()), 400, "invalid_argument");
        assertProblem(keep(UUID.randomUUID().toString(), Map.of()), 404, "not_found");
        assertProblem(keep("ada", Map.of()), 404, "not_found");
        assertProblem(keep(grace.id(), Map.of("nickname", "x".repeat(101))), 413, "too_large");
        assertProblem(keep(grace.id(), Map.of("nickname", "a\0b")), 400, "invalid_argument");
        assertProblem(keep(grace.id(), Map.of("nickname", 5)), 400, "invalid_argument");
        assertProblem(keep(grace.id(), Map.of("blocked", "yes")), 400, "invalid_argument");
        assertProblem(keep(grace.id(), List.of()), 400, "invalid_frame");
        assertThat(list()).isEmpty();
    }

    @Test
    void theListIsPagedByItsCursor() {
        List<Person> others = Person.registerMany(ServerFixture.uri(), 5);
        others.forEach(other -> keep(other.id(), Map.of()));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = ada.rest().get("contacts?limit=2" + cursor).json();
            assertThat(page.path("contacts").size()).isBetween(1, 2);
            page.path("contacts")
                    .forEach(contact -> seen.add(contact.path("user_id").asText()));
            cursor = page.path("has_more").asBoolean()
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : null;
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        others.stream().map(Person::id).toList());
        assertProblem(ada.rest().get("contacts?limit=501"), 400, "invalid_argument");
        assertProblem(ada.rest().get("contacts?limit=0"), 400, "invalid_argument");
        assertProblem(ada.rest().get("contacts?cursor=x"), 400, "invalid_argument");
    }

    @Test
    void tenWhoMakeTheSameContactAtOnceMakeOne() {
        List<CompletableFuture<Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            attempts.add(ada.rest().begin("PUT", "contacts/" + grace.id(), Map.of("nickname", "N" + i)));
        }
        List<Integer> statuses = attempts.stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(new HashSet<>(statuses)).containsExactlyInAnyOrder(200, 201);
        assertThat(list()).hasSize(1);
    }

    private Answer keep(String who, Object body) {
        return ada.rest().call("PUT", "contacts/" + who, body);
    }

    private JsonNode list() {
        return ada.rest().get("contacts").json().path("contacts");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
