package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Two accounts with a known password, to look around with; never made without being asked for. */
final class DemoUsers {

    static final String PASSWORD = "parley-demo-2026";

    private record User(String name, String displayName) {}

    private static final List<User> USERS = List.of(new User("alice", "Alice"), new User("bob", "Bob"));

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final URI server;

    DemoUsers(URI server) {
        this.server = server;
    }

    /**
     * Registers those that are not there yet.
     *
     * @throws IOException if the server refuses for another reason than that they are
     */
    void register() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        for (User user : USERS) {
            HttpResponse<String> response = client.send(request(user), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2 && response.statusCode() != 409) {
                throw new IOException("registering " + user.name() + " was answered with " + response.statusCode() + " "
                        + response.body());
            }
        }
    }

    private HttpRequest request(User user) {
        String body = """
                {"username":"%s","password":"%s","display_name":"%s"}""".formatted(user.name(), PASSWORD, user.displayName());
        return HttpRequest.newBuilder(server.resolve("/api/v1/auth/register"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    String invitation() {
        return "Demonstration users: alice and bob, both with the password " + PASSWORD;
    }
}
