package org.parley.user;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.user.UserRepository;
import org.parley.validation.Text;

/** Finds people. */
@Stateless
public class UserService {

    /** What fits on a screen; who is not among them types another letter. */
    private static final int MOST_FOUND = 20;

    private static final int MAX_PREFIX = 100;

    @Inject
    private UserRepository users;

    /**
     * The profile of a person; one whose account is disabled or deleted is still shown, to name who wrote old messages.
     *
     * @throws ProblemException not_found if there never was such a person
     */
    public UserProfile profile(UserId id) {
        return users.find(id.value())
                .map(UserProfile::of)
                .orElseThrow(() -> ProblemException.notFound("There is no such person"));
    }

    /** People whose username or display name starts so; an empty prefix finds the first of all. */
    public List<UserProfile> find(String prefix) {
        String checked = Text.check("query", prefix.strip(), MAX_PREFIX);
        return users.findByNamePrefix(checked, MOST_FOUND).stream()
                .map(UserProfile::of)
                .toList();
    }
}
