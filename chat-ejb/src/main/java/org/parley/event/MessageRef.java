package org.parley.event;

import org.parley.id.MessageId;

/** A message of the conversation in question, by its id and its place. */
public record MessageRef(MessageId id, long seq) {}
