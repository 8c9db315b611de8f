package org.parley.event;

import java.util.Set;
import org.parley.id.UserId;

/** Whom a message calls by name; {@code isAll}: everybody, which only administrators can. */
public record Mentions(Set<UserId> members, boolean isAll) {

    public static final Mentions NONE = new Mentions(Set.of(), false);
}
