package org.parley.conversation;

import java.time.Instant;
import org.parley.store.conversation.Member;
import org.parley.user.UserProfile;

/** A member of a conversation, and how far this member has got and read. */
public record MemberView(UserProfile profile, String role, Instant joinedAt, long deliveredSeq, long readSeq) {

    static MemberView of(Member member) {
        return new MemberView(
                UserProfile.of(member.user()),
                member.participant().role(),
                member.participant().joinedAt(),
                member.participant().deliveredSeq(),
                member.participant().readSeq());
    }
}
