package org.parley.bus.topic;

import java.io.IOException;

/**
 * The versions of a format that this build reads, and the one that it writes.
 *
 * <p>Nodes of this build and of the one before meet while an installation is upgraded. So a new version is first only
 * read, and written from the next release on, when every node reads it (ADR 0011).
 *
 * @param name what the format is called
 * @param oldestRead what the build before writes, or an older one
 * @param newestRead this build's own
 * @param written what the build before reads too
 */
public record FormatVersions(String name, int oldestRead, int newestRead, int written) {

    public FormatVersions {
        if (oldestRead > written || written > newestRead) {
            throw new IllegalArgumentException("A build must read what it writes");
        }
    }

    /** A format that has had one version for so long that every build reads it. */
    public static FormatVersions only(String name, int version) {
        return new FormatVersions(name, version, version, version);
    }

    /**
     * Lets pass what can be read.
     *
     * @throws IOException if it is of a version that this build would misunderstand
     */
    public void requireReadable(int version) throws IOException {
        if (version < oldestRead || version > newestRead) {
            throw new IOException("Version " + version + " of " + name + " is not among those that are read, "
                    + oldestRead + " to " + newestRead);
        }
    }
}
