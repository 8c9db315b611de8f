package org.parley.receipt;

import java.time.Instant;
import org.parley.event.ReceiptStatus;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;

/** Somebody says that everything up to {@code seq} was delivered or read. */
public record Acknowledgement(UserId member, ConversationId conversation, ReceiptStatus status, long seq, Instant at) {

    public Acknowledgement {
        if (seq < 0) {
            throw ProblemException.invalidArgument("seq is negative");
        }
    }
}
