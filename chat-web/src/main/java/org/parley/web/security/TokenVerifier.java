package org.parley.web.security;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.identity.Accounts;
import org.parley.identity.RevokedSessions;
import org.parley.identity.SessionEnd;
import org.parley.problem.Problem;
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
     * @throws ProblemException unauthenticated if it is not valid, has expired, or its session has ended; forbidden if
     *     the account is disabled or deleted
     */
    public TokenClaims verify(String token) {
        TokenClaims claims;
        try {
            claims = TokenClaims.of(parser.parse(token));
        } catch (ParseException e) {
            throw ProblemException.unauthenticated("The access token is not valid");
        }
        endOf(claims).or(() -> accounts.endOf(claims.user(), claims.session())).ifPresent(end -> {
            throw end.isForGood()
                    ? new ProblemException(new Problem.Forbidden("The account is disabled"))
                    : ProblemException.unauthenticated("The session has ended");
        });
        return claims;
    }

    /** Why the session of these claims has ended, as far as this node knows by now; nothing if it has not. */
    public Optional<SessionEnd> endOf(TokenClaims claims) {
        return revoked.endOf(claims.session());
    }
}
