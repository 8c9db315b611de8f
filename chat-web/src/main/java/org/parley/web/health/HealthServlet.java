package org.parley.web.health;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.parley.health.HealthCheck;
import org.parley.web.json.Json;

/**
 * Tells load balancers and launchers how this node is, in the form of MicroProfile Health.
 *
 * <p>A servlet of ours because WildFly has its own only on the management port.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 2;

    @Inject
    @Any
    private transient Instance<HealthCheck> checks;

    /** The state of the node. */
    public record Health(String status, List<Check> checks) {}

    /** The state of one thing that it needs. */
    public record Check(String name, String status) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Live means that this code runs; restarting the node does not bring a database back.
        List<Check> results = request.getServletPath().endsWith("/ready") ? results() : List.of();
        boolean up = results.stream().allMatch(check -> check.status().equals(status(true)));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(Json.write(new Health(status(up), results)));
    }

    private List<Check> results() {
        return checks.stream()
                .map(check -> new Check(check.name(), status(check.isUp())))
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
