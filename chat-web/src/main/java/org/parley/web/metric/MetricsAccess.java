package org.parley.web.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the metrics: who knows the token, or, where none is set, who is on this machine.
 *
 * <p>Somebody far away whose request a proxy on this machine passes on is not on this machine: every address that a proxy
 * names must be of the loopback interface, too.
 */
@ApplicationScoped
class MetricsAccess {

    private static final String BASIC = "Basic ";

    /** Compared as text: a name would be looked up in the DNS. */
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

    @Inject
    @ConfigProperty(name = "parley.metrics.token")
    Optional<String> token;

    boolean isAllowed(HttpServletRequest request) {
        return token.map(expected -> isShown(expected, request.getHeader("Authorization")))
                .orElseGet(() -> isLocal(request));
    }

    /**
     * Is it the password, with whatever name? It can not be a bearer's token: whatever bears one is checked as the access
     * token of a person before it comes here.
     */
    private static boolean isShown(String expected, @Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            return false;
        }
        try {
            String credentials = new String(
                    Base64.getDecoder().decode(authorization.substring(BASIC.length())), StandardCharsets.UTF_8);
            String password = credentials.substring(credentials.indexOf(':') + 1);
            // Takes the same time however much of it is right.
            return MessageDigest.isEqual(bytes(expected), bytes(password));
        } catch (IllegalArgumentException e) {
            return false; // no base64
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isLocal(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && request.getHeader("Forwarded") == null // RFC 7239; no proxy of ours writes it
                && Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .allMatch(MetricsAccess::isLoopback);
    }

    private static boolean isLoopback(String address) {
        return LOOPBACK.matcher(address).matches();
    }
}
