package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.id.UserId;
import org.parley.realtime.ConnectionRegistry;

/** {@code heartbeat}: the client lives, and learns the server's time. */
@ApplicationScoped
class HeartbeatHandler implements FrameHandler {

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private Clock clock;

    @Override
    public String type() {
        return "heartbeat";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        AuthenticatedSocket authenticated = socket.authenticated();
        if (authenticated != null) {
            registry.renew(authenticated);
        }
        socket.send(ServerFrames.heartbeat(frame.id(), clock.instant()));
    }
}
