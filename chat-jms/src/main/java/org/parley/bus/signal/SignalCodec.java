package org.parley.bus.signal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import org.parley.bus.topic.FormatVersions;
import org.parley.event.AcquaintanceChanged;
import org.parley.event.Announcement;
import org.parley.event.EventJson;

/** Writes signals as JSON, in a form that carries its version: nodes of two builds meet while they are upgraded. */
final class SignalCodec {

    static final FormatVersions VERSIONS = FormatVersions.only("the signals", 1);

    private SignalCodec() {}

    static byte[] encode(SignalBatch batch) {
        try {
            return EventJson.mapper()
                    .writeValueAsBytes(new EncodedBatch(VERSIONS.written(), batch.signals(), batch.acquaintances()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers are always JSON", e);
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException if it is not of that form, or of a version that is not among {@link #VERSIONS}
     */
    static SignalBatch decode(byte[] bytes) throws IOException {
        EncodedBatch batch = EventJson.mapper().readValue(bytes, EncodedBatch.class);
        VERSIONS.requireReadable(batch.version());
        return new SignalBatch(batch.signals(), batch.acquaintances());
    }

    /** The outermost object. */
    record EncodedBatch(int version, List<Announcement> signals, List<AcquaintanceChanged> acquaintances) {}
}
