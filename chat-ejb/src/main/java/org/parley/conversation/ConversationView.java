package org.parley.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.event.Message;
import org.parley.id.AvatarId;
import org.parley.id.ConversationId;
import org.parley.id.UserId;

/** A conversation as one of its members sees it; a group's members are asked for separately, there may be many. */
public record ConversationView(
        ConversationId id,
        Settings settings,
        Cursors cursors,
        @Nullable Message lastMessage,
        List<MemberView> members) {

    /** What is the same for all members. */
    public record Settings(
            String kind,
            @Nullable String name,
            @Nullable String description,
            @Nullable AvatarId avatar,
            boolean isHistoryVisible,
            UserId createdBy,
            Instant createdAt,
            Instant updatedAt) {}

    /** Where the log ends and where this member is in it. */
    public record Cursors(
            String role, long lastSeq, long deliveredSeq, long readSeq, long unreadCount, long unreadMentions) {}
}
