package org.parley.event;

import java.util.List;
import org.parley.id.UserId;

/** An emoji at a message, and who put it there, the first first. */
public record Reaction(String emoji, List<UserId> members) {}
