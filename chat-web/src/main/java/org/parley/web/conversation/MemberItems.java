package org.parley.web.conversation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.conversation.ConversationView;
import org.parley.conversation.MemberView;
import org.parley.id.UserId;
import org.parley.presence.PresenceService;
import org.parley.presence.PresenceView;
import org.parley.web.conversation.MemberListView.MemberItem;

/** Puts to members how present they are, as far as the one who asks may know; one look whatever their number. */
@ApplicationScoped
class MemberItems {

    @Inject
    private PresenceService presence;

    MemberListView list(UserId viewer, List<MemberView> members) {
        return MemberListView.of(items(members, presences(viewer, members.stream())));
    }

    List<ConversationItem> conversations(UserId viewer, List<ConversationView> views) {
        Map<UserId, PresenceView> presences =
                presences(viewer, views.stream().flatMap(view -> view.members().stream()));
        return views.stream()
                .map(view -> ConversationItem.of(view, items(view.members(), presences)))
                .toList();
    }

    private static List<MemberItem> items(List<MemberView> members, Map<UserId, PresenceView> presences) {
        return members.stream()
                .map(member ->
                        MemberItem.of(member, presences.get(member.profile().id())))
                .toList();
    }

    private Map<UserId, PresenceView> presences(UserId viewer, Stream<MemberView> members) {
        return presence.of(viewer, members.map(member -> member.profile().id()).collect(toSet()));
    }
}
