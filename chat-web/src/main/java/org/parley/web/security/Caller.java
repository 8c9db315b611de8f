package org.parley.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parley.id.SessionId;
import org.parley.id.UserId;

/** Who makes this request: what the token says, never a field of the request. */
@RequestScoped
public class Caller {

    @Inject
    private JsonWebToken token;

    public UserId user() {
        return TokenClaims.of(token).user();
    }

    public SessionId session() {
        return TokenClaims.of(token).session();
    }
}
