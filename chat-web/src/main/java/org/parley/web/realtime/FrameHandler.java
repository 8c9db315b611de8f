package org.parley.web.realtime;

import org.parley.id.UserId;
import org.parley.problem.ProblemException;

/** Serves the frames of one type; each type of chat.v1 but {@code auth} has one. */
interface FrameHandler {

    String type();

    /**
     * Serves a frame of somebody who is authenticated.
     *
     * @throws ProblemException for the client, as an error frame
     */
    void handle(ClientSocket socket, UserId sender, Frame frame);
}
