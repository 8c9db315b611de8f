package org.parley.web.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.contact.Contact;
import org.parley.web.avatar.AvatarUrl;

/** A contact as its owner sees it. */
public record ContactView(
        UUID userId,
        @Nullable String username,
        String displayName,
        @Nullable String avatarUrl,
        @Nullable String nickname,
        boolean blocked,
        Instant createdAt) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.profile().id().value(),
                contact.profile().username(),
                contact.profile().displayName(),
                AvatarUrl.of(contact.profile().avatar()),
                contact.nickname(),
                contact.blocked(),
                contact.createdAt());
    }
}
