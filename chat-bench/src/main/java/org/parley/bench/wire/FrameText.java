package org.parley.bench.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a frame, read without parsing it: tens of thousands come a second.
 *
 * <p>Keys of JSON are looked for with their quotes and the colon, elements of XML with their brackets. Our own messages hold no such
 * texts, so the first is the one.
 */
public record FrameText(byte[] bytes, int offset, int length) {

    private static final byte[] TYPE = key("type");

    /** A key as it stands in front of its value. */
    public static byte[] key(String name) {
        return ("\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /** A text as it stands behind its key. */
    public static byte[] text(String value) {
        return ("\"" + value + "\"").getBytes(StandardCharsets.US_ASCII);
    }

    public boolean isOfType(byte[] quotedType) {
        return startsWith(quotedType, after(TYPE));
    }

    /**
     * The number behind the key.
     *
     * @throws IllegalStateException if there is no such key
     */
    public long number(byte[] key) {
        long number = 0;
        for (int i = after(key); bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }

    /**
     * The index of the first byte behind the key.
     *
     * @throws IllegalStateException if there is no such key
     */
    public int after(byte[] key) {
        int index = indexOf(key);
        if (index < 0) {
            throw new IllegalStateException(
                    "There is no " + new String(key, StandardCharsets.US_ASCII) + " in " + this);
        }
        return index + key.length;
    }

    private int indexOf(byte[] searched) {
        int last = offset + length - searched.length;
        for (int i = offset; i <= last; i++) {
            if (bytes[i] == searched[0] && startsWith(searched, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Does the frame begin so? */
    public boolean begins(byte[] expected) {
        return startsWith(expected, offset);
    }

    /** Is this anywhere in the frame? */
    public boolean contains(byte[] expected) {
        return indexOf(expected) >= 0;
    }

    private boolean startsWith(byte[] expected, int index) {
        return index + expected.length <= offset + length
                && Arrays.equals(bytes, index, index + expected.length, expected, 0, expected.length);
    }

    @Override
    public String toString() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
