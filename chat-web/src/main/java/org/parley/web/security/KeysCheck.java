package org.parley.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.health.HealthCheck;
import org.parley.problem.ProblemException;

/**
 * The keys that tokens are verified with: the first who asks fetches them, so that they are there before anybody comes.
 *
 * <p>Whether they came shows with the first token; what keeps them away, such as no database, has a check of its own.
 */
@ApplicationScoped
class KeysCheck implements HealthCheck {

    @Inject
    private TokenVerifier verifier;

    private volatile boolean fetched;

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public boolean isUp() {
        if (!fetched) {
            try {
                verifier.fetchKeys();
                fetched = true;
            } catch (ProblemException e) {
                return false; // somebody is at it
            }
        }
        return true;
    }
}
