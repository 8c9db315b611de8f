package org.parley.bus.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Writes batches of announcements as JSON, in a form that carries its version.
 *
 * <p>Nodes of two builds serve one installation while it is upgraded: a reader ignores fields that it does not know, and
 * a change that an older reader would misunderstand takes the next version.
 */
final class EventCodec {

    static final int VERSION = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventCodec() {}

    static byte[] encode(EventBatch batch) {
        try {
            return JSON.writeValueAsBytes(new EncodedBatch(
                    VERSION,
                    batch.node(),
                    batch.since().toEpochMilli(),
                    batch.announcements().stream().map(EncodedAnnouncement::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers are always JSON", e);
        }
    }

    /**
     * Reads what {@link #encode} of this build or an older one wrote.
     *
     * @throws IOException if it is not of that form, or of a newer version
     */
    static EventBatch decode(byte[] bytes) throws IOException {
        EncodedBatch batch = JSON.readValue(bytes, EncodedBatch.class);
        if (batch.version() > VERSION) {
            throw new IOException("Version " + batch.version() + " of the event codec is newer than " + VERSION);
        }
        return new EventBatch(
                batch.node(),
                Instant.ofEpochMilli(batch.since()),
                batch.announcements().stream().map(EncodedAnnouncement::decode).toList());
    }

    /** The outermost object. */
    record EncodedBatch(int version, String node, long since, List<EncodedAnnouncement> announcements) {}
}
