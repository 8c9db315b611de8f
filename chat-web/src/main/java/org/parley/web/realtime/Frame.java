package org.parley.web.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.web.json.Json;

/** A frame of a client: its type, the id under which the client wants the answer, and its data. */
record Frame(String type, @Nullable JsonNode id, JsonNode data) {

    /** In characters; an id is for telling answers apart, not for storing things. */
    private static final int MAX_ID = 128;

    /**
     * Reads the envelope.
     *
     * @throws ProblemException invalid_frame if the text is not a frame
     */
    static Frame parse(String text) {
        JsonNode root = Json.parse(text);
        if (!root.isObject()) {
            throw invalid("A frame is a JSON object");
        }
        JsonNode type = root.path("type");
        if (!type.isTextual()) {
            throw invalid("A frame has a type, which is a text");
        }
        JsonNode data = root.path("data");
        if (!data.isObject() && !data.isMissingNode() && !data.isNull()) {
            throw invalid("The data of a frame is an object");
        }
        return new Frame(type.textValue(), id(root), data.isObject() ? data : Json.parse("{}"));
    }

    private static @Nullable JsonNode id(JsonNode root) {
        JsonNode id = root.get("id");
        if (id == null || id.isNull()) {
            return null;
        }
        if ((!id.isTextual() && !id.isIntegralNumber()) || id.asText().length() > MAX_ID) {
            throw invalid("The id of a frame is a text of at most " + MAX_ID + " characters");
        }
        return id;
    }

    /**
     * The data as the type that the frame's type wants.
     *
     * @throws ProblemException invalid_argument if it is not of it
     */
    <T> T data(Class<T> shape) {
        return Json.convert(data, shape);
    }

    private static ProblemException invalid(String message) {
        return new ProblemException(new Problem.InvalidFrame(message));
    }
}
