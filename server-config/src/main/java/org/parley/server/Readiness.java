package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server whether it takes requests: GET /health/ready. */
final class Readiness {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final HttpRequest request;

    Readiness(URI server) {
        request = HttpRequest.newBuilder(server.resolve("/health/ready"))
                .timeout(TIMEOUT)
                .build();
    }

    /** Says whether the answer is 200; no answer is no, for a server that is starting does not listen yet. */
    boolean isReady() throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
