package org.parley.web.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.MemberView;
import org.parley.web.user.UserView;

/** Members of a conversation as clients see them. */
public record MemberListView(List<MemberItem> members) {

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

        static MemberItem of(MemberView member, boolean connected) {
            UserView user = UserView.of(member.profile(), connected);
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
