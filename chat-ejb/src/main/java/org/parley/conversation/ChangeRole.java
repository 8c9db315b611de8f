package org.parley.conversation;

import org.parley.event.LogPosition;
import org.parley.event.MemberRole;
import org.parley.event.MemberRoleChanged;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;

/** The wish of an administrator that a member plays another part. */
record ChangeRole(ConversationId conversation, UserId administrator, UserId member, MemberRole role, GroupRules rules)
        implements Append<MemberChange> {

    @Override
    public MemberChange apply(OpenLog log) {
        rules.access().requireAdministrator(administrator, log.room());
        rules.requireMember(member, log.room());
        if (log.room().members().get(member) == role) {
            return new MemberChange(member, role, null, log.now(), false);
        }
        if (role != MemberRole.ADMIN) {
            rules.requireSuccessor(member, log.room());
        }
        return write(log);
    }

    /** Gives the part without asking who may. */
    MemberChange write(OpenLog log) {
        LogPosition position = log.next();
        rules.conversations()
                .findParticipant(conversation.value(), member.value())
                .orElseThrow()
                .setRole(role.code());
        log.append(new MemberRoleChanged(position, member, role, administrator, log.now()), administrator);
        return new MemberChange(member, role, position, log.now(), false);
    }
}
