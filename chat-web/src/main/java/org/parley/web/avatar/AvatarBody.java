package org.parley.web.avatar;

import java.io.IOException;
import java.io.InputStream;
import org.parley.avatar.AvatarImage;

/** Reads a picture out of a request. */
public final class AvatarBody {

    private AvatarBody() {}

    /**
     * The picture, of which not more is read than it may have.
     *
     * @throws org.parley.problem.ProblemException too_large, or invalid_argument if it is none that may be shown
     */
    public static AvatarImage read(InputStream body) throws IOException {
        return AvatarImage.of(body.readNBytes(AvatarImage.MAX_BYTES + 1));
    }
}
