package org.parley.user;

import org.jspecify.annotations.Nullable;
import org.parley.store.user.UserEntity;
import org.parley.validation.PersonalDetails;

/** What somebody wants to say otherwise about themselves: null leaves it as it is, an empty text clears it. */
public record ProfileChange(
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String statusText) {

    /**
     * Checks the wish.
     *
     * @throws org.parley.problem.ProblemException invalid_argument or too_large
     */
    public static ProfileChange of(
            @Nullable String displayName, @Nullable String email, @Nullable String phone, @Nullable String statusText) {
        return new ProfileChange(
                displayName == null ? null : PersonalDetails.displayName(displayName),
                email == null || email.isEmpty() ? email : PersonalDetails.email(email),
                phone == null || phone.isEmpty() ? phone : PersonalDetails.phone(phone),
                statusText == null
                        ? null
                        : PersonalDetails.statusText(statusText).strip());
    }

    void applyTo(UserEntity user) {
        if (displayName != null) {
            user.setDisplayName(displayName);
        }
        if (email != null) {
            user.setEmail(emptyAsNull(email));
        }
        if (phone != null) {
            user.setPhone(emptyAsNull(phone));
        }
        if (statusText != null) {
            user.setStatusText(emptyAsNull(statusText));
        }
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
