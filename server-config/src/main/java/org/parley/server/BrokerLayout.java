package org.parley.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Lays the shared broker out at build time: Apache Artemis's own programs, and Parley's configuration in etc/.
 *
 * <p>Artemis is in the version that WildFly has inside, so both ends of a connection are of one build.
 */
public final class BrokerLayout {

    /** The configuration, which a running broker has a copy of. */
    static final String CONFIGURATION = "etc";

    /** The web console, which can do all that an administrator can, and what only start scripts and people read. */
    private static final List<String> LEFT_OUT = List.of("bin/", "examples/", "licenses/", "schema/", "web/");

    private BrokerLayout() {}

    /**
     * Makes the layout, unless nothing has changed.
     *
     * @param arguments the target, the configuration's directory, and Artemis's zip
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path sources = Path.of(arguments[1]);
        Distribution distribution = new Distribution(Path.of(arguments[2]), LEFT_OUT);
        new LaidOutDirectory(Path.of(arguments[0]))
                .from(distribution.name())
                .fromTree(sources)
                .make(directory -> {
                    System.out.println("Laying out the broker...");
                    distribution.unpackTo(directory);
                    FileTree.copy(sources, directory.resolve(CONFIGURATION));
                });
    }
}
