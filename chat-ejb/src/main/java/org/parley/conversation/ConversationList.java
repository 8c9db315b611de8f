package org.parley.conversation;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.access.AccessControl;
import org.parley.event.Message;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.log.StoredMessages;
import org.parley.store.conversation.ActivityCursor;
import org.parley.store.conversation.ConversationEntity;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.Member;
import org.parley.store.conversation.Membership;
import org.parley.store.conversation.ParticipantEntity;
import org.parley.store.conversation.Unread;
import org.parley.store.message.MessageRepository;

/** Shows people their conversations, with a constant number of queries whatever their number. */
@Stateless
public class ConversationList {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private MessageRepository messages;

    @Inject
    private StoredMessages stored;

    @Inject
    private AccessControl access;

    /** The conversations of a person, newest activity first. */
    public ConversationPage page(UserId reader, @Nullable ActivityCursor after, int limit) {
        List<Membership> memberships = conversations.findMembershipsByActivity(reader.value(), after, limit + 1);
        boolean hasMore = memberships.size() > limit;
        List<Membership> shown = hasMore ? memberships.subList(0, limit) : memberships;
        ActivityCursor next = null;
        if (hasMore) {
            ConversationEntity last = shown.get(limit - 1).conversation();
            next = new ActivityCursor(last.updatedAt(), last.id());
        }
        return new ConversationPage(views(reader, shown), next);
    }

    /**
     * One conversation.
     *
     * @throws org.parley.problem.ProblemException not_found if the reader is no member
     */
    public ConversationView one(UserId reader, ConversationId id) {
        return views(reader, List.of(access.requireReader(reader, id))).get(0);
    }

    /**
     * All members of a conversation, in the order of their joining.
     *
     * @throws org.parley.problem.ProblemException not_found if the reader is no member
     */
    public List<MemberView> members(UserId reader, ConversationId id) {
        access.requireReader(reader, id);
        return conversations.findMembers(List.of(id.value())).getOrDefault(id.value(), List.of()).stream()
                .map(MemberView::of)
                .toList();
    }

    private List<ConversationView> views(UserId reader, List<Membership> memberships) {
        List<UUID> ids = memberships.stream().map(m -> m.conversation().id()).toList();
        List<UUID> directs = memberships.stream()
                .map(Membership::conversation)
                .filter(conversation -> conversation.kind().equals("direct"))
                .map(ConversationEntity::id)
                .toList();
        Map<UUID, Unread> unread = conversations.countUnread(reader.value(), ids);
        Map<UUID, List<Member>> members = conversations.findMembers(directs);
        Map<UUID, Message> newest = stored.read(messages.findNewest(ids)).stream()
                .collect(toMap(message -> message.position().conversation().value(), message -> message));
        return memberships.stream()
                .map(membership -> {
                    UUID id = membership.conversation().id();
                    return view(
                            membership,
                            unread.getOrDefault(id, Unread.NOTHING),
                            newest.get(id),
                            members.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static ConversationView view(
            Membership membership, Unread unread, @Nullable Message newest, List<Member> members) {
        ConversationEntity conversation = membership.conversation();
        ParticipantEntity me = membership.participant();
        boolean sees = newest != null && newest.position().seq() >= me.visibleFromSeq();
        return new ConversationView(
                new ConversationId(conversation.id()),
                new ConversationView.Settings(
                        conversation.kind(),
                        conversation.name(),
                        conversation.description(),
                        GroupRules.avatar(conversation),
                        conversation.isHistoryVisible(),
                        new UserId(conversation.createdBy()),
                        conversation.createdAt(),
                        conversation.updatedAt()),
                new ConversationView.Cursors(
                        me.role(),
                        conversation.lastSeq(),
                        me.deliveredSeq(),
                        me.readSeq(),
                        unread.messages(),
                        unread.mentions()),
                sees ? newest.seenFrom(me.visibleFromSeq()) : null,
                members.stream().map(MemberView::of).toList());
    }
}
