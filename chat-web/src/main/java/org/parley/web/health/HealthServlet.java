package org.parley.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.parley.platform.ServerResources;
import org.parley.web.json.Json;

/**
 * Tells load balancers and launchers how this node is, in the form of MicroProfile Health.
 *
 * <p>A servlet of ours because WildFly has its own only on the management port.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger(HealthServlet.class.getName());

    /** How long the database may take to answer before it counts as away. */
    private static final int PATIENCE_SECONDS = 2;

    @Inject
    private transient ServerResources resources;

    /** The state of the node. */
    public record Health(String status, List<Check> checks) {}

    /** The state of one thing that it needs. */
    public record Check(String name, String status) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Live means that this code runs; restarting the node does not bring a database back.
        List<Check> checks = request.getServletPath().endsWith("/ready") ? List.of(database()) : List.of();
        boolean up = checks.stream().allMatch(check -> check.status().equals("UP"));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(Json.write(new Health(up ? "UP" : "DOWN", checks)));
    }

    private Check database() {
        try (Connection connection = resources.dataSource().getConnection()) {
            return new Check("database", connection.isValid(PATIENCE_SECONDS) ? "UP" : "DOWN");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer", e);
            return new Check("database", "DOWN");
        }
    }
}
