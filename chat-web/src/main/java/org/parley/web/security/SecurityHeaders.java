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
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse headers = (HttpServletResponse) response;
        headers.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.setHeader("X-Content-Type-Options", "nosniff");
        headers.setHeader("Referrer-Policy", "no-referrer");
        headers.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        headers.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        boolean api = ((HttpServletRequest) request).getRequestURI().startsWith("/api/");
        // Answers are for one person and one moment; files of the page are asked for anew after an upgrade.
        headers.setHeader("Cache-Control", api ? "no-store" : "no-cache");
        chain.doFilter(request, response);
    }
}
