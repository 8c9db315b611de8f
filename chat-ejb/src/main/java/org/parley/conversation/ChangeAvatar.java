package org.parley.conversation;

import org.jspecify.annotations.Nullable;
import org.parley.avatar.AvatarImage;
import org.parley.avatar.Avatars;
import org.parley.event.GroupSettings;
import org.parley.id.AvatarId;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;

/** The wish of an administrator to give the group another picture, or none. */
record ChangeAvatar(
        ConversationId conversation,
        UserId administrator,
        @Nullable AvatarImage image,
        GroupRules rules,
        Avatars avatars)
        implements Append<GroupSettings> {

    @Override
    public GroupSettings apply(OpenLog log) {
        rules.access().requireAdministrator(administrator, log.room());
        GroupSettings before = rules.settings(conversation);
        AvatarId avatar = null;
        if (image == null) {
            avatars.remove(before.avatar());
        } else {
            avatar = avatars.replace(before.avatar(), image);
        }
        return rules.change(
                log,
                administrator,
                new GroupSettings(before.name(), before.description(), avatar, before.isHistoryVisible()));
    }
}
