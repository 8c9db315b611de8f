package org.parley.tests.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** One who acts on one node, and one who looks on from the other: whatever the one does, the other must see. */
final class Crossing implements AutoCloseable {

    private static final int NOT_AUTHENTICATED = 4401;
    private static final String SMILE = "\uD83D\uDE00";

    private final Cluster cluster;
    private final int there;
    private final Person ada;
    private final Person grace;
    private final String group;
    private final ChatSocket adas;
    private ChatSocket graces;

    /** Ada acts on that node, Grace is on the other. */
    Crossing(Cluster cluster, int here) {
        this.cluster = cluster;
        this.there = 1 - here;
        this.ada = Person.register(cluster.node(here).uri());
        this.grace = Person.register(cluster.node(there).uri());
        this.group = ada.group(List.of(grace));
        this.adas = ada.socket();
        this.graces = grace.socket();
    }

    String group() {
        return group;
    }

    Person ada() {
        return ada;
    }

    void messagesAndTheirChangesArriveInOrder() {
        Frame ack = adas.post(group, "Gr\u00FC\u00DFe " + SMILE);
        assertThat(ack.seq()).isEqualTo(1);
        String id = ack.get("message_id");
        Answer reply = grace.rest()
                .post(
                        path("/messages"),
                        Map.of("client_message_id", id, "content", "And to @" + ada.name(), "reply_to", id));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        Frame heard = adas.await(frame -> frame.is("new_message") && frame.seq() == 2);
        assertThat(heard.get("message_id")).isEqualTo(reply.get("message_id"));
        assertDone(ada.rest().call("PATCH", path("/messages/" + id), Map.of("content", "Hello")));
        assertDone(ada.rest().call("PUT", path("/messages/" + id + "/reactions/" + encoded(SMILE)), null));
        String second = adas.post(group, "A mistake").get("message_id");
        assertDone(ada.rest().call("DELETE", path("/messages/" + second), null));

        graces.await("message_deleted");
        assertThat(log(graces))
                .containsExactly(
                        "new_message 1",
                        "new_message 2",
                        "message_updated 3",
                        "reaction 4",
                        "new_message 5",
                        "message_deleted 6");
        assertThat(graces.await("message_updated").get("content")).isEqualTo("Hello");
        assertThat(graces.await("reaction").get("emoji")).isEqualTo(SMILE);
        assertThat(new History(grace).answers(group)).hasSize(2);
    }

    void aMessageThatIsSentAgainOnTheOtherNodeIsTheSame() {
        Draft draft = Draft.of("Only once");
        Frame first = adas.ask("send_message", draft.frameTo(group));
        try (ChatSocket elsewhere = cluster.at(there, ada).socket()) {
            Frame again = elsewhere.ask("send_message", draft.frameTo(group));
            assertThat(again.seq()).isEqualTo(first.seq());
            assertThat(again.get("message_id")).isEqualTo(first.get("message_id"));
            assertThat(again.data().path("duplicate").asBoolean()).isTrue();
        }
    }

    void receiptsTypingAndPresenceArrive() {
        graces.send("ack", null, Map.of("conversation_id", group, "seq", 1, "status", "read"));
        adas.await(frame -> frame.is("receipt")
                && "read".equals(frame.get("status"))
                && grace.id().equals(frame.get("user_id")));
        adas.send("typing", null, Map.of("conversation_id", group, "is_typing", true));
        graces.await(
                frame -> frame.is("typing") && frame.data().path("is_typing").asBoolean());
        adas.send("presence", null, Map.of("status", "away"));
        graces.await(frame ->
                frame.is("presence") && ada.id().equals(frame.get("user_id")) && "away".equals(frame.get("status")));
    }

    void membersAndSettingsArrive() {
        Person linus = Person.register(cluster.node(there).uri());
        assertDone(ada.rest().post(path("/members"), Map.of("user_id", linus.id())));
        assertThat(graces.await("user_joined").get("user_id")).isEqualTo(linus.id());
        assertDone(ada.rest().call("PATCH", path("/members/" + linus.id()), Map.of("role", "admin")));
        assertDone(ada.rest().call("PATCH", path(""), Map.of("name", "Renamed")));
        graces.await(frame -> frame.is("conversation_updated") && "Renamed".equals(frame.get("name")));
        assertDone(linus.rest().call("DELETE", path("/members/" + linus.id()), null));
        assertThat(adas.await("user_left").get("user_id")).isEqualTo(linus.id());
        assertThat(linus.rest().get(path("")).status()).isEqualTo(404);
    }

    void whatWasMissedIsReplayedInOrder() {
        long have = lastSeq();
        graces.vanish();
        String id = adas.post(group, "While you were away").get("message_id");
        assertDone(ada.rest().call("PATCH", path("/messages/" + id), Map.of("content", "While you were out")));
        assertDone(ada.rest().call("PUT", path("/messages/" + id + "/reactions/" + encoded(SMILE)), null));
        graces = grace.socket(Map.of(group, have));
        assertThat(log(graces))
                .containsExactly(
                        "new_message " + (have + 1), "message_updated " + (have + 2), "reaction " + (have + 3));
    }

    void whatIsSpentOnOneNodeIsSpentOnTheOther() {
        Person typist = Person.register(ada.server());
        String notes = typist.directWith(grace);
        Map<String, ?> typing = Map.of("conversation_id", notes, "is_typing", false); // each counts, and nobody hears
        try (ChatSocket here = typist.socket();
                ChatSocket elsewhere = cluster.at(there, typist).socket()) {
            for (int i = 0; i < Cluster.TYPING_LIMIT; i++) {
                here.send("typing", null, typing);
            }
            assertThat(here.ask("typing", typing).get("code")).isEqualTo("rate_limited");
            await().atMost(ChatSocket.PATIENCE).until(() -> {
                elsewhere.send("typing", null, typing);
                return elsewhere.frames("error").stream().anyMatch(error -> "rate_limited".equals(error.get("code")));
            });
        }
    }

    /** What has to happen for it comes every few seconds only, so that all may begin before one waits. */
    Runnable aSessionIsKnownOnBothNodesAndEndsOnBoth() {
        Person mary = Person.register(ada.server());
        Person refreshed = cluster.at(there, mary).refresh();
        ChatSocket elsewhere = refreshed.socket();
        assertDone(cluster.at(1 - there, refreshed).rest().post("auth/logout", null));
        return () -> assertThat(elsewhere.awaitClose()).isEqualTo(NOT_AUTHENTICATED);
    }

    private long lastSeq() {
        return ada.rest().get(path("")).json().path("last_seq").asLong();
    }

    private List<String> log(ChatSocket socket) {
        return socket.frames().stream()
                .filter(frame -> frame.seq() > 0 && frame.re() == null && !frame.is("receipt"))
                .filter(frame -> group.equals(frame.get("conversation_id")))
                .map(frame -> frame.type() + " " + frame.seq())
                .toList();
    }

    private String path(String rest) {
        return "conversations/" + group + rest;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertDone(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    @Override
    public void close() {
        adas.close();
        graces.close();
    }
}
