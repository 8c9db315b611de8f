package org.parley.tests;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parley.tests.RestClient.Answer;

/** Somebody with an account and one session of it. */
public record Person(URI server, String id, String name, String accessToken, String refreshToken) {

    public static final String PASSWORD = "correct horse battery staple";

    /** The same person, with the same session, as a client of that node. */
    public Person at(URI node) {
        return new Person(node, id, name, accessToken, refreshToken);
    }

    /** Creates an account with a name that nobody has on the shared server. */
    public static Person register() {
        return register(ServerFixture.uri());
    }

    public static Person register(URI server) {
        String name = newName();
        Answer answer = RestClient.anonymous(server)
                .post(
                        "auth/register",
                        Map.of("username", name, "password", PASSWORD, "display_name", "Person " + name));
        return of(server, name, require(answer, 201));
    }

    public static List<Person> registerMany(URI server, int count) {
        return IntStream.range(0, count).mapToObj(i -> register(server)).toList();
    }

    public static String newName() {
        return "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    /** Signs in once more: another session of the same person. */
    public Person login() {
        Map<String, String> body = Map.of("username", name, "password", PASSWORD);
        return of(server, name, require(RestClient.anonymous(server).post("auth/login", body), 200));
    }

    /** The same, from a device of that name. */
    public Person login(String device) {
        Map<String, String> body = Map.of("username", name, "password", PASSWORD, "device_name", device);
        return of(server, name, require(RestClient.anonymous(server).post("auth/login", body), 200));
    }

    /** Exchanges the refresh token for new tokens of the same session. */
    public Person refresh() {
        Map<String, String> body = Map.of("refresh_token", refreshToken);
        return of(server, name, require(RestClient.anonymous(server).post("auth/refresh", body), 200));
    }

    public RestClient rest() {
        return RestClient.anonymous(server).withToken(accessToken);
    }

    /** A socket that is ready. */
    public ChatSocket socket() {
        return socket(Map.of());
    }

    /** A socket that has got all that was missed since the cursors. */
    public ChatSocket socket(Map<String, Long> cursors) {
        ChatSocket socket = ChatSocket.connect(server);
        socket.auth(accessToken, cursors);
        socket.await("ready");
        return socket;
    }

    /** The id of the direct conversation with somebody. */
    public String directWith(Person other) {
        Answer answer = rest().post("conversations", Map.of("kind", "direct", "user_id", other.id()));
        return answer.get("conversation_id");
    }

    /** The id of a new group of this person and others. */
    public String group(List<Person> others) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "group");
        body.put("name", "Group of " + name);
        body.put("member_ids", others.stream().map(Person::id).toList());
        return require(rest().post("conversations", body), 201).get("conversation_id");
    }

    /** Posts by REST. */
    public Answer post(String conversation, Draft draft) {
        return rest().post("conversations/" + conversation + "/messages", draft.body());
    }

    public Answer post(String conversation, String content) {
        return post(conversation, Draft.of(content));
    }

    private static Person of(URI server, String name, Answer answer) {
        return new Person(server, answer.get("user_id"), name, answer.get("access_token"), answer.get("refresh_token"));
    }

    private static Answer require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(status + " was expected, but it was " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
