package org.parley.store.conversation;

import org.parley.store.user.UserEntity;

/** A participant and who that is. */
public record Member(ParticipantEntity participant, UserEntity user) {}
