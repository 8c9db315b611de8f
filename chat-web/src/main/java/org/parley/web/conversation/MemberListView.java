package org.parley.web.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.MemberView;
import org.parley.presence.PresenceStatus;
import org.parley.presence.PresenceView;
import org.parley.web.user.UserView;

/** Members of a conversation as clients see them, and who of them is online. */
public record MemberListView(List<MemberItem> members, List<UUID> onlineUsers) {

    static MemberListView of(List<MemberItem> members) {
        return new MemberListView(
                members,
                members.stream()
                        .filter(member -> member.presence().equals(PresenceStatus.ONLINE.code()))
                        .map(MemberItem::userId)
                        .toList());
    }

    /** One member: the person, and the part it plays. */
    public record MemberItem(
            UUID userId,
            @Nullable String username,
            String displayName,
            @Nullable String avatarUrl,
            String presence,
            @Nullable Instant lastSeen,
            String role,
            Instant joinedAt,
            long deliveredSeq,
            long readSeq) {

        static MemberItem of(MemberView member, PresenceView presence) {
            UserView user = UserView.of(member.profile(), presence);
            return new MemberItem(
                    user.userId(),
                    user.username(),
                    user.displayName(),
                    user.avatarUrl(),
                    user.presence(),
                    user.lastSeen(),
                    member.role(),
                    member.joinedAt(),
                    member.deliveredSeq(),
                    member.readSeq());
        }
    }
}
