package org.parley.tests.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.Database;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** Two nodes of which each runs the one or the other build. */
final class Cluster {

    /** Nobody else types here, and none comes back during the test. */
    static final int TYPING_LIMIT = 30;

    private final ParleyServer server;
    private final List<Build> builds = new ArrayList<>(List.of(Build.PREVIOUS, Build.PREVIOUS));

    /** Both nodes begin with the previous build, on a new database. */
    Cluster() {
        server = ServerFixture.start(
                "upgrade",
                ServerFixture.builder("upgrade")
                        .nodes(builds.size())
                        .nodeEar(1, Build.PREVIOUS.ear())
                        .nodeEar(2, Build.PREVIOUS.ear())
                        // Both builds sign and verify with it: as docs/operations.md wants it for this upgrade.
                        .property("parley.token.algorithm", "ES256")
                        .property("parley.limit.typing", TYPING_LIMIT + "/86400"));
    }

    WildFlyNode node(int index) {
        return server.nodes().get(index);
    }

    Database database() {
        return new Database(server.database());
    }

    Build build(int index) {
        return builds.get(index);
    }

    /** Somebody, as a client of that node. */
    Person at(int index, Person who) {
        return who.at(node(index).uri());
    }

    /** Stops a node and starts it with another build, while the other node goes on. */
    CompletableFuture<Void> replace(int index, Build build) {
        return CompletableFuture.runAsync(() -> {
            try {
                node(index).stop();
                node(index).replaceEar(build.ear());
                node(index).start();
                builds.set(index, build);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        });
    }

    void stop() {
        server.stop();
    }
}
