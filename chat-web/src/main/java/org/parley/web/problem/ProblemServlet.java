package org.parley.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.identity.SigningKeys;
import org.parley.web.json.Json;

/** Answers what the server refused before a resource was asked: the error page of the application. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String BEARER = "Bearer ";

    @Inject
    private transient SigningKeys keys;

    @Inject
    private transient ProblemMeters meters;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        response.setStatus(status);
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        // During an upgrade one node may lack what another has in a minute, under a name that else is good for ever.
        response.setHeader("Cache-Control", "no-store");
        ProblemDetails details = ProblemDetails.ofStatus(status);
        meters.count(details.code());
        response.getWriter().write(Json.write(details));
    }

    private int status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return HttpServletResponse.SC_NOT_FOUND; // asked for directly it is a page that does not exist
        }
        // SmallRye JWT says 500 when it finds no key for a token: mostly that is the token's fault.
        boolean unexplained = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null;
        String authorization = request.getHeader("Authorization");
        boolean foreignKey = authorization != null
                && authorization.startsWith(BEARER)
                && !keys.namesKnownKey(authorization.substring(BEARER.length()));
        return status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR && unexplained && foreignKey
                ? HttpServletResponse.SC_UNAUTHORIZED
                : status;
    }
}
