package org.parley.event;

import java.util.List;
import java.util.Set;
import org.parley.id.UserId;

/** Events of one conversation, in the order of its log, and who is to hear of them. */
public record Announcement(Set<UserId> readers, List<DomainEvent> events) {}
