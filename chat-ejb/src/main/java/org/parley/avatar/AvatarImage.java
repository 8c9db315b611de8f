package org.parley.avatar;

import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

/**
 * A picture that may be shown as an avatar; what it is its own first bytes say, never the one who sends it.
 *
 * @param contentType its media type, for the browser
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AvatarImage(String contentType, byte[] bytes) {

    /** A picture of 1024 pixels a side as a good JPEG; avatars are shown small. */
    public static final int MAX_BYTES = 256 * 1024;

    /** In pixels; what is larger costs every browser that shows it four bytes a pixel. */
    public static final int MAX_SIDE = 1024;

    /**
     * Checks the bytes; only their header is read, no decoder runs over what strangers send.
     *
     * @throws ProblemException too_large; invalid_argument if they are no PNG, JPEG, GIF or WebP, or too many pixels
     */
    public static AvatarImage of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(new Problem.TooLarge("The picture is larger than " + MAX_BYTES + " bytes"));
        }
        ImageHeader header = ImageFormats.header(bytes)
                .orElseThrow(() -> ProblemException.invalidArgument("The picture is no PNG, JPEG, GIF or WebP"));
        if (!isWithin(header.width()) || !isWithin(header.height())) {
            throw ProblemException.invalidArgument("The picture has " + header.width() + " x " + header.height()
                    + " pixels; each side must have 1 to " + MAX_SIDE);
        }
        return new AvatarImage(header.contentType(), bytes);
    }

    private static boolean isWithin(int side) {
        return side >= 1 && side <= MAX_SIDE;
    }
}
