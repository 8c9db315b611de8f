package org.parley.bus.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.parley.bus.topic.FormatVersions;
import org.parley.event.Announcement;
import org.parley.event.EventJson;

/**
 * Writes batches of announcements as JSON, in a form that carries its version.
 *
 * <p>Nodes of two builds serve one installation while it is upgraded: a reader ignores fields that it does not know, and
 * a change that an older reader would misunderstand, such as a new kind of event, takes the next version.
 */
public final class EventCodec {

    static final FormatVersions VERSIONS = FormatVersions.only("the events", 2);

    private EventCodec() {}

    /** The whole message. */
    public static byte[] encode(EventBatch batch) {
        try {
            return EventJson.mapper()
                    .writeValueAsBytes(
                            new EncodedBatch(VERSIONS.written(), batch.node(), batch.since(), batch.announcements()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers are always JSON", e);
        }
    }

    /**
     * Reads what {@link #encode} of this build or an older one wrote.
     *
     * @throws IOException if it is not of that form, or of a version that is not among {@link #VERSIONS}
     */
    static EventBatch decode(byte[] bytes) throws IOException {
        EncodedBatch batch = EventJson.mapper().readValue(bytes, EncodedBatch.class);
        VERSIONS.requireReadable(batch.version());
        return new EventBatch(batch.node(), batch.since(), batch.announcements());
    }

    /** The outermost object. */
    record EncodedBatch(int version, String node, Instant since, List<Announcement> announcements) {}
}
