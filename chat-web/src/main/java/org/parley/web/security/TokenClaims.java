package org.parley.web.security;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.identity.AccessTokens;
import org.parley.problem.ProblemException;

/** What a verified access token says. */
public record TokenClaims(UserId user, SessionId session, Instant expiresAt) {

    /**
     * Reads the claims of a token whose signature, issuer, audience and expiry are verified.
     *
     * @throws ProblemException unauthenticated if it is not a token of ours in its claims
     */
    public static TokenClaims of(JsonWebToken token) {
        String subject = token.getSubject();
        Object session = token.getClaim(AccessTokens.SESSION_CLAIM);
        if (subject == null || session == null) {
            throw invalid();
        }
        try {
            return new TokenClaims(
                    new UserId(UUID.fromString(subject)),
                    new SessionId(UUID.fromString(session.toString())),
                    Instant.ofEpochSecond(token.getExpirationTime()));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.unauthenticated("The access token is not valid");
    }
}
