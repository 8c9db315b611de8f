package org.parley.event;

import org.parley.id.MessageId;
import org.parley.id.UserId;

/** A message as everybody sees it. */
public record Message(
        LogPosition position,
        MessageId id,
        UserId sender,
        MessageBody body,
        ClientStamp client,
        MessageTimes times,
        MessageContext context) {

    /** The message as somebody sees it whose view of the log begins at that seq: what it answers may be before. */
    public Message seenFrom(long visibleFrom) {
        Quote quote = context.quote();
        if (quote == null || quote.message().seq() >= visibleFrom) {
            return this;
        }
        MessageContext hidden = new MessageContext(quote.hidden(), context.reactions());
        return new Message(position, id, sender, body, client, times, hidden);
    }
}
