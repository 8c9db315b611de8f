package org.parley.tests.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/**
 * A group in which something has happened already: Ada administers it, Grace and Linus are members, and Eve is not.
 *
 * <p>Grace's message has an answer of Linus's and an emoji of Ada's, and Grace has got some and read less.
 */
final class Scene {

    /** Longer than what a reply shows, and each character two chars. */
    static final String LONG = "😀".repeat(250);

    static final String THUMB = "👍";

    final Person ada;
    final Person grace;
    final Person linus;
    final Person eve;
    final String group;

    /** Ids of messages. */
    final String adas;

    final String graces;
    final String answer;

    Scene(List<Person> people) {
        ada = people.get(0);
        grace = people.get(1);
        linus = people.get(2);
        eve = people.get(3);
        group = ada.group(List.of(grace, linus));
        adas = post(ada, "The first");
        graces = post(grace, "The second");
        answer = reply(linus, "To the second", graces);
        react(ada, graces, THUMB);
        ack(grace, "delivered", 3);
        ack(grace, "read", 1);
    }

    /** Everybody leaves, the last administrator last, so that the people can play another scene. */
    void end() {
        for (Person person : List.of(eve, linus, grace, ada)) {
            for (String left : new StateReader(person).conversations()) {
                person.rest().call("DELETE", "conversations/" + left + "/members/" + person.id(), null);
            }
        }
    }

    String post(Person who, String content) {
        return done(who.post(group, content)).get("message_id");
    }

    String reply(Person who, String content, String original) {
        Map<String, String> body = new HashMap<>(Draft.of(content).body());
        body.put("reply_to", original);
        return call(who, "POST", "/messages", body).get("message_id");
    }

    void edit(Person who, String message, String content) {
        call(who, "PATCH", "/messages/" + message, Map.of("content", content));
    }

    void delete(Person who, String message) {
        call(who, "DELETE", "/messages/" + message, null);
    }

    void react(Person who, String message, String emoji) {
        call(who, "PUT", "/messages/" + message + "/reactions/" + encoded(emoji), null);
    }

    void takeBack(Person who, String message, String emoji) {
        call(who, "DELETE", "/messages/" + message + "/reactions/" + encoded(emoji), null);
    }

    private static String encoded(String emoji) {
        return URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }

    /** Says how far somebody has got, and waits until the server knows. */
    void ack(Person who, String status, long seq) {
        try (ChatSocket socket = who.socket()) {
            socket.send("ack", null, Map.of("conversation_id", group, "seq", seq, "status", status));
            socket.await(frame -> frame.is("receipt") && frame.get("user_id").equals(who.id()));
        }
    }

    void add(Person who) {
        call(ada, "POST", "/members", Map.of("user_id", who.id()));
    }

    void setRole(Person who, String role) {
        call(ada, "PATCH", "/members/" + who.id(), Map.of("role", role));
    }

    void remove(Person by, Person who) {
        call(by, "DELETE", "/members/" + who.id(), null);
    }

    void change(String setting, Object value) {
        call(ada, "PATCH", "", Map.of(setting, value));
    }

    /** Asks for something of the group that must be granted. */
    Answer call(Person who, String method, String path, Object body) {
        return done(who.rest().call(method, "conversations/" + group + path, body));
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        return answer;
    }
}
