package org.parley.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The few REST calls that prepare a conversation. */
final class ChatApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nobody else can reach the server of a benchmark. */
    private static final String PASSWORD = "a password of the benchmark";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI node;

    ChatApi(URI node) {
        this.node = node;
    }

    /** Somebody who is registered and signed in. */
    record Account(String userId, String accessToken) {}

    Account register(String username) throws IOException, InterruptedException {
        return account(post("api/v1/auth/register", null, credentials(username)));
    }

    /** A fresh token for somebody who is registered. */
    Account signIn(String username) throws IOException, InterruptedException {
        return account(post("api/v1/auth/login", null, credentials(username)));
    }

    private static Map<String, ?> credentials(String username) {
        return Map.of("username", username, "password", PASSWORD);
    }

    private static Account account(JsonNode answer) {
        return new Account(
                answer.required("user_id").textValue(),
                answer.required("access_token").textValue());
    }

    /** The id of the conversation of the two. */
    String startDirect(Account one, Account other) throws IOException, InterruptedException {
        return conversation(one, Map.of("kind", "direct", "user_id", other.userId()));
    }

    /** The id of a new group of these. */
    String startGroup(Account one, List<Account> others) throws IOException, InterruptedException {
        List<String> members = others.stream().map(Account::userId).toList();
        return conversation(one, Map.of("kind", "group", "name", "Everybody", "member_ids", members));
    }

    /** The seq of what somebody said. */
    long say(Account sender, String conversation) throws IOException, InterruptedException {
        Map<String, String> message =
                Map.of("client_message_id", UUID.randomUUID().toString(), "content", "Shall we meet at half past six?");
        return post("api/v1/conversations/" + conversation + "/messages", sender.accessToken(), message)
                .required("seq")
                .longValue();
    }

    private String conversation(Account founder, Map<String, ?> draft) throws IOException, InterruptedException {
        return post("api/v1/conversations", founder.accessToken(), draft)
                .required("conversation_id")
                .textValue();
    }

    private JsonNode post(String path, String accessToken, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(response.body());
    }
}
