package org.parley.event;

import java.time.Instant;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** A member got or read everything up to {@code seq}. */
public record ReceiptMoved(ConversationId conversation, UserId member, ReceiptStatus status, long seq, Instant at)
        implements Signal {}
