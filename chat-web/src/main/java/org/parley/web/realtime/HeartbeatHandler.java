package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.parley.id.UserId;

/** {@code heartbeat}: the client lives, as with any frame, and learns the server's time. */
@ApplicationScoped
class HeartbeatHandler implements FrameHandler {

    @Inject
    private Clock clock;

    @Override
    public String type() {
        return "heartbeat";
    }

    @Override
    public void handle(ClientSocket socket, UserId sender, Frame frame) {
        socket.send(ServerFrames.heartbeat(frame.id(), clock.instant()));
    }
}
