package org.parley.web.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationView;
import org.parley.web.avatar.AvatarUrl;
import org.parley.web.conversation.MemberListView.MemberItem;
import org.parley.web.message.MessageView;

/** A conversation as one of its members sees it; {@code members} are listed for a direct one. */
public record ConversationItem(
        UUID conversationId,
        String kind,
        @Nullable String name,
        @Nullable String description,
        @Nullable String avatarUrl,
        boolean historyVisible,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        String role,
        long lastSeq,
        long deliveredSeq,
        long readSeq,
        long unreadCount,
        long unreadMentions,
        @Nullable MessageView lastMessage,
        List<MemberItem> members) {

    static ConversationItem of(ConversationView view, List<MemberItem> members) {
        ConversationView.Settings settings = view.settings();
        ConversationView.Cursors cursors = view.cursors();
        return new ConversationItem(
                view.id().value(),
                settings.kind(),
                settings.name(),
                settings.description(),
                AvatarUrl.of(settings.avatar()),
                settings.isHistoryVisible(),
                settings.createdBy().value(),
                settings.createdAt(),
                settings.updatedAt(),
                cursors.role(),
                cursors.lastSeq(),
                cursors.deliveredSeq(),
                cursors.readSeq(),
                cursors.unreadCount(),
                cursors.unreadMentions(),
                view.lastMessage() == null ? null : MessageView.of(view.lastMessage()),
                members);
    }
}
