package org.parley.conversation;

import org.parley.event.MemberRole;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;

/** The wish of somebody to leave for good: if nobody else administers the group, who has been there longest does then. */
record Depart(ConversationId conversation, UserId member, GroupRules rules) implements Append<Boolean> {

    /** Writes that the member has left; false if that was so before. */
    @Override
    public Boolean apply(OpenLog log) {
        if (!log.room().members().containsKey(member)) {
            return false;
        }
        if (log.room().isLastAdministrator(member)) {
            rules.membersInOrder(conversation).stream()
                    .filter(other -> !other.equals(member))
                    .findFirst()
                    .ifPresent(heir -> new ChangeRole(conversation, member, heir, MemberRole.ADMIN, rules).write(log));
        }
        new RemoveMember(conversation, member, member, rules).write(log);
        return true;
    }
}
