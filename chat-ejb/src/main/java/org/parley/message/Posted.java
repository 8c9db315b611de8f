package org.parley.message;

import org.parley.event.Message;

/** A message that is committed; a duplicate was so before, and nothing was written. */
public record Posted(Message message, boolean duplicate) {}
