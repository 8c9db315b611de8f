package org.parley.realtime;

import java.time.Duration;
import java.time.Instant;
import org.parley.id.ConnectionId;
import org.parley.id.ConversationId;
import org.parley.id.SessionId;
import org.parley.id.UserId;
import org.parley.presence.PresenceChanged;

/** An authenticated socket, as the domain sees it; nothing here ever waits for the client. */
public interface ClientConnection {

    ConnectionId id();

    UserId user();

    SessionId session();

    /** When the client was last heard of. */
    Instant heardAt();

    /** Queues an event; a queue that is full closes the connection as too slow. */
    void send(Delivery delivery);

    /** Queues the presence of somebody; the caller has made sure of the room. */
    void sendPresence(PresenceChanged change);

    /** Queues the news that the client is too far behind and is to page the conversation by REST. */
    void sendResync(ConversationId conversation, long headSeq);

    /** Queues the news that the node stops, and between what times from now on the client is to come back. */
    void sendDrain(Duration earliest, Duration latest);

    /** Is there room in the queue for an event? Answers to the client's own requests have some more. */
    boolean hasRoom();

    /** Runs the task once there is room again; it may be run on an I/O thread and must not block. */
    void whenRoom(Runnable task);

    void close(CloseReason reason);
}
