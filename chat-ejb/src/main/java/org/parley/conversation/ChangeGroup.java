package org.parley.conversation;

import org.parley.event.GroupSettings;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;

/** The wish of an administrator to give the group another name or other settings. */
record ChangeGroup(ConversationId conversation, UserId administrator, GroupChange change, GroupRules rules)
        implements Append<GroupSettings> {

    @Override
    public GroupSettings apply(OpenLog log) {
        rules.access().requireAdministrator(administrator, log.room());
        return rules.change(log, administrator, change.applyTo(rules.settings(conversation)));
    }
}
