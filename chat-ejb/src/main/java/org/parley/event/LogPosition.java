package org.parley.event;

import org.parley.id.ConversationId;

/** A place in the log of a conversation; seqs count from 1 without gaps. */
public record LogPosition(ConversationId conversation, long seq) {}
