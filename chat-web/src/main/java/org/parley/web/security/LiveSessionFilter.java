package org.parley.web.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parley.identity.RevokedSessions;
import org.parley.problem.ProblemException;

/** Refuses a token whose session has ended, which the token itself does not know. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1) // the token is verified, the role not yet looked at
public class LiveSessionFilter implements ContainerRequestFilter {

    @Inject
    private RevokedSessions revoked;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        // What is open to all is so to who still carries an old token: it is how one gets a new one.
        boolean isOpen = resource.getResourceMethod().isAnnotationPresent(PermitAll.class);
        if (!isOpen
                && request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token
                && revoked.contains(TokenClaims.of(token).session())) {
            throw ProblemException.unauthenticated("The session has ended");
        }
    }
}
