package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;
import org.parley.presence.PresenceStatus;
import org.parley.problem.ProblemException;
import org.parley.realtime.ConnectionRegistry;
import org.parley.web.json.Required;

/** {@code presence}: the client says whether somebody sits in front of it. */
@ApplicationScoped
class PresenceHandler implements FrameHandler {

    @Inject
    private ConnectionRegistry registry;

    /** Online or away; offline is who has no connection. */
    record PresenceRequest(@Nullable String status) {}

    @Override
    public String type() {
        return "presence";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        String wanted =
                Required.field("status", frame.data(PresenceRequest.class).status());
        PresenceStatus status = PresenceStatus.of(wanted)
                .filter(known -> known != PresenceStatus.OFFLINE)
                .orElseThrow(() -> ProblemException.invalidArgument("status must be online or away"));
        AuthenticatedSocket authenticated = socket.authenticated();
        if (authenticated != null) {
            registry.setStatus(authenticated, status);
        }
    }
}
