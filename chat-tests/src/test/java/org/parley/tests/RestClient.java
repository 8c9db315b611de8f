package org.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Speaks to the REST side, as somebody or as nobody. */
public final class RestClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String token;
    private final Map<String, String> headers;

    private RestClient(URI server, String token, Map<String, String> headers) {
        this.server = server;
        this.token = token;
        this.headers = headers;
    }

    /** Somebody without a token. */
    public static RestClient anonymous(URI server) {
        return new RestClient(server, null, Map.of());
    }

    /** The same server with this access token, whatever it is. */
    public RestClient withToken(String newToken) {
        return new RestClient(server, newToken, headers);
    }

    /** The same with one header, and no other, on every request. */
    public RestClient withHeader(String name, String value) {
        return new RestClient(server, token, Map.of(name, value));
    }

    /** What the server answered. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JsonText.parse(text);
        }

        /** A field of the answer, as text. */
        public String get(String field) {
            return json().path(field).asText(null);
        }

        /** The code of the problem. */
        public String code() {
            return get("code");
        }
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    /** Asks and waits for the answer; a path without a slash at its start is one under /api/v1. */
    public Answer call(String method, String path, Object body) {
        return begin(method, path, body).join();
    }

    /** Asks; a body that is a text is sent as it is, anything else as JSON. */
    public CompletableFuture<Answer> begin(String method, String path, Object body) {
        String text = body == null || body instanceof String ? (String) body : JsonText.write(body);
        return send(method, path, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
    }

    /** Posts bytes that need not be text. */
    public Answer postBytes(String path, byte[] body) {
        return sendBytes("POST", path, body);
    }

    /** Sends bytes that need not be text. */
    public Answer sendBytes(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofByteArray(body)).join();
    }

    /** Gets bytes that need not be text; names and values of further headers may follow. */
    public HttpResponse<byte[]> getBytes(String path, String... more) {
        HttpRequest.Builder request = request(path).GET();
        if (more.length > 0) {
            request.headers(more);
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofByteArray()).join();
    }

    private CompletableFuture<Answer> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = request(path).method(method, body).header("Content-Type", "application/json");
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(RestClient::answer);
    }

    private HttpRequest.Builder request(String path) {
        URI target = server.resolve(path.startsWith("/") ? path : "/api/v1/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(PATIENCE);
        headers.forEach(request::header);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
