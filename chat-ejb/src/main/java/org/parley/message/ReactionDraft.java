package org.parley.message;

import org.parley.id.MessageId;

/** An emoji that somebody wants to put to a message, or to take back. */
public record ReactionDraft(MessageId message, ReactionEmoji emoji, boolean isAdded) {}
