package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parley.access.AccessControl;
import org.parley.event.Message;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.StoredMessages;
import org.parley.log.VisibleMessages;
import org.parley.store.conversation.Membership;
import org.parley.store.message.MessageContextRepository;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageKey;
import org.parley.store.message.MessageRepository;

/** Pages through what was said. */
@Stateless
public class HistoryService {

    @Inject
    private AccessControl access;

    @Inject
    private MessageRepository messages;

    @Inject
    private VisibleMessages visible;

    @Inject
    private MessageContextRepository contexts;

    @Inject
    private StoredMessages stored;

    /**
     * The page of messages next to a place in the log, as far as the reader may see it.
     *
     * @throws org.parley.problem.ProblemException not_found if the reader is no member
     */
    public MessagePage page(UserId reader, ConversationId conversation, PageRequest request) {
        Membership membership = access.requireReader(reader, conversation);
        long from = Math.max(membership.participant().visibleFromSeq(), request.from());
        long to = Math.min(membership.conversation().lastSeq(), request.to());
        // One more than asked for tells whether there are more.
        int wanted = request.limit() + 1;
        List<MessageEntity> rows = new ArrayList<>(
                request.isForward()
                        ? messages.findFirst(conversation.value(), from, to, wanted)
                        : messages.findLast(conversation.value(), from, to, wanted));
        boolean hasMore = rows.size() == wanted;
        if (hasMore) {
            rows.remove(rows.size() - 1);
        }
        if (!request.isForward()) {
            Collections.reverse(rows);
        }
        long visibleFrom = membership.participant().visibleFromSeq();
        return new MessagePage(
                stored.read(rows).stream()
                        .map(message -> message.seenFrom(visibleFrom))
                        .toList(),
                hasMore);
    }

    /**
     * One message.
     *
     * @throws org.parley.problem.ProblemException not_found if the reader is no member, or sees no such message
     */
    public Message one(UserId reader, ConversationId conversation, MessageId id) {
        return visible.read(reader, conversation, id);
    }

    /**
     * What a message said before its edits, the first first; none of one that was deleted.
     *
     * @throws org.parley.problem.ProblemException not_found if the reader is no member, or sees no such message
     */
    public List<Edition> editions(UserId reader, ConversationId conversation, MessageId id) {
        MessageKey key = visible.require(reader, conversation, id).key();
        return contexts.findEditions(key).stream()
                .map(edition -> new Edition(edition.edition(), edition.content(), edition.replacedAt()))
                .toList();
    }
}
