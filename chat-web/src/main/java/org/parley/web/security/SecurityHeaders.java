package org.parley.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sets the headers that tell browsers to trust nothing but this origin. */
@WebFilter(value = "/*", asyncSupported = true) // a posted message is answered when it is committed
public class SecurityHeaders implements Filter {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

    /** For a year, the most that is customary: the name of such a file holds the hash of what is in it. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse headers = (HttpServletResponse) response;
        headers.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.setHeader("X-Content-Type-Options", "nosniff");
        headers.setHeader("Referrer-Policy", "no-referrer");
        headers.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        headers.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        headers.setHeader("Cache-Control", cacheControl(((HttpServletRequest) request).getRequestURI()));
        chain.doFilter(request, response);
    }

    private static String cacheControl(String path) {
        if (path.startsWith("/api/")) {
            return "no-store"; // an answer is for one person and one moment
        }
        return path.startsWith("/assets/")
                ? FOR_EVER
                : "no-cache"; // the page itself names other files after an upgrade
    }
}
