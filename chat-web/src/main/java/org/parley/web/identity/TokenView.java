package org.parley.web.identity;

import java.util.UUID;
import org.parley.identity.SignIn;

/** The answer to a sign-in; {@code expires_in} is the access token's life in seconds (RFC 6749, 5.1). */
public record TokenView(UUID userId, String accessToken, String refreshToken, long expiresIn) {

    static TokenView of(SignIn signIn) {
        return new TokenView(
                signIn.user().value(),
                signIn.accessToken(),
                signIn.refreshToken(),
                signIn.expiresIn().toSeconds());
    }
}
