package org.parley.contact;

import org.jspecify.annotations.Nullable;
import org.parley.store.contact.ContactEntity;
import org.parley.validation.Text;

/** What somebody wants to say otherwise of a contact: null leaves it as it is, an empty nickname clears it. */
public record ContactChange(
        @Nullable String nickname, @Nullable Boolean blocked) {

    /** In code points. */
    public static final int MAX_NICKNAME = 100;

    public ContactChange {
        nickname = nickname == null
                ? null
                : Text.check("nickname", nickname, MAX_NICKNAME).strip();
    }

    void applyTo(ContactEntity contact) {
        if (nickname != null) {
            contact.setNickname(nickname.isEmpty() ? null : nickname);
        }
        if (blocked != null) {
            contact.setBlocked(blocked);
        }
    }
}
