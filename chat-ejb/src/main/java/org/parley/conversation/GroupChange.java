package org.parley.conversation;

import org.jspecify.annotations.Nullable;
import org.parley.event.GroupSettings;
import org.parley.problem.ProblemException;
import org.parley.validation.Text;

/**
 * What an administrator wants to be different; what is null stays as it is.
 *
 * @param description empty for none
 * @param isHistoryVisible do members who join from now on see what was said before?
 */
public record GroupChange(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean isHistoryVisible) {

    /** In code points: what fits on a screen above the conversation. */
    private static final int MAX_DESCRIPTION = 1_000;

    public GroupChange {
        if (name == null && description == null && isHistoryVisible == null) {
            throw ProblemException.invalidArgument("There is nothing to change");
        }
        if (name != null) {
            Text.checkNotBlank("name", name, GroupDraft.MAX_NAME);
        }
        if (description != null) {
            Text.check("description", description, MAX_DESCRIPTION);
        }
    }

    GroupSettings applyTo(GroupSettings before) {
        return new GroupSettings(
                name == null ? before.name() : name,
                description == null ? before.description() : emptyToNull(description),
                before.avatar(),
                isHistoryVisible == null ? before.isHistoryVisible() : isHistoryVisible);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
