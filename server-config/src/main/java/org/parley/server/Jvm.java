package org.parley.server;

import java.util.List;

/**
 * The virtual machine of a node.
 *
 * @param heap the size of the heap, as {@code java -Xmx} takes it
 * @param options what is added to the launcher's own options, and wins over them
 */
public record Jvm(String heap, List<String> options) {

    /**
     * 512 MB: about 150 MB live in an idle server, a connection takes about 10 KB, and the rest is for bursts. Enough
     * for some thousand users, and fits beside the database in a machine of 2 GB.
     */
    public static final String DEFAULT_HEAP = "512m";

    public Jvm {
        options = List.copyOf(options);
    }
}
