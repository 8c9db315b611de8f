package org.parley.tests.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.tests.group.Group.assertDone;
import static org.parley.tests.group.Group.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Administrators decide who is in a group and what it is called; there is always one of them. */
class GroupTest {

    private static final int ROUNDS = 10;

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
    void everyChangeIsTheNextEntryOfTheLogAndToldToAllMembers() {
        try (ChatSocket socket = linus.socket()) {
            assertThat(group.add(ada, eve).json().path("seq").asLong()).isEqualTo(1);
            assertThat(group.setRole(ada, grace, "admin").json().path("seq").asLong())
                    .isEqualTo(2);
            assertDone(group.change(ada, "name", "Another"));
            assertDone(group.change(grace, "description", "About"));
            assertDone(group.change(grace, "history_visible", false));
            assertDone(group.post(eve, "Hello"));
            assertThat(group.setRole(ada, grace, "member").json().path("seq").asLong())
                    .isEqualTo(7);
            assertDone(group.remove(ada, eve));
            assertDone(group.leave(grace));
            socket.await(frame -> frame.seq() == 9);
            assertThat(ofGroup(socket)).extracting(Frame::seq).containsExactlyElementsOf(seqs(1, 9));
            assertThat(ofGroup(socket))
                    .extracting(Frame::type)
                    .containsExactly(
                            "user_joined",
                            "conversation_updated",
                            "conversation_updated",
                            "conversation_updated",
                            "conversation_updated",
                            "new_message",
                            "conversation_updated",
                            "user_left",
                            "user_left");
        }
        assertThat(group.roles(ada)).isEqualTo(Map.of(ada.id(), "admin", linus.id(), "member"));
        assertThat(ServerFixture.database()
                        .number(
                                "select count(distinct seq) from conversation_events where conversation_id = ?",
                                UUID.fromString(group.id())))
                .isEqualTo(8);
    }

    @Test
    void theNewsSayWhatHasChangedAndWhoChangedIt() {
        try (ChatSocket socket = linus.socket()) {
            assertDone(group.add(ada, eve, "admin"));
            Frame joined = socket.await("user_joined");
            assertThat(List.of(joined.get("user_id"), joined.get("role"), joined.get("added_by")))
                    .containsExactly(eve.id(), "admin", ada.id());
            assertDone(group.setRole(eve, grace, "admin"));
            Frame roles = socket.await("conversation_updated");
            assertThat(roles.data().path("roles").path(grace.id()).asText()).isEqualTo("admin");
            assertThat(roles.get("changed_by")).isEqualTo(eve.id());
            assertDone(group.change(grace, "name", "Another"));
            Frame settings = socket.await(frame -> frame.seq() == 3);
            assertThat(settings.get("name")).isEqualTo("Another");
            assertThat(settings.get("changed_by")).isEqualTo(grace.id());
            assertDone(group.remove(ada, eve));
            Frame left = socket.await("user_left");
            assertThat(List.of(left.get("user_id"), left.get("removed_by"))).containsExactly(eve.id(), ada.id());
        }
    }

    @Test
    void settingsAreKeptAndAnEmptyDescriptionIsNone() {
        assertDone(group.change(ada, "name", "😀".repeat(100)));
        assertDone(group.change(ada, "description", "About"));
        Answer seen = group.get(linus);
        assertThat(seen.get("name")).isEqualTo("😀".repeat(100));
        assertThat(seen.get("description")).isEqualTo("About");
        assertThat(seen.get("history_visible")).isEqualTo("true");
        assertDone(group.change(ada, "description", ""));
        assertDone(group.change(ada, "history_visible", false));
        assertThat(group.get(linus).json().path("description").isNull()).isTrue();
        assertThat(group.get(linus).get("history_visible")).isEqualTo("false");
    }

    @Test
    void whatChangesNothingIsNoEntry() {
        assertDone(group.change(ada, "name", "Another"));
        assertDone(group.change(ada, "name", "Another"));
        assertDone(group.change(ada, "description", ""));
        assertDone(group.change(ada, "history_visible", true));
        for (Answer answer : List.of(
                group.add(ada, grace),
                group.add(ada, ada),
                group.setRole(ada, ada, "admin"),
                group.setRole(ada, grace, "member"))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("seq").isNull()).isTrue();
        }
        assertThat(group.lastSeq(ada)).isEqualTo(1);
        assertThat(group.roles(ada)).isEqualTo(Map.of(ada.id(), "admin", grace.id(), "member", linus.id(), "member"));
    }

    @Test
    void whoIsAddedAgainWithARolePlaysThatRole() {
        assertThat(group.add(ada, grace, "admin").status()).isEqualTo(200);
        assertThat(group.roles(ada)).containsEntry(grace.id(), "admin");
        assertRefused(group.add(grace, linus, "owner"), "invalid_argument");
        assertThat(group.lastSeq(ada)).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsAdminister() {
        for (Answer answer : List.of(
                group.add(grace, eve),
                group.remove(grace, linus),
                group.remove(grace, ada),
                group.setRole(grace, grace, "admin"),
                group.setRole(grace, ada, "member"),
                group.change(grace, "name", "Mine"),
                group.change(grace, "description", "Mine"),
                group.change(grace, "history_visible", false))) {
            assertThat(answer.status()).isEqualTo(403);
            assertRefused(answer, "forbidden");
        }
        assertThat(group.lastSeq(ada)).isZero();
        assertDone(group.setRole(ada, grace, "admin"));
        assertDone(group.add(grace, eve));
        assertDone(group.setRole(ada, grace, "member"));
        assertRefused(group.remove(grace, eve), "forbidden");
    }

    @Test
    void theLastAdministratorCannotGoButTheLastMemberCan() {
        assertRefused(group.leave(ada), "conflict");
        assertRefused(group.setRole(ada, ada, "member"), "conflict");
        assertThat(group.lastSeq(ada)).isZero();
        assertDone(group.setRole(ada, grace, "admin"));
        assertDone(group.leave(ada));
        assertRefused(group.setRole(grace, grace, "member"), "conflict");
        assertDone(group.remove(grace, linus));
        assertDone(group.leave(grace));
        assertThat(ServerFixture.database()
                        .number(
                                "select count(*) from participants where conversation_id = ? and left_seq is null",
                                UUID.fromString(group.id())))
                .isZero();
    }

    @Test
    void ofTwoAdministratorsWhoGoAtOnceOneHasToStay() {
        for (int i = 0; i < ROUNDS; i++) {
            Group contested = new Group(ada.group(List.of(grace, linus)));
            assertDone(contested.setRole(ada, grace, "admin"));
            String members = "conversations/" + contested.id() + "/members/";
            boolean leave = i % 2 == 0;
            List<CompletableFuture<Answer>> attempts = Stream.of(ada, grace)
                    .map(who -> who.rest()
                            .begin(
                                    leave ? "DELETE" : "PATCH",
                                    members + who.id(),
                                    leave ? null : Map.of("role", "member")))
                    .toList();
            List<Answer> answers =
                    attempts.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(1);
            assertThat(contested.roles(linus).values()).containsOnlyOnce("admin");
        }
    }

    private List<Frame> ofGroup(ChatSocket socket) {
        List<Frame> frames = new ArrayList<>(socket.frames());
        frames.removeIf(frame -> !group.id().equals(frame.get("conversation_id")) || frame.seq() < 1);
        return frames;
    }

    private static List<Long> seqs(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
