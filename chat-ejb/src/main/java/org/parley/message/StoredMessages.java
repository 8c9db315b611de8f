package org.parley.message;

import org.parley.event.ClientStamp;
import org.parley.event.LogPosition;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessageType;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.store.message.MessageEntity;

/** Reads messages out of their rows. */
public final class StoredMessages {

    private StoredMessages() {}

    /** The message of a row. */
    public static Message read(MessageEntity row) {
        MessageType type = MessageType.of(row.messageType())
                .orElseThrow(() -> new IllegalStateException("Unknown message type " + row.messageType()));
        return new Message(
                new LogPosition(new ConversationId(row.conversationId()), row.seq()),
                new MessageId(row.messageId()),
                new UserId(row.senderId()),
                new MessageBody(type, row.content(), row.replyTo() == null ? null : new MessageId(row.replyTo())),
                new ClientStamp(row.clientMessageId(), row.clientTimestamp()),
                row.createdAt(),
                row.editedAt());
    }
}
