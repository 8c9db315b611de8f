package org.parley.avatar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of the picture formats that every browser shows.
 *
 * <p>By hand, as it is a few bytes each: PNG (W3C PNG 3, 11.2.1), GIF (89a, 18), JPEG (ITU T.81, B.2.2), WebP (RFC 9649).
 */
final class ImageFormats {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private ImageFormats() {}

    /** The header, or nothing if the bytes are of no format that is known here, or are cut off within it. */
    static Optional<ImageHeader> header(byte[] bytes) {
        try {
            return Optional.ofNullable(read(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static @Nullable ImageHeader read(ByteBuffer bytes) {
        if (ByteBuffer.wrap(PNG).equals(bytes.slice(0, PNG.length)) && has(bytes, PNG.length + 4, "IHDR")) {
            return new ImageHeader("image/png", bytes.getInt(16), bytes.getInt(20));
        } else if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) {
            ByteBuffer little = bytes.order(ByteOrder.LITTLE_ENDIAN);
            return new ImageHeader("image/gif", unsigned(little.getShort(6)), unsigned(little.getShort(8)));
        } else if (bytes.getShort(0) == (short) 0xFFD8) {
            return jpeg(bytes);
        } else if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP")) {
            return webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        return null;
    }

    /** Goes from segment to segment to the one that starts a frame; it must come before the first scan. */
    private static @Nullable ImageHeader jpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++; // a fill byte
                continue;
            }
            // SOF0 to SOF15, among which DHT, JPG and DAC have numbers too.
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return new ImageHeader(
                        "image/jpeg", unsigned(bytes.getShort(at + 7)), unsigned(bytes.getShort(at + 5)));
            }
            int length = unsigned(bytes.getShort(at + 2));
            if (marker == 0xDA || length < 2) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    private static @Nullable ImageHeader webp(ByteBuffer bytes) {
        if (has(bytes, 12, "VP8X")) {
            return webp(1 + threeBytes(bytes, 24), 1 + threeBytes(bytes, 27));
        } else if (has(bytes, 12, "VP8L") && bytes.get(20) == 0x2F) {
            int sides = bytes.getInt(21);
            return webp(1 + (sides & 0x3FFF), 1 + (sides >>> 14 & 0x3FFF));
        } else if (has(bytes, 12, "VP8 ") && threeBytes(bytes, 23) == 0x2A019D) {
            return webp(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
        }
        return null;
    }

    private static ImageHeader webp(int width, int height) {
        return new ImageHeader("image/webp", width, height);
    }

    private static int threeBytes(ByteBuffer little, int at) {
        return unsigned(little.getShort(at)) | (little.get(at + 2) & 0xFF) << 16;
    }

    private static int unsigned(short value) {
        return Short.toUnsignedInt(value);
    }

    private static boolean has(ByteBuffer bytes, int at, String ascii) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.wrap(wanted).equals(bytes.slice(at, wanted.length));
    }
}
