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

    public MessageRef ref() {
        return new MessageRef(id, position.seq());
    }
}
