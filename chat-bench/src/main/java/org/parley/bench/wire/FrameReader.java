package org.parley.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Reads the frames that a WebSocket server sends (RFC 6455, section 5.2): whole, unmasked, at most 64 KiB. */
public final class FrameReader {

    private static final int OPCODE = 0x0F;
    private static final int FIN = 0x80;
    private static final int SHORT = 125;
    private static final int LENGTH_16 = 126;
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;

    /** The longest frame of chat.v1 and its header. */
    private static final int CAPACITY = 64 * 1024 + 16;

    private final ByteBuffer buffer;

    /** Who is told of the frames. */
    public interface Listener {

        /** A text frame; its bytes are of use during the call only. */
        void text(FrameText text);

        void ping(byte[] payload);
    }

    /** Reads on behind the bytes that came along with the answer to the handshake. */
    public FrameReader(ByteBuffer received) {
        buffer = ByteBuffer.allocate(CAPACITY).put(received);
    }

    /**
     * Reads what has arrived and tells of the frames that are complete.
     *
     * @throws IOException if the server has closed, with its code, or sent what is no frame
     */
    public void read(ReadableByteChannel channel, Listener listener) throws IOException {
        if (channel.read(buffer) < 0) {
            throw new EOFException("the server has closed the connection");
        }
        buffer.flip();
        while (readFrame(listener)) {
            // another may be complete
        }
        buffer.compact();
    }

    private boolean readFrame(Listener listener) throws IOException {
        int start = buffer.position();
        if (buffer.remaining() < 2) {
            return false;
        }
        int first = buffer.get(start);
        int length = buffer.get(start + 1);
        int header = 2;
        if (length == LENGTH_16) {
            header = 4;
            length = buffer.remaining() < header ? 0 : Short.toUnsignedInt(buffer.getShort(start + 2));
        } else if (length < 0 || length > SHORT) {
            throw new ProtocolException("a frame is masked or longer than 64 KiB");
        }
        if (buffer.remaining() < header + length) {
            return false;
        }
        buffer.position(start + header + length);
        take(first, start + header, length, listener);
        return true;
    }

    private void take(int first, int offset, int length, Listener listener) throws IOException {
        if ((first & FIN) == 0) {
            throw new ProtocolException("a frame came in fragments");
        }
        switch (first & OPCODE) {
            case TEXT -> listener.text(new FrameText(buffer.array(), offset, length));
            case PING -> {
                byte[] payload = new byte[length];
                buffer.get(offset, payload);
                listener.ping(payload);
            }
            case CLOSE ->
                throw new EOFException(
                        "the server has closed with " + (length < 2 ? "no code" : buffer.getShort(offset)));
            default -> throw new ProtocolException("a frame of opcode " + (first & OPCODE) + " came");
        }
    }
}
