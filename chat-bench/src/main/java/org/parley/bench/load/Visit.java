package org.parley.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.stream.Collectors;
import org.parley.bench.wire.FrameReader;
import org.parley.bench.wire.FrameText;
import org.parley.bench.wire.FrameWriter;
import org.parley.bench.wire.Handshake;

/** Somebody who connects, says what was seen last of each conversation, takes what was missed since, and goes. */
public final class Visit {

    private static final byte[] NEW_MESSAGE = FrameText.text("new_message");
    private static final byte[] ERROR = FrameText.text("error");
    private static final byte[] READY = FrameText.text("ready");

    private final URI endpoint;
    private final byte[] auth;
    private final int missed;

    /**
     * Somebody who misses the last message of each conversation.
     *
     * @param seen of each conversation, as JSON: {@code "id":seq}
     */
    public Visit(URI endpoint, String accessToken, Collection<String> seen) {
        this.endpoint = endpoint;
        this.auth = Words.ascii("{\"type\":\"auth\",\"data\":{\"token\":\"" + accessToken + "\",\"cursors\":{"
                + seen.stream().collect(Collectors.joining(",")) + "}}}");
        this.missed = seen.size();
    }

    /** What has come so far. */
    private static final class Heard implements FrameReader.Listener {

        private int messages;
        private boolean ready;
        private String refusal = "";

        @Override
        public void text(FrameText text) {
            if (text.isOfType(NEW_MESSAGE)) {
                messages++;
            } else if (text.isOfType(READY)) {
                ready = true;
            } else if (text.isOfType(ERROR)) {
                refusal = text.toString();
            }
        }

        @Override
        public void ping(byte[] payload) {
            // nobody stays for so long
        }
    }

    /**
     * Makes it; how long it took until all was there, in nanoseconds.
     *
     * @throws IOException if something is missing, or the server does not let this person in
     */
    public long make() throws IOException {
        long begin = System.nanoTime();
        Handshake.Opened opened = Handshake.open(endpoint, "chat.v1");
        try (SocketChannel channel = opened.channel()) {
            FrameWriter writer = new FrameWriter();
            writer.append(FrameWriter.TEXT, auth, auth.length);
            writer.flush(channel);
            FrameReader reader = new FrameReader(opened.received());
            Heard heard = new Heard();
            while (!heard.ready) {
                reader.read(channel, heard);
                if (!heard.refusal.isEmpty()) {
                    throw new IOException(heard.refusal);
                }
            }
            if (heard.messages != missed) {
                throw new IOException(heard.messages + " of " + missed + " missed messages came");
            }
            return System.nanoTime() - begin;
        }
    }
}
