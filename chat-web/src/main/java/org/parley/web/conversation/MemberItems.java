package org.parley.web.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.conversation.MemberView;
import org.parley.presence.ConnectionDirectory;
import org.parley.web.conversation.MemberListView.MemberItem;

/** Puts the presence to the members of a conversation. */
@ApplicationScoped
class MemberItems {

    @Inject
    private ConnectionDirectory directory;

    List<MemberItem> items(List<MemberView> members) {
        return members.stream()
                .map(member -> MemberItem.of(
                        member, directory.isConnected(member.profile().id())))
                .toList();
    }
}
