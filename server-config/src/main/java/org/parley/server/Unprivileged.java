package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How PostgreSQL, which refuses to run as root, is run by a launcher that is root. */
enum Unprivileged {
    /** The launcher is an ordinary user: nothing to do. */
    AS_IS,

    /** In a user namespace of its own, where root is nobody, and files stay owned by root outside of it. */
    USER_NAMESPACE,

    /** As the user nobody, where namespaces are forbidden, as in most containers. */
    NOBODY;

    private static final int NOBODY_ID = 65_534;
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(10);

    /**
     * Finds the way that works here for this program.
     *
     * @param program a program that prints its version, run for a probe: it must be reachable for the lesser user
     * @throws StartFailedException if this is root and none works
     */
    static Unprivileged find(Path program) throws InterruptedException {
        if (!CurrentUser.isRoot()) {
            return AS_IS;
        }
        for (Unprivileged way : List.of(USER_NAMESPACE, NOBODY)) {
            if (new Command(way.prefix(), program.toString(), "--version").succeeds(PROBE_TIMEOUT)) {
                return way;
            }
        }
        throw new StartFailedException("PostgreSQL refuses to run as root, and here neither a user namespace"
                + " (unshare -U) nor the user nobody (setpriv) can run " + program
                + ": start Parley as an ordinary user.");
    }

    /** The words before a command that run it as the lesser user. */
    List<String> prefix() {
        return switch (this) {
            case AS_IS -> List.of();
            case USER_NAMESPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
        };
    }

    /** Lets the lesser user write to the directory and all that is in it. */
    void own(Path directory) throws IOException {
        if (this != NOBODY) {
            return;
        }
        for (Path path : FileTree.list(directory)) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
        }
    }
}
