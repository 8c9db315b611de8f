package org.parley.conversation;

import java.util.Set;
import org.parley.id.UserId;
import org.parley.validation.Text;

/** A group that somebody wants to found. */
public record GroupDraft(String name, Set<UserId> members) {

    /** In code points (R2). */
    public static final int MAX_NAME = 100;

    public GroupDraft {
        Text.checkNotBlank("name", name, MAX_NAME);
        members = Set.copyOf(members);
    }
}
