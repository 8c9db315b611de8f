package org.parley.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.store.conversation.ActivityCursor;

/** Conversations by newest activity, and where the next page starts, if there is one. */
public record ConversationPage(
        List<ConversationView> conversations, @Nullable ActivityCursor next) {}
