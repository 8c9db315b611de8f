package org.parley.web.realtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.ConversationChanged;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.GroupSettings;
import org.parley.event.LogEvent;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.event.MemberRoleChanged;
import org.parley.event.MessageDeleted;
import org.parley.event.MessageEdited;
import org.parley.event.MessagePosted;
import org.parley.event.ReactionChanged;
import org.parley.event.ReceiptMoved;
import org.parley.event.Signal;
import org.parley.event.TypingChanged;
import org.parley.web.avatar.AvatarUrl;
import org.parley.web.message.MessageView;

/** The frames that tell of events, the same for every reader. */
final class EventFrames {

    private EventFrames() {}

    private record Edited(
            UUID conversationId,
            long seq,
            UUID messageId,
            long messageSeq,
            UUID editedBy,
            @Nullable String content,
            List<UUID> mentions,
            boolean mentionsAll,
            Instant editedAt) {}

    private record Deleted(
            UUID conversationId, long seq, UUID messageId, long messageSeq, UUID deletedBy, Instant deletedAt) {}

    private record Reacted(
            UUID conversationId,
            long seq,
            UUID messageId,
            long messageSeq,
            UUID userId,
            String emoji,
            boolean removed,
            Instant timestamp) {}

    private record Joined(UUID conversationId, long seq, UUID userId, String role, UUID addedBy, Instant timestamp) {}

    private record Left(UUID conversationId, long seq, UUID userId, UUID removedBy, Instant timestamp) {}

    private record Started(
            UUID conversationId,
            long seq,
            String kind,
            @Nullable String name,
            UUID createdBy) {}

    private record SettingsChanged(
            UUID conversationId,
            long seq,
            String name,
            @Nullable String description,
            @Nullable String avatarUrl,
            boolean historyVisible,
            UUID changedBy,
            Instant timestamp) {}

    private record RolesChanged(
            UUID conversationId, long seq, Map<UUID, String> roles, UUID changedBy, Instant timestamp) {}

    private record Receipt(UUID conversationId, UUID userId, long seq, String status, Instant timestamp) {}

    private record Typing(UUID conversationId, UUID userId, boolean isTyping) {}

    /** The frame of an event. */
    static String of(DomainEvent event) {
        if (event instanceof LogEvent entry) {
            return ofEntry(entry);
        } else if (event instanceof Signal signal) {
            return ofSignal(signal);
        }
        ConversationStarted started = (ConversationStarted) event;
        return ServerFrames.write(
                "conversation_updated",
                new Started(
                        started.conversation().value(),
                        0,
                        started.kind(),
                        started.name(),
                        started.startedBy().value()));
    }

    private static String ofSignal(Signal signal) {
        UUID conversation = signal.conversation().value();
        if (signal instanceof ReceiptMoved receipt) {
            return ServerFrames.write(
                    "receipt",
                    new Receipt(
                            conversation,
                            receipt.member().value(),
                            receipt.seq(),
                            receipt.status().code(),
                            receipt.at()));
        }
        TypingChanged typing = (TypingChanged) signal;
        return ServerFrames.write(
                "typing", new Typing(conversation, typing.member().value(), typing.isTyping()));
    }

    private static String ofEntry(LogEvent entry) {
        if (entry instanceof MessagePosted posted) {
            return ServerFrames.write("new_message", MessageView.of(posted.message()));
        } else if (entry instanceof MessageEdited edited) {
            return ServerFrames.write("message_updated", view(edited));
        } else if (entry instanceof MessageDeleted deleted) {
            return ServerFrames.write("message_deleted", view(deleted));
        } else if (entry instanceof ReactionChanged reaction) {
            return ServerFrames.write("reaction", view(reaction));
        } else if (entry instanceof MemberJoined joined) {
            return ServerFrames.write("user_joined", view(joined));
        } else if (entry instanceof MemberLeft left) {
            return ServerFrames.write("user_left", view(left));
        } else if (entry instanceof MemberRoleChanged role) {
            return ServerFrames.write("conversation_updated", view(role));
        }
        return ServerFrames.write("conversation_updated", view((ConversationChanged) entry));
    }

    private static Edited view(MessageEdited event) {
        return new Edited(
                event.conversation().value(),
                event.position().seq(),
                event.message().id().value(),
                event.message().seq(),
                event.editor().value(),
                event.content(),
                MessageView.mentioned(event.mentions()),
                event.mentions().isAll(),
                event.at());
    }

    private static Deleted view(MessageDeleted event) {
        return new Deleted(
                event.conversation().value(),
                event.position().seq(),
                event.message().id().value(),
                event.message().seq(),
                event.deletedBy().value(),
                event.at());
    }

    private static Reacted view(ReactionChanged event) {
        return new Reacted(
                event.conversation().value(),
                event.position().seq(),
                event.message().id().value(),
                event.message().seq(),
                event.member().value(),
                event.emoji(),
                !event.isAdded(),
                event.at());
    }

    private static Joined view(MemberJoined event) {
        return new Joined(
                event.conversation().value(),
                event.position().seq(),
                event.member().value(),
                event.role().code(),
                event.addedBy().value(),
                event.at());
    }

    private static Left view(MemberLeft event) {
        return new Left(
                event.conversation().value(),
                event.position().seq(),
                event.member().value(),
                event.removedBy().value(),
                event.at());
    }

    private static RolesChanged view(MemberRoleChanged event) {
        return new RolesChanged(
                event.conversation().value(),
                event.position().seq(),
                Map.of(event.member().value(), event.role().code()),
                event.changedBy().value(),
                event.at());
    }

    private static SettingsChanged view(ConversationChanged event) {
        GroupSettings settings = event.settings();
        return new SettingsChanged(
                event.conversation().value(),
                event.position().seq(),
                settings.name(),
                settings.description(),
                AvatarUrl.of(settings.avatar()),
                settings.isHistoryVisible(),
                event.changedBy().value(),
                event.at());
    }
}
