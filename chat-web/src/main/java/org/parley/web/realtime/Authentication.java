package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.ConversationId;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;
import org.parley.web.json.Required;
import org.parley.web.security.TokenClaims;
import org.parley.web.security.TokenVerifier;

/** {@code auth}: the first frame, which tells who it is and from where on events are wanted; later ones extend the stay. */
@ApplicationScoped
class Authentication {

    static final String TYPE = "auth";

    @Inject
    private TokenVerifier verifier;

    @Inject
    private Admission admission;

    /** The data of the frame; the cursors are the last seqs that the client has. */
    record AuthRequest(
            @Nullable String token,
            @Nullable String deviceId,
            @Nullable Map<UUID, @Nullable Long> cursors) {}

    /**
     * Lets the client in when it is its turn; who is not let in is told why.
     *
     * @param whenIn run once the answer is on its way
     */
    void begin(ClientSocket socket, Frame frame, Runnable whenIn) {
        AuthRequest request = frame.data(AuthRequest.class);
        String token = Required.field("token", request.token());
        Newcomer newcomer = new Newcomer(socket, frame.id(), token, cursors(request), whenIn);
        socket.doorstep().waitForTurn();
        admission.add(newcomer);
    }

    /** Takes a fresh token for the same stay; somebody else has to come with a socket of its own. */
    void extend(ClientSocket socket, AuthenticatedSocket before, Frame frame) {
        AuthRequest request = frame.data(AuthRequest.class);
        TokenClaims claims = verifier.verify(Required.field("token", request.token()));
        cursors(request); // nothing to be missed, but to be right
        if (!before.user().equals(claims.user()) || !before.session().equals(claims.session())) {
            throw new ProblemException(new Problem.Forbidden("This socket belongs to another session; open a new one"));
        }
        socket.authenticate(new AuthenticatedSocket(socket, claims));
        socket.send(ServerFrames.authSuccess(frame.id(), claims, Map.of()));
        socket.send(ServerFrames.ready());
    }

    private static Map<ConversationId, Long> cursors(AuthRequest request) {
        Map<ConversationId, Long> cursors = new HashMap<>();
        if (request.cursors() != null) {
            request.cursors().forEach((conversation, seq) -> {
                if (seq == null || seq < 0) {
                    throw ProblemException.invalidArgument("cursors holds what is not the seq of an entry");
                }
                cursors.put(new ConversationId(conversation), seq);
            });
        }
        return cursors;
    }
}
