package org.parley.tests.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** People say about themselves what they like, and others see the part that is theirs to see. */
class ProfileTest {

    private Person ada;

    @BeforeEach
    void somebodyIsThere() {
        ada = Person.register();
    }

    @Test
    void oneSeesOneselfWhole() {
        Answer me = ada.rest().get("users/me");
        assertThat(me.get("user_id")).isEqualTo(ada.id());
        assertThat(me.get("username")).isEqualTo(ada.name());
        assertThat(me.get("role")).isEqualTo("user");
        assertThat(me.get("created_at")).endsWith("Z");
        for (String field : List.of("email", "phone", "status_text", "avatar_url")) {
            assertThat(me.json().has(field)).as(field).isTrue();
            assertThat(me.json().path(field).isNull()).as(field).isTrue();
        }
    }

    @Test
    void whatIsChangedIsSeenAndWhatIsNotNamedStays() {
        Answer changed = change(Map.of(
                "display_name", " Ada L. ",
                "email", "ada@example.org",
                "phone", "+44 20 7946 0018",
                "status_text", "Counting \uD83D\uDE00"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.text()).isEqualTo(ada.rest().get("users/me").text());

        Answer again = change(Map.of("phone", ""));
        assertThat(again.get("display_name")).isEqualTo("Ada L.");
        assertThat(again.get("email")).isEqualTo("ada@example.org");
        assertThat(again.get("status_text")).isEqualTo("Counting \uD83D\uDE00");
        assertThat(again.json().path("phone").isNull()).isTrue();
    }

    @Test
    void othersSeeTheStatusTextButNeitherAddressNorNumber() {
        change(Map.of("email", "ada@example.org", "phone", "+44 20 7946 0018", "status_text", "Counting"));
        Answer seen = Person.register().rest().get("users/" + ada.id());
        assertThat(seen.get("status_text")).isEqualTo("Counting");
        assertThat(seen.json().path("deleted").asBoolean(true)).isFalse();
        assertThat(seen.json().path("deactivated").asBoolean(true)).isFalse();
        assertThat(seen.text()).doesNotContain("example.org").doesNotContain("7946");
        assertThat(seen.json().has("email")).isFalse();
        assertThat(seen.json().has("role")).isFalse();
    }

    @Test
    void whatIsNoProfileIsRefusedAndChangesNothing() {
        String before = ada.rest().get("users/me").text();
        List<Map<String, ?>> bodies = List.of(
                Map.of("display_name", ""),
                Map.of("display_name", " "),
                Map.of("display_name", "a\0b"),
                Map.of("display_name", "x".repeat(101)),
                Map.of("display_name", 7),
                Map.of("email", "nowhere"),
                Map.of("email", "x@" + "y".repeat(300)),
                Map.of("phone", "call me"),
                Map.of("phone", "1".repeat(40)),
                Map.of("status_text", "x".repeat(201)),
                Map.of("status_text", List.of("Counting")),
                Map.of("display_name", "Fine", "phone", "x"));
        for (Map<String, ?> body : bodies) {
            Answer answer = change(body);
            assertThat(answer.status()).as(body + " " + answer.text()).isIn(400, 413);
            assertThat(answer.code()).isIn("invalid_argument", "too_large");
        }
        assertThat(ada.rest().get("users/me").text()).isEqualTo(before);
    }

    @Test
    void nobodyGivesThemselvesARoleOrAnotherName() {
        Answer answer = change(Map.of("role", "admin", "username", "root", "state", "active", "user_id", "x"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.get("role")).isEqualTo("user");
        assertThat(answer.get("username")).isEqualTo(ada.name());
    }

    @Test
    void whoNeverWasIsNotFound() {
        assertThat(ada.rest().get("users/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private Answer change(Map<String, ?> body) {
        return ada.rest().call("PUT", "users/me", body);
    }
}
