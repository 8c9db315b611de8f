package org.parley.web.realtime;

import java.time.Duration;
import java.time.Instant;
import org.parley.id.ConnectionId;
import org.parley.id.ConversationId;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;
import org.parley.realtime.ClientConnection;
import org.parley.realtime.CloseReason;
import org.parley.realtime.Delivery;
import org.parley.web.security.TokenClaims;

/** A socket whose client is known: the connection that the domain delivers to. */
final class AuthenticatedSocket implements ClientConnection {

    private final ClientSocket socket;
    private final TokenClaims claims;

    AuthenticatedSocket(ClientSocket socket, TokenClaims claims) {
        this.socket = socket;
        this.claims = claims;
    }

    TokenClaims claims() {
        return claims;
    }

    @Override
    public ConnectionId id() {
        return socket.id();
    }

    @Override
    public UserId user() {
        return claims.user();
    }

    @Override
    public SessionId session() {
        return claims.session();
    }

    @Override
    public void send(Delivery delivery) {
        socket.send(delivery.frame(EventFrames::of));
    }

    @Override
    public Instant heardAt() {
        return socket.heardAt();
    }

    @Override
    public void sendPresence(PresenceChanged change) {
        socket.send(ServerFrames.presence(change));
    }

    @Override
    public void sendResync(ConversationId conversation, long headSeq) {
        socket.send(ServerFrames.resync(conversation, headSeq));
    }

    @Override
    public void sendDrain(Duration earliest, Duration latest) {
        socket.send(ServerFrames.drain(earliest, latest));
    }

    @Override
    public boolean hasRoom() {
        return socket.queue().hasRoom();
    }

    @Override
    public void whenRoom(Runnable task) {
        socket.queue().whenRoom(task);
    }

    @Override
    public void close(CloseReason reason) {
        socket.close(CloseCode.of(reason));
    }
}
