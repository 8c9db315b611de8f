package org.parley.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.identity.AccountDeleting;
import org.parley.log.CommitLanes;
import org.parley.store.conversation.ConversationRepository;
import org.parley.store.conversation.Membership;

/** Lets who deletes the account leave all groups first, so that their members hear of it. */
@ApplicationScoped
public class Departures {

    @Inject
    private ConversationRepository conversations;

    @Inject
    private CommitLanes lanes;

    @Inject
    private GroupRules rules;

    /** Returns once all is committed; what fails keeps the account from being deleted, and may be tried again. */
    void leaveAll(@Observes AccountDeleting event) {
        UserId who = event.user();
        List<CompletableFuture<Boolean>> departures = conversations.findMemberships(who.value()).stream()
                .map(Membership::conversation)
                .filter(conversation -> conversation.kind().equals("group"))
                .map(group -> lanes.submit(new Depart(new ConversationId(group.id()), who, rules))
                        .toCompletableFuture())
                .toList();
        departures.forEach(CompletableFuture::join);
    }
}
