package org.parley.web.security;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.identity.Accounts;
import org.parley.identity.RevokedSessions;
import org.parley.problem.ProblemException;

/** Verifies the token of a socket's first frame with the verifier that the server's MicroProfile JWT uses for REST. */
@ApplicationScoped
public class TokenVerifier {

    @Inject
    private JWTParser parser;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private Accounts accounts;

    /**
     * What the token says.
     *
     * @throws ProblemException unauthenticated if it is not valid, has expired, or its session has ended
     */
    public TokenClaims verify(String token) {
        TokenClaims claims;
        try {
            claims = TokenClaims.of(parser.parse(token));
        } catch (ParseException e) {
            throw ProblemException.unauthenticated("The access token is not valid");
        }
        if (hasEnded(claims) || !accounts.isOpen(claims.user(), claims.session())) {
            throw ProblemException.unauthenticated("The session has ended");
        }
        return claims;
    }

    /** Has the session of these claims ended, as far as this node knows by now? */
    public boolean hasEnded(TokenClaims claims) {
        return revoked.contains(claims.session());
    }
}
