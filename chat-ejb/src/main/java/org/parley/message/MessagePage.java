package org.parley.message;

import java.util.List;
import org.parley.event.Message;

/** Messages by ascending seq, and whether there are more beyond them in the direction that was asked for. */
public record MessagePage(List<Message> messages, boolean hasMore) {}
