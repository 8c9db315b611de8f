package org.parley.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.LogPosition;
import org.parley.event.MemberJoined;
import org.parley.event.MemberRole;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.store.conversation.ParticipantEntity;

/**
 * The wish of an administrator to have somebody in the group.
 *
 * @param role the part to play, or null for a member's; of somebody who is in the group, the part to play from now on
 */
record AddMember(
        ConversationId conversation,
        UserId administrator,
        UserId newMember,
        @Nullable MemberRole role,
        GroupRules rules)
        implements Append<MemberChange> {

    @Override
    public MemberChange apply(OpenLog log) {
        rules.access().requireAdministrator(administrator, log.room());
        MemberRole present = log.room().members().get(newMember);
        if (present != null) {
            return new ChangeRole(conversation, administrator, newMember, role == null ? present : role, rules)
                    .apply(log);
        }
        rules.requireWelcome(administrator, newMember, log.room());
        MemberRole part = role == null ? MemberRole.MEMBER : role;
        LogPosition position = log.next();
        long visibleFrom = rules.settings(conversation).isHistoryVisible() ? 1 : position.seq();
        participant(log).join(part.code(), position.seq(), visibleFrom, log.now());
        log.append(new MemberJoined(position, newMember, part, visibleFrom, administrator, log.now()), administrator);
        return new MemberChange(newMember, part, position, log.now(), true);
    }

    private ParticipantEntity participant(OpenLog log) {
        UUID id = conversation.value();
        return rules.conversations().findParticipant(id, newMember.value()).orElseGet(() -> {
            ParticipantEntity participant = new ParticipantEntity(id, newMember.value(), "member", log.now());
            rules.conversations().add(participant);
            return participant;
        });
    }
}
