package org.parley.conversation;

import org.parley.event.LogPosition;
import org.parley.event.MemberLeft;
import org.parley.event.MemberRole;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;

/** The wish of a member to leave, or of an administrator that somebody leaves; what comes later is not for them. */
record RemoveMember(ConversationId conversation, UserId remover, UserId member, GroupRules rules)
        implements Append<MemberChange> {

    @Override
    public MemberChange apply(OpenLog log) {
        rules.access().requireRemover(remover, member, log.room());
        rules.requireMember(member, log.room());
        if (remover.equals(member)) {
            rules.requireSuccessor(member, log.room());
        }
        return write(log);
    }

    /** Ends the membership without asking who may. */
    MemberChange write(OpenLog log) {
        LogPosition position = log.next();
        MemberRole role = log.room().members().get(member);
        rules.conversations()
                .findParticipant(conversation.value(), member.value())
                .orElseThrow()
                .leave(position.seq(), log.now());
        log.append(new MemberLeft(position, member, remover, log.now()), remover);
        return new MemberChange(member, role, position, log.now(), false);
    }
}
