package org.parley.typing;

import org.parley.event.TypingChanged;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** Somebody who types in a conversation, on whatever device. */
record Typist(UserId member, ConversationId conversation) {

    TypingChanged types(boolean isTyping) {
        return new TypingChanged(conversation, member, isTyping);
    }
}
