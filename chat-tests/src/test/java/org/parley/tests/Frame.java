package org.parley.tests;

import com.fasterxml.jackson.databind.JsonNode;

/** A frame that a client got: its type, the id of the request that it answers or null, and its data. */
public record Frame(String type, String re, JsonNode data) {

    /** Reads the text of a frame. */
    public static Frame parse(String text) {
        JsonNode root = JsonText.parse(text);
        return new Frame(root.path("type").asText(), root.path("re").asText(null), root.path("data"));
    }

    /** A field of the data, as text. */
    public String get(String field) {
        return data.path(field).asText(null);
    }

    public long seq() {
        return data.path("seq").asLong(-1);
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }
}
