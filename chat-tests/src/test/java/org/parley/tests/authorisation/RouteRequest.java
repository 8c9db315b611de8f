package org.parley.tests.authorisation;

import java.util.List;
import java.util.Map;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.authorisation.Attempt.Outcome;

/** What a request to a route adds to it: the values of its parameters in their order, a query, and a body or null. */
record RouteRequest(List<String> parameters, String query, Object body) {

    static RouteRequest of(String... parameters) {
        return new RouteRequest(List.of(parameters), "", null);
    }

    RouteRequest query(String newQuery) {
        return new RouteRequest(parameters, "?" + newQuery, body);
    }

    /** @param newBody bytes, or what is sent as JSON */
    RouteRequest body(Object newBody) {
        return new RouteRequest(parameters, query, newBody);
    }

    RouteRequest body(String field, Object value) {
        return body(Map.of(field, value));
    }

    /** Asks a route, {@code METHOD /path/{parameter}}. */
    Outcome ask(RestClient client, String route) {
        String[] parts = route.split(" /", 2);
        String path = fill(parts[1]) + query;
        Answer answer = body instanceof byte[] bytes
                ? client.sendBytes(parts[0], path, bytes)
                : client.call(parts[0], path, body);
        String outcome = answer.status() < 400 ? "" + answer.status() : answer.status() + " " + answer.code();
        return new Outcome(outcome, answer.text());
    }

    private String fill(String template) {
        String path = template;
        for (String parameter : parameters) {
            path = path.replaceFirst("\\{\\w+}", parameter);
        }
        if (path.contains("{") || !template.replaceAll("[^{]", "").equals("{".repeat(parameters.size()))) {
            throw new IllegalStateException(parameters + " are not the parameters of " + template);
        }
        return path;
    }
}
