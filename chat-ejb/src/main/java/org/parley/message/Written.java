package org.parley.message;

import java.time.Instant;
import java.util.UUID;
import org.parley.event.LogPosition;
import org.parley.event.MessageRef;

/**
 * A change of a message that is committed.
 *
 * @param clientMessageId the sending client's id of the message that was changed
 * @param position the place of the change in the log; of a change that was there before, the head at that time
 * @param isDuplicate nothing was written, as everything is so already
 */
public record Written(
        MessageRef message, UUID clientMessageId, LogPosition position, Instant at, boolean isDuplicate) {}
