package org.parley.bench.load;

import org.parley.bench.wire.FrameText;

/** The language of one kind of server, as one of its clients speaks it. */
public interface Dialect {

    /** The WebSocket subprotocol by which the server knows it. */
    String subprotocol();

    /** Begins anew: the socket is open, and nobody has said anything yet. */
    void begin(ChatClient client);

    /** Understands a frame; its bytes are of use during the call only. */
    void heard(ChatClient client, FrameText frame);

    /** What a client says that has nothing to say; empty if it says nothing then. */
    byte[] heartbeat();

    /** A message to whom this client talks to, with an id that {@link TimedId} wrote. */
    byte[] message(int sender, int count, long nanoTime);
}
