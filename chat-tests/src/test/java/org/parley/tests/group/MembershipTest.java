package org.parley.tests.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.tests.group.Group.assertDone;
import static org.parley.tests.group.Group.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** Who has left a group knows nothing of what comes later, and who is new what the group lets new members know. */
class MembershipTest {

    private static Person ada;
    private static Person grace;
    private static Person eve;

    private Group group;

    @BeforeAll
    static void threePeopleAreThere() {
        ada = Person.register();
        grace = Person.register();
        eve = Person.register();
    }

    @BeforeEach
    void adaFoundsAGroupWithGrace() {
        group = new Group(ada.group(List.of(grace)));
    }

    @Test
    void whoIsRemovedHearsOfItAndOfNothingLater() {
        String fence = ada.directWith(grace);
        try (ChatSocket socket = grace.socket();
                ChatSocket desk = grace.socket()) {
            assertDone(group.post(ada, "For both"));
            assertDone(group.remove(ada, grace));
            assertDone(group.post(ada, "Not for Grace"));
            assertDone(group.change(ada, "name", "Without Grace"));
            assertDone(ada.post(fence, "What comes after"));
            for (ChatSocket device : List.of(socket, desk)) {
                device.await(
                        frame -> frame.is("new_message") && frame.get("content").equals("What comes after"));
                assertThat(ofGroup(device)).extracting(Frame::type).containsExactly("new_message", "user_left");
            }
        }
    }

