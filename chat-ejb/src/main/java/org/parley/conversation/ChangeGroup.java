package org.parley.conversation;

import org.parley.event.ConversationChanged;
import org.parley.event.GroupSettings;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.store.conversation.ConversationEntity;

/** The wish of an administrator to give the group another name or other settings. */
record ChangeGroup(ConversationId conversation, UserId administrator, GroupChange change, GroupRules rules)
        implements Append<GroupSettings> {

    @Override
    public GroupSettings apply(OpenLog log) {
        rules.access().requireAdministrator(administrator, log.room());
        ConversationEntity group = rules.conversation(conversation);
        GroupSettings settings = change.applyTo(group);
        if (!settings.equals(GroupChange.settings(group))) {
            group.change(settings.name(), settings.description(), settings.avatar(), settings.isHistoryVisible());
            log.append(new ConversationChanged(log.next(), settings, administrator, log.now()), administrator);
        }
        return settings;
    }
}
