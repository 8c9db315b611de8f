package org.parley.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.SplittableRandom;

/** Writes the frames of a WebSocket client (RFC 6455, section 5.2) into a buffer that grows, and that to a channel. */
public final class FrameWriter {

    public static final int TEXT = 0x1;
    public static final int PONG = 0xA;

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;

    /** The longest payload whose length stands in the second byte. */
    private static final int SHORT = 125;

    private static final int LENGTH_16 = 126;
    private static final int MOST_16 = 0xFFFF;

    /** Two bytes, two of a longer length, four of the mask. */
    private static final int LONGEST_HEADER = 8;

    /** Some frames; more only if the server does not read. */
    private static final int FIRST_CAPACITY = 8 * 1024;

    /** The mask only has to be unknown to those whose bytes are masked, and these bytes are our own. */
    private final SplittableRandom masks = new SplittableRandom();

    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_CAPACITY);

    /** Appends a frame; it goes out with the next {@link #flush}. */
    public void append(int opcode, byte[] payload, int length) {
        if (length > MOST_16) {
            throw new IllegalArgumentException("nobody takes frames of " + length + " bytes");
        }
        reserve(LONGEST_HEADER + length);
        buffer.put((byte) (FIN | opcode));
        if (length <= SHORT) {
            buffer.put((byte) (MASKED | length));
        } else {
            buffer.put((byte) (MASKED | LENGTH_16)).putShort((short) length);
        }
        int mask = masks.nextInt();
        buffer.putInt(mask);
        byte[] bytes = buffer.array();
        int at = buffer.position();
        for (int i = 0; i < length; i++) {
            bytes[at + i] = (byte) (payload[i] ^ (mask >>> (24 - 8 * (i & 3))));
        }
        buffer.position(at + length);
    }

    private void reserve(int size) {
        if (buffer.remaining() < size) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + size));
            buffer = larger.put(buffer.flip());
        }
    }

    /** Writes what the channel takes; false if something is left. */
    public boolean flush(WritableByteChannel channel) throws IOException {
        if (buffer.position() == 0) {
            return true;
        }
        buffer.flip();
        channel.write(buffer);
        boolean all = !buffer.hasRemaining();
        buffer.compact();
        return all;
    }
}