    @Test
    void toWhoIsRemovedTheGroupIsAsUnknownAsOneThatDoesNotExist() {
        String message = group.post(grace, "Mine").get("message_id");
        Group nothing = new Group(UUID.randomUUID().toString());
        try (ChatSocket socket = grace.socket()) {
            assertDone(group.remove(ada, grace));
            List<Answer> answers = group.everyCall(grace, message, ada);
            List<Answer> toNothing = nothing.everyCall(grace, message, ada);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).status())
                        .as("call " + i + " " + answers.get(i).text())
                        .isEqualTo(404);
                assertThat(answers.get(i).text())
                        .as("call " + i)
                        .isEqualTo(toNothing.get(i).text());
                assertRefused(answers.get(i), "not_found");
            }
            Map<String, Map<String, ?>> frames = nothing.everyFrame(message);
            group.everyFrame(message).forEach((type, data) -> {
                JsonNode answer = socket.ask(type, data).data();
                assertThat(answer.path("code").asText()).as(type + answer).isEqualTo("not_found");
                assertThat(socket.ask(type, frames.get(type)).data()).as(type).isEqualTo((Object) answer);
            });
        }
        assertThat(grace.rest().get("conversations").text()).doesNotContain(group.id());
        assertThat(group.lastSeq(ada)).as("entries: the message and the end").isEqualTo(2);
    }

    @Test
    void whoWasAwayWhenRemovedGetsExactlyWhatCameBefore() {
        group.post(ada, "One");
        group.post(ada, "Two");
        group.post(ada, "Three");
        group.remove(ada, grace);
        group.post(ada, "Not for Grace");
        try (ChatSocket socket = grace.socket(Map.of(group.id(), 1L))) {
            assertThat(socket.await("auth_success")
                            .data()
                            .path("resumed")
                            .path(group.id())
                            .asLong())
                    .isEqualTo(4);
            assertThat(ofGroup(socket)).extracting(Frame::seq).containsExactly(2L, 3L, 4L);
            assertThat(ofGroup(socket).get(2).type()).isEqualTo("user_left");
            assertDone(group.post(ada, "Not for Grace either"));
            ada.post(ada.directWith(grace), "What comes after");
            socket.await(frame -> "What comes after".equals(frame.get("content")));
            assertThat(ofGroup(socket)).hasSize(3);
        }
        try (ChatSocket again = grace.socket(Map.of(group.id(), 4L))) {
            assertThat(again.await("auth_success").data().path("resumed")).isEmpty();
            assertThat(ofGroup(again)).isEmpty();
        }
    }

    @Test
    void ofThoseWhoComeBackTogetherEachGetsWhatItMayKnowAndLacks() {
        group.post(ada, "One");
        group.post(ada, "Two");
        assertDone(group.change(ada, "history_visible", false));
        assertThat(group.add(ada, eve).status()).isEqualTo(201);
        group.post(ada, "Three");
        assertDone(group.remove(ada, grace));
        group.post(ada, "Four");
        List<Returning> crowd = LongStream.rangeClosed(0, 7)
                .boxed()
                .flatMap(cursor -> Stream.of(
                        new Returning(ada, cursor, 1, 7),
                        new Returning(grace, cursor, 1, 6),
                        new Returning(eve, cursor, 4, 7)))
                .toList();

        crowd.forEach(one -> one.socket.auth(one.person.accessToken(), Map.of(group.id(), one.cursor)));

        for (Returning one : crowd) {
            one.socket.await("ready");
            assertThat(ofGroup(one.socket))
                    .as(one.toString())
                    .extracting(Frame::seq)
                    .containsExactlyElementsOf(LongStream.rangeClosed(Math.max(one.cursor + 1, one.first), one.last)
                            .boxed()
                            .toList());
            one.socket.close();
        }
    }

    /** A client that has everything up to a seq, of somebody who may know the entries from the first to the last. */
    private record Returning(Person person, long cursor, long first, long last, ChatSocket socket) {

        Returning(Person person, long cursor, long first, long last) {
            this(person, cursor, first, last, ChatSocket.connect(person.server()));
        }
    }

    @Test
    void whoComesBackGetsEverythingInBetween() {
        try (ChatSocket live = grace.socket()) {
            group.post(ada, "One");
            group.remove(ada, grace);
            group.post(ada, "In between");
            assertThat(group.add(ada, grace).status()).isEqualTo(201);
            group.post(ada, "Welcome back");
            live.await(frame -> frame.seq() == 5);
            assertThat(ofGroup(live)).extracting(Frame::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
        try (ChatSocket back = grace.socket(Map.of(group.id(), 0L))) {
            assertThat(ofGroup(back)).extracting(Frame::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
        assertThat(group.contents(grace)).containsExactly("One", "In between", "Welcome back");
        assertThat(group.get(grace).json().path("unread_count").asLong())
                .as("only what was said since the return")
                .isEqualTo(1);
    }

    @Test
    void whoComesBackToAGroupThatHidesItsHistoryGetsWhatIsNew() {
        group.change(ada, "history_visible", false);
        String own = group.post(grace, "Mine, before").get("message_id");
        try (ChatSocket live = grace.socket()) {
            group.remove(ada, grace);
            group.post(ada, "In between");
            group.add(ada, grace);
            group.post(ada, "Welcome back");
            live.await(frame -> frame.seq() == 6);
            assertThat(ofGroup(live)).extracting(Frame::seq).containsExactly(3L, 5L, 6L);
        }
        try (ChatSocket back = grace.socket(Map.of(group.id(), 1L))) {
            assertThat(ofGroup(back)).extracting(Frame::seq).containsExactly(5L, 6L);
        }
        assertThat(group.contents(grace)).containsExactly("Welcome back");
        assertRefused(group.call(grace, "PATCH", "/messages/" + own, Map.of("content", "Mine, after")), "not_found");
        assertRefused(group.call(grace, "DELETE", "/messages/" + own, null), "not_found");
    }

    @Test
    void aNewMemberSeesWhatWasSaidBefore() {
        String old = group.post(ada, "Before").get("message_id");
        try (ChatSocket socket = eve.socket()) {
            group.add(ada, eve);
            group.post(ada, "After");
            socket.await(frame -> frame.seq() == 3);
            assertThat(ofGroup(socket)).extracting(Frame::type).containsExactly("user_joined", "new_message");
        }
        assertThat(group.contents(eve)).containsExactly("Before", "After");
        assertThat(group.call(eve, "GET", "/messages/" + old, null).get("content"))
                .isEqualTo("Before");
        assertThat(group.reply(eve, old).status()).isEqualTo(201);
        assertThat(group.get(eve).json().path("unread_count").asLong()).isEqualTo(1);
        try (ChatSocket socket = eve.socket(Map.of(group.id(), 0L))) {
            assertThat(ofGroup(socket)).extracting(Frame::seq).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void aNewMemberOfAGroupThatHidesItsHistorySeesNothingOfIt() {
        String old = group.post(ada, "Before").get("message_id");
        group.change(ada, "history_visible", false);
        try (ChatSocket socket = eve.socket()) {
            group.add(ada, eve);
            socket.await("user_joined");
            assertThat(group.get(eve).json().path("last_message").isNull()).isTrue();
            assertThat(group.get(eve).json().path("unread_count").asLong()).isZero();
            assertThat(group.contents(eve)).isEmpty();
            assertThat(socket.ask("history", Map.of("conversation_id", group.id()))
                            .data()
                            .path("messages"))
                    .isEmpty();
            assertHidden(eve, old, socket);
            assertDone(group.change(ada, "history_visible", true));
            assertHidden(eve, old, socket);
        }
        try (ChatSocket socket = eve.socket(Map.of(group.id(), 0L))) {
            assertThat(ofGroup(socket)).extracting(Frame::type).containsExactly("user_joined", "conversation_updated");
        }
        assertThat(group.contents(grace)).as("a member from the beginning").containsExactly("Before");
    }

    @Test
    void whatIsHiddenStaysSoWhenItIsEditedOrAnswered() {
        String old = group.post(ada, "secret one").get("message_id");
        group.change(ada, "history_visible", false);
        try (ChatSocket socket = eve.socket();
                ChatSocket graces = grace.socket()) {
            group.add(ada, eve);
            group.call(ada, "PATCH", "/messages/" + old, Map.of("content", "secret two"));
            String reply = group.reply(ada, old).get("message_id");

            socket.await(frame -> frame.is("new_message") && frame.seq() == 5);
            assertThat(ofGroup(socket)).extracting(Frame::seq).containsExactly(3L, 4L, 5L);
            assertThat(graces.await(frame -> frame.is("new_message") && frame.seq() == 5)
                            .data()
                            .at("/quoted/content")
                            .asText())
                    .as("a member from the beginning")
                    .isEqualTo("secret two");
            assertThat(ofGroup(socket).toString()).doesNotContain("secret");
            assertThat(group.call(eve, "GET", "/messages", null).text()).doesNotContain("secret");
            assertThat(group.call(eve, "GET", "/messages/" + reply, null).text())
                    .contains(old)
                    .doesNotContain("secret");
            assertThat(group.get(eve).text()).doesNotContain("secret");
            assertThat(socket.ask("history", Map.of("conversation_id", group.id()))
                            .toString())
                    .doesNotContain("secret");
        }
        try (ChatSocket back = eve.socket(Map.of(group.id(), 0L))) {
            assertThat(ofGroup(back)).extracting(Frame::seq).containsExactly(3L, 4L, 5L);
            assertThat(ofGroup(back).toString()).doesNotContain("secret");
        }
    }

    private void assertHidden(Person who, String message, ChatSocket socket) {
        for (Answer answer : group.everyCallOf(message, who)) {
            assertRefused(answer, "not_found");
        }
        for (String type : List.of("edit_message", "delete_message", "react")) {
            assertThat(socket.ask(type, group.everyFrame(message).get(type)).get("code"))
                    .as(type)
                    .isEqualTo("not_found");
        }
    }

    private List<Frame> ofGroup(ChatSocket socket) {
        return socket.frames().stream()
                .filter(frame -> group.id().equals(frame.get("conversation_id")) && frame.seq() > 0)
                .filter(frame -> frame.re() == null && !frame.is("receipt"))
                .toList();
    }
}
