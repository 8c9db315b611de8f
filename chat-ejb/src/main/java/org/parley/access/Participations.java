package org.parley.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.store.conversation.ParticipantKey;

/** Who asks for which conversations, as the database knows it. */
public final class Participations {

    private Participations() {}

    /** A key for each person and each of that person's conversations. */
    public static List<ParticipantKey> keys(Map<UserId, Set<ConversationId>> conversations) {
        return conversations.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .map(conversation -> new ParticipantKey(
                                conversation.value(), of.getKey().value())))
                .toList();
    }
}
