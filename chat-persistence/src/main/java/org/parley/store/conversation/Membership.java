package org.parley.store.conversation;

/** A participant and the conversation. */
public record Membership(ParticipantEntity participant, ConversationEntity conversation) {

    static Membership of(Object[] row) {
        return new Membership((ParticipantEntity) row[0], (ConversationEntity) row[1]);
    }
}
