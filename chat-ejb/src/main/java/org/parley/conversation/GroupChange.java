package org.parley.conversation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.event.GroupSettings;
import org.parley.problem.ProblemException;
import org.parley.store.conversation.ConversationEntity;
import org.parley.validation.Text;

/**
 * What an administrator wants to be different; what is null stays as it is.
 *
 * @param description empty for none
 * @param isHistoryVisible do members who join from now on see what was said before?
 * @param avatar the new picture, {@link #NO_AVATAR} for none
 */
public record GroupChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean isHistoryVisible,
        @Nullable UUID avatar) {

    public static final UUID NO_AVATAR = new UUID(0, 0);

    /** In code points: what fits on a screen above the conversation. */
    private static final int MAX_DESCRIPTION = 1_000;

    public GroupChange {
        if (name == null && description == null && isHistoryVisible == null && avatar == null) {
            throw ProblemException.invalidArgument("There is nothing to change");
        }
        if (name != null) {
            Text.checkNotBlank("name", name, GroupDraft.MAX_NAME);
        }
        if (description != null) {
            Text.check("description", description, MAX_DESCRIPTION);
        }
    }

    GroupSettings applyTo(ConversationEntity group) {
        return new GroupSettings(
                name == null ? String.valueOf(group.name()) : name,
                description == null ? group.description() : emptyToNull(description),
                avatar == null ? group.avatarMediaId() : NO_AVATAR.equals(avatar) ? null : avatar,
                isHistoryVisible == null ? group.isHistoryVisible() : isHistoryVisible);
    }

    static GroupSettings settings(ConversationEntity group) {
        return new GroupSettings(
                String.valueOf(group.name()), group.description(), group.avatarMediaId(), group.isHistoryVisible());
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
