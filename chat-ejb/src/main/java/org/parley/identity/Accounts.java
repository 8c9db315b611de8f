package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.limit.ClientNetwork;
import org.parley.platform.Ids;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.store.SqlState;
import org.parley.store.identity.IdentityRepository;
import org.parley.store.identity.RefreshTokenEntity;
import org.parley.store.identity.SessionEntity;
import org.parley.store.user.UserEntity;
import org.parley.store.user.UserRepository;

/** The transactions over accounts, and by which people sign in to them. */
@Stateless
public class Accounts {

    /** SQLSTATE of a broken unique constraint. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** A place is known for so long: people come back from a holiday. */
    private static final Duration KNOWN = Duration.ofDays(30);

    @Inject
    private UserRepository users;

    @Inject
    private IdentityRepository identities;

    @Inject
    private Sessions sessions;

    @Inject
    private AccessTokens accessTokens;

    @Inject
    private IdentitySettings settings;

    @Inject
    private Clock clock;

    /**
     * Adds an account and signs it in.
     *
     * @throws ProblemException conflict if the name is taken
     */
    public SignIn create(Registration registration, String passwordHash, ClientNetwork network) {
        UserEntity user = new UserEntity(
                Ids.next(), registration.username(), registration.displayName(), passwordHash, clock.instant());
        user.setEmail(registration.email());
        if (users.claimFirst()) {
            user.setRole(UserEntity.ROLE_ADMIN); // whoever sets an installation up registers before anybody else
        }
        try {
            users.add(user);
        } catch (PersistenceException e) {
            if (SqlState.of(e).filter(UNIQUE_VIOLATION::equals).isPresent()) {
                throw new ProblemException(new Problem.Conflict("The username is taken"));
            }
            throw e;
        }
        return open(user, new Device(null, network));
    }

    /** The password hash of an active account, or nothing if there is no such account. */
    public @Nullable Credentials credentials(String username) {
        return users.findByUsername(username)
                .filter(UserEntity::isActive)
                .map(user -> new Credentials(new UserId(user.id()), user.passwordHash()))
                .orElse(null);
    }

    /** Has the account, if there is one of that name, signed in at that place not long ago? */
    public boolean isKnownAt(String username, ClientNetwork network) {
        Instant since = clock.instant().minus(KNOWN);
        return users.findByUsername(username)
                .filter(user -> identities.hasSignedIn(user.id(), network.name(), since))
                .isPresent();
    }

    /** The same, for an account that somebody has signed in to already. */
    public @Nullable Credentials credentials(UserId id) {
        return users.find(id.value())
                .filter(UserEntity::isActive)
                .map(user -> new Credentials(id, user.passwordHash()))
                .orElse(null);
    }

    /**
     * Signs in somebody who has proven to be that person, as a new session.
     *
     * <p>The account is locked, so that no session begins while all of them are ended.
     */
    public SignIn signIn(Credentials proven, Device device) {
        return open(lock(proven).orElseThrow(Accounts::unknown), device);
    }

    /**
     * Lets another password be that of an account, ends all its sessions but the one that asks, and returns which these were.
     *
     * @throws ProblemException forbidden if the password that was proven is not that of the account any more;
     *     unauthenticated as {@link Sessions#endOthers}
     */
    public List<SessionId> replacePassword(Credentials proven, String newHash, SessionId asking) {
        UserEntity user = lock(proven).orElseThrow(PasswordConfirmation::refusal);
        List<SessionId> ended = sessions.endOthers(asking, proven.user());
        user.setPasswordHash(newHash);
        user.setUpdatedAt(clock.instant());
        return ended;
    }

    /** The account, its row locked, if it still has the password that was proven: another may have come while it was hashed. */
    private Optional<UserEntity> lock(Credentials proven) {
        return users.lock(proven.user().value())
                .filter(UserEntity::isActive)
                .filter(user -> Objects.equals(user.passwordHash(), proven.passwordHash()));
    }

    /**
     * Exchanges a refresh token, which works once, for new tokens of the same session.
     *
     * <p>A token that comes a second time is in two hands: one of them is a thief's, and nobody can tell which. The
     * session ends (RFC 9700, 4.14.2). That must be committed, so a refusal is an empty answer and not an exception.
     */
    public Optional<SignIn> refresh(String refreshToken) {
        Instant now = clock.instant();
        RefreshTokenEntity token =
                identities.lockToken(RefreshToken.hash(refreshToken)).orElse(null);
        if (token == null) {
            return Optional.empty();
        }
        SessionEntity session = identities.lockSession(token.sessionId()).orElseThrow();
        if (token.isUsed()) {
            session.revoke(now, SessionEnd.TOKEN_REUSE.code());
            return Optional.empty();
        }
        UserEntity user = users.find(session.userId()).orElseThrow();
        if (token.isExpired(now) || session.isRevoked() || !user.isActive()) {
            return Optional.empty();
        }
        token.use(now);
        session.use(now, now.plus(settings.refreshLifetime()));
        return Optional.of(tokens(user, new SessionId(session.id()), now));
    }

    private SignIn open(UserEntity user, Device device) {
        Instant now = clock.instant();
        SessionId session = new SessionId(Ids.next());
        user.setLastLoginAt(now);
        identities.add(new SessionEntity(
                session.value(),
                user.id(),
                device.name(),
                device.network().name(),
                now,
                now.plus(settings.refreshLifetime())));
        return tokens(user, session, now);
    }

    private SignIn tokens(UserEntity user, SessionId session, Instant now) {
        RefreshToken refresh = RefreshToken.next();
        identities.add(
                new RefreshTokenEntity(refresh.hash(), session.value(), now, now.plus(settings.refreshLifetime())));
        return new SignIn(
                new UserId(user.id()), accessTokens.issue(user, session), refresh.text(), settings.accessLifetime());
    }

    private static ProblemException unknown() {
        return ProblemException.unauthenticated("The username or the password is wrong");
    }
}
