package org.parley.access;

import java.util.Map;
import java.util.Set;
import org.parley.event.MemberRole;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/**
 * Who is in a conversation, read under its lock, so that nobody acts after having been removed.
 *
 * @param blockers those of the two of a direct conversation who do not want to hear of the other
 */
public record Room(
        ConversationId conversation, boolean isGroup, Map<UserId, MemberRole> members, Set<UserId> blockers) {

    boolean isAdministrator(UserId who) {
        return isGroup && members.get(who) == MemberRole.ADMIN;
    }

    /** Would the group have nobody left who administers it without this member? */
    public boolean isLastAdministrator(UserId who) {
        return isAdministrator(who)
                && members.values().stream()
                                .filter(role -> role == MemberRole.ADMIN)
                                .count()
                        == 1;
    }
}
