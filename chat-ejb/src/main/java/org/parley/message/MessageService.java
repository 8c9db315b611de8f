package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.log.CommitLanes;
import org.parley.log.StoredMessages;
import org.parley.message.filter.ContentFilters;
import org.parley.store.message.MessageContextRepository;

/**
 * Posts messages and changes them; each stage completes only once it is committed.
 *
 * <p>Problems of every stage: not_found (no member, or no such message), unavailable (try again). Each call may throw rate_limited.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the commit lane has the transaction
public class MessageService {

    @Inject
    private CommitLanes lanes;

    @Inject
    private MessageRules rules;

    @Inject
    private StoredMessages stored;

    @Inject
    private MessageContextRepository contexts;

    @Inject
    private RateLimits limits;

    @Inject
    private ContentFilters filters;

    @Inject
    private MessageMeters meters;

    /**
     * Posts a message.
     *
     * <p>The same draft of the same sender is posted once, however often and wherever it is sent. Problem of the stage:
     * blocked (one of the two of a direct conversation does not want to hear of the other).
     *
     * @throws org.parley.problem.ProblemException rate_limited (the same draft may be sent again later), forbidden
     *     (a content filter refuses it)
     */
    public CompletionStage<Posted> post(UserId sender, ConversationId conversation, MessageDraft draft) {
        limits.require(Limit.MESSAGES, sender.toString());
        MessageDraft filtered = draft.saying(filters.apply(sender, conversation, draft.content()));
        return lanes.submit(new PostMessage(conversation, sender, filtered, rules, stored, contexts))
                .whenComplete((posted, failure) -> meters.count(posted));
    }

    /**
     * Lets a message say something else.
     *
     * <p>Problems of the stage: forbidden (somebody else wrote it), conflict (it was deleted), blocked.
     *
     * @throws org.parley.problem.ProblemException invalid_argument, too_large, or forbidden (a content filter refuses it)
     */
    public CompletionStage<Written> edit(UserId editor, ConversationId conversation, MessageId id, String content) {
        limits.require(Limit.CHANGES, editor.toString());
        String checked = MessageDraft.checkContent(content);
        String filtered = MessageDraft.checkContent(filters.apply(editor, conversation, checked));
        return lanes.submit(new EditMessage(conversation, editor, id, filtered, rules, contexts));
    }

    /** Erases a message. Problem of the stage: forbidden (somebody else wrote it, and one is no administrator). */
    public CompletionStage<Written> delete(UserId eraser, ConversationId conversation, MessageId id) {
        limits.require(Limit.CHANGES, eraser.toString());
        return lanes.submit(new DeleteMessage(conversation, eraser, id, rules, contexts));
    }

    /** Puts an emoji to a message, or takes it back. Problems of the stage: conflict (it was deleted), blocked. */
    public CompletionStage<Written> react(UserId member, ConversationId conversation, ReactionDraft draft) {
        limits.require(Limit.CHANGES, member.toString());
        return lanes.submit(new React(conversation, member, draft, rules, contexts));
    }
}
