package org.parley.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.store.contact.ContactEntity;
import org.parley.store.user.UserEntity;
import org.parley.user.UserProfile;

/** Somebody among a person's contacts, as only that person sees it. */
public record Contact(UserProfile profile, @Nullable String nickname, boolean blocked, Instant createdAt) {

    static Contact of(ContactEntity contact, UserEntity user) {
        return new Contact(UserProfile.of(user), contact.nickname(), contact.isBlocked(), contact.createdAt());
    }
}
