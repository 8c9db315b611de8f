package org.parley.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * A client_message_id that carries the time at which the message was meant to be sent: nothing has to be remembered.
 *
 * <p>A UUID version 8 (RFC 9562, section 5.8): the sender and a count in front, {@link System#nanoTime} behind.
 */
final class TimedId {

    static final int LENGTH = 36;

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final long VERSION_8 = 0x8000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** 62 bits are left for the time: 146 years of nanoseconds. */
    private static final long TIME = 0x3FFF_FFFF_FFFF_FFFFL;

    private TimedId() {}

    /** Writes the id of a sender's message at an index. */
    static void write(byte[] bytes, int index, int sender, int count, long nanoTime) {
        long high = (long) sender << 48 | (count & 0xFFFF_FFFFL) << 16 | VERSION_8;
        long low = VARIANT | (nanoTime & TIME);
        int at = index;
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                bytes[at++] = '-';
            }
            long half = digit < 16 ? high : low;
            bytes[at++] = DIGITS[(int) (half >>> (60 - 4 * (digit & 15))) & 0xF];
        }
    }

    /** How many nanoseconds ago the message with the id at an index was meant to be sent. */
    static long age(byte[] bytes, int index, long nanoTime) {
        return (nanoTime - hex(bytes, index + 19, index + LENGTH)) & TIME;
    }

    private static long hex(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            if (c != '-') {
                value = value << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
            }
        }
        return value;
    }
}
