package org.parley.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.limit.ClientNetwork;

/** Who makes this request: what the token and the connection say, never a field of the request. */
@RequestScoped
public class Caller {

    @Inject
    private JsonWebToken token;

    /** Behind a proxy its address is the one that the proxy names, if parley.behind.proxy says so. */
    @Inject
    private HttpServletRequest http;

    public UserId user() {
        return TokenClaims.of(token).user();
    }

    public SessionId session() {
        return TokenClaims.of(token).session();
    }

    /** Where the request comes from; it is known also of who has no token. */
    public ClientNetwork network() {
        return ClientNetwork.of(http.getRemoteAddr());
    }
}
