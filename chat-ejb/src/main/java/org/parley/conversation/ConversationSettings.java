package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of conversations; docs/configuration.md says what each setting is for. */
@ApplicationScoped
public class ConversationSettings {

    @Inject
    @ConfigProperty(name = "parley.group.members", defaultValue = "256")
    int groupMembers;

    /** The most members of a group. */
    public int groupMembers() {
        return groupMembers;
    }
}
