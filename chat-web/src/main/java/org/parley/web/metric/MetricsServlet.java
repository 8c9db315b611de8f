package org.parley.web.metric;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * All metrics of this node in the text format of Prometheus, for whom {@link MetricsAccess} lets in.
 *
 * <p>It asks nobody who could keep it waiting: a node whose database is away still tells so.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private static final String CHALLENGE = "Basic realm=\"metrics\", charset=\"UTF-8\""; // RFC 7617

    @Inject
    private transient PrometheusMeterRegistry registry;

    @Inject
    private transient MetricsAccess access;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (access.isAllowed(request)) {
            response.setContentType(TEXT_FORMAT);
            registry.scrape(response.getOutputStream(), TEXT_FORMAT);
        } else {
            response.setHeader("WWW-Authenticate", CHALLENGE);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
