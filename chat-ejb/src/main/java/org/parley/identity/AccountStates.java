package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.parley.avatar.Avatars;
import org.parley.id.AvatarId;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.contact.ContactRepository;
import org.parley.store.identity.IdentityRepository;
import org.parley.store.user.UserEntity;
import org.parley.store.user.UserRepository;

/** The transactions that disable, enable and end accounts; each locks the account, as signing in does. */
@Stateless
public class AccountStates {

    private static final String SHOWN_NAME = "Deleted account";

    @Inject
    private UserRepository users;

    @Inject
    private IdentityRepository identities;

    @Inject
    private ContactRepository contacts;

    @Inject
    private Avatars avatars;

    @Inject
    private Clock clock;

    /**
     * Enables an account.
     *
     * @throws ProblemException not_found if there is none, or no more
     */
    public void activate(UserId who) {
        setState(lock(who), UserEntity.ACTIVE);
    }

    /**
     * Disables an account and returns the sessions that ended by that.
     *
     * @throws ProblemException not_found if there is none, or no more
     */
    public List<SessionId> deactivate(UserId who) {
        setState(lock(who), UserEntity.DEACTIVATED);
        return endSessions(who, SessionEnd.DEACTIVATED);
    }

    /** Takes all that tells who it was from an account and returns the sessions that ended by that. */
    public List<SessionId> anonymise(UserId who) {
        UserEntity user = lock(who);
        if (user.avatarId() != null) {
            avatars.remove(new AvatarId(user.avatarId()));
        }
        user.anonymise(Registration.RESERVED_PREFIX + who.toString().replace("-", ""), SHOWN_NAME, clock.instant());
        contacts.deleteOfAndWith(who.value());
        List<SessionId> ended = endSessions(who, SessionEnd.DELETED);
        identities.forget(who.value());
        return ended;
    }

    private UserEntity lock(UserId who) {
        return users.lock(who.value())
                .filter(user -> !user.isDeleted())
                .orElseThrow(() -> ProblemException.notFound("There is no such person"));
    }

    private void setState(UserEntity user, String state) {
        user.setState(state);
        user.setUpdatedAt(clock.instant());
    }

    private List<SessionId> endSessions(UserId who, SessionEnd reason) {
        return identities.revokeAll(who.value(), clock.instant(), reason.code()).stream()
                .map(SessionId::new)
                .toList();
    }
}
