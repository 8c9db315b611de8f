package org.parley.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** Reads and writes JSON. */
public final class Json {

    /** Our deepest object has three levels; a bomb of brackets is refused early. */
    private static final int MAX_DEPTH = 16;

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(new JavaTimeModule())
                .addModule(new StrictTypes())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // A newer client may send what this server does not know.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .build();
        // 5 is not "5": what is not meant as text is refused, not guessed.
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
        return mapper;
    }

    /**
     * Parses a text.
     *
     * @throws ProblemException invalid_frame if it is not JSON
     */
    public static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ProblemException(new Problem.InvalidFrame("This is not JSON"));
        }
    }

    /**
     * Reads an object of a type out of bytes.
     *
     * @throws ProblemException invalid_frame if they are not JSON, invalid_argument if a field is not of its type
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new ProblemException(new Problem.InvalidFrame("This is not a JSON object"));
            }
            return value;
        } catch (JsonMappingException e) {
            throw mismatch(e);
        } catch (IOException e) {
            throw new ProblemException(new Problem.InvalidFrame("This is not JSON"));
        }
    }

    /**
     * Reads an object of a type out of parsed JSON.
     *
     * @throws ProblemException invalid_argument if a field is not of its type
     */
    public static <T> T convert(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonMappingException e) {
            throw mismatch(e);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalidArgument("data is not of the form that its type wants");
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we send is always JSON", e);
        }
    }

    private static ProblemException mismatch(JsonMappingException e) {
        if (e.getCause() instanceof JsonParseException
                || (e.getPath().isEmpty() && e.getProcessor() instanceof JsonParser)) {
            return new ProblemException(new Problem.InvalidFrame("This is not a JSON object of the expected form"));
        }
        String field = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."));
        return ProblemException.invalidArgument((field.isEmpty() ? "data" : field) + " is not of the right type");
    }
}
