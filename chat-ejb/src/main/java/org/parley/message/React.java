package org.parley.message;

import java.util.Optional;
import org.parley.event.LogPosition;
import org.parley.event.ReactionChanged;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;
import org.parley.log.Append;
import org.parley.log.OpenLog;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.message.MessageContextRepository;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.StoredReaction;

/** The wish of a member to put an emoji to a message, or to take it back; one of a kind a member. */
record React(
        ConversationId conversation,
        UserId member,
        ReactionDraft draft,
        MessageRules rules,
        MessageContextRepository contexts)
        implements Append<Written> {

    /** Different emoji of one member at one message: more is a wall of them. */
    private static final int MOST = 20;

    @Override
    public Optional<MessageId> message() {
        return Optional.of(draft.message());
    }

    @Override
    public Written apply(OpenLog log) {
        if (draft.isAdded()) {
            rules.access().requireWriter(member, log.room());
        } else {
            rules.access().requireMember(member, log.room()); // one may always take back what one did
        }
        MessageEntity message = rules.requireMessage(member, draft.message(), log);
        rules.requireLiving(message);
        String emoji = draft.emoji().value();
        StoredReaction reaction = new StoredReaction(message.key(), member.value(), emoji);
        if (draft.isAdded() && contexts.countReactions(message.key(), member.value()) >= MOST) {
            throw new ProblemException(new Problem.Conflict("You have put " + MOST + " emoji to this message"));
        }
        boolean changed = draft.isAdded()
                ? contexts.addReaction(reaction, log.next().seq(), log.now())
                : contexts.removeReaction(reaction);
        if (!changed) {
            return Changes.none(message, log);
        }
        LogPosition position = log.next();
        log.append(
                new ReactionChanged(position, Changes.ref(message), member, emoji, draft.isAdded(), log.now()), member);
        return Changes.at(position, message, log);
    }
}
