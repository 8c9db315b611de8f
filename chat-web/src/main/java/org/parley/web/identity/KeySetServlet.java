package org.parley.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.parley.identity.SigningKeys;

/** The keys that verify access tokens (RFC 7517), for this server's own verifier and for anybody else's. */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SigningKeys keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.getOutputStream().write(keys.publicKeys().getBytes(StandardCharsets.UTF_8));
    }
}
