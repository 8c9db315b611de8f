package org.parley.web.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.parley.problem.ProblemException;
import org.parley.web.problem.ProblemMeters;
import org.parley.web.problem.Unexpected;

/** Answers failures with error frames: the one mapper of problems on the WebSocket side. */
@ApplicationScoped
class ErrorAnswers {

    private static final Logger LOG = System.getLogger(ErrorAnswers.class.getName());

    @Inject
    private ProblemMeters meters;

    void answer(ClientSocket socket, @Nullable JsonNode re, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException e) {
                meters.count(e.problem());
                socket.send(ServerFrames.error(re, e.problem()));
                return;
            }
        }
        LOG.log(Level.ERROR, "A frame could not be served", failure);
        meters.countUnexpected();
        socket.send(ServerFrames.error(re, Unexpected.problem()));
    }

    /** Tells somebody who wants to come in what is wrong, and closes: who fails here is not asked again on this socket. */
    void turnAway(ClientSocket socket, @Nullable JsonNode re, RuntimeException failure) {
        answer(socket, re, failure);
        socket.close(failure instanceof ProblemException e ? CloseCode.refusing(e.problem()) : CloseCode.TRY_AGAIN);
    }
}
