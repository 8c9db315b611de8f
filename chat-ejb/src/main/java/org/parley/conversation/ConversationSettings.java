package org.parley.conversation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of conversations; docs/configuration.md says what each setting is for. */
@Dependent
public class ConversationSettings {

    private final int groupMembers;

    @Inject
    ConversationSettings(@ConfigProperty(name = "parley.group.members", defaultValue = "256") int groupMembers) {
        this.groupMembers = groupMembers;
    }

    /** The most members of a group. */
    public int groupMembers() {
        return groupMembers;
    }
}
