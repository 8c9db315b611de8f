package org.parley.web.security;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.identity.RevokedSessions;
import org.parley.identity.SessionEnd;
import org.parley.identity.Sessions;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/** Verifies the token of a socket's first frame with the verifier that the server's MicroProfile JWT uses for REST. */
@ApplicationScoped
public class TokenVerifier {

    /** Fetching the keys takes milliseconds, and more only if no thread is left to serve them. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /**
     * Who fetches the keys. The parser does it with its first token, from this very server (ADR 0004), and lets all others
     * wait: when all threads of the server waited there, none was left to answer, for ever.
     */
    private final Semaphore fetching = new Semaphore(1);

    private volatile boolean hasKeys;

    @Inject
    private JWTParser parser;

    @Inject
    private RevokedSessions revoked;

    @Inject
    private Sessions sessions;

    /**
     * What the token says.
     *
     * @throws ProblemException unauthenticated if it is not valid, has expired, or its session has ended; forbidden if
     *     the account is disabled or deleted; unavailable while the node does not have its keys yet
     */
    public TokenClaims verify(String token) {
        TokenClaims claims = read(token);
        refusals(List.of(claims)).values().forEach(refusal -> {
            throw refusal;
        });
        return claims;
    }

    /**
     * What the token says, whatever has become of its session as far as this node does not know of it; {@link #refusals} asks for that.
     *
     * @throws ProblemException as {@link #verify}
     */
    public TokenClaims read(String token) {
        TokenClaims claims;
        try {
            claims = TokenClaims.of(parse(token));
        } catch (ParseException e) {
            throw ProblemException.unauthenticated("The access token is not valid");
        }
        endOf(claims).ifPresent(end -> {
            throw refusal(end);
        });
        return claims;
    }

    /** Why those of the sessions may not be used that the database says have ended. */
    public Map<SessionId, ProblemException> refusals(Collection<TokenClaims> claims) {
        Map<SessionId, UserId> owners = new HashMap<>();
        claims.forEach(one -> owners.put(one.session(), one.user()));
        Map<SessionId, ProblemException> refusals = new HashMap<>();
        sessions.endsOf(owners).forEach((session, end) -> refusals.put(session, refusal(end)));
        return refusals;
    }

    private static ProblemException refusal(SessionEnd end) {
        return end.isForGood()
                ? new ProblemException(new Problem.Forbidden("The account is disabled"))
                : ProblemException.unauthenticated("The session has ended");
    }

    private JsonWebToken parse(String token) throws ParseException {
        if (hasKeys) {
            return parser.parse(token);
        }
        beginFetching();
        try {
            JsonWebToken parsed = parser.parse(token);
            hasKeys = true;
            return parsed;
        } finally {
            fetching.release();
        }
    }

    /** Makes the parser fetch its keys, if no token has done so. */
    void fetchKeys() {
        try {
            parse("no token");
        } catch (ParseException e) {
            // Of course not: it was for the keys.
        }
    }

    private void beginFetching() {
        try {
            if (fetching.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(new Problem.Unavailable("This node has only just started", PATIENCE));
    }

    /** Why the session of these claims has ended, as far as this node knows by now; nothing if it has not. */
    public Optional<SessionEnd> endOf(TokenClaims claims) {
        return revoked.endOf(claims.session());
    }
}
