package org.parley.bus.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.limit.Limit;
import org.parley.limit.Spending;

/** Writes what was spent as JSON; a limit that only a newer build knows is left out by an older one. */
final class SpendingCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, Limit> LIMITS =
            Arrays.stream(Limit.values()).collect(Collectors.toUnmodifiableMap(Limit::name, Function.identity()));

    private SpendingCodec() {}

    static byte[] encode(List<Spending> spent) {
        try {
            return JSON.writeValueAsBytes(
                    new EncodedBatch(spent.stream().map(EncodedSpending::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers are always JSON", e);
        }
    }

    /**
     * Reads what {@link #encode} of this build or another one wrote.
     *
     * @throws IOException if it is not of that form
     */
    static List<Spending> decode(byte[] bytes) throws IOException {
        return JSON.readValue(bytes, EncodedBatch.class).spent().stream()
                .filter(EncodedSpending::isKnown)
                .map(EncodedSpending::decode)
                .toList();
    }

    /** The outermost object. */
    record EncodedBatch(List<EncodedSpending> spent) {}

    /** A {@link Spending}. */
    record EncodedSpending(String limit, String key, long tokens) {

        static EncodedSpending of(Spending spending) {
            return new EncodedSpending(spending.limit().name(), spending.key(), spending.tokens());
        }

        boolean isKnown() {
            return limit != null && LIMITS.containsKey(limit) && key != null && tokens > 0;
        }

        Spending decode() {
            return new Spending(LIMITS.get(limit), key, tokens);
        }
    }
}
