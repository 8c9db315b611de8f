package org.parley.tests;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.limit.Limit;
import org.parley.server.ParleyServer;

/**
 * The one server that all test classes share: it starts when the first asks for it and stops at the end of the run.
 *
 * <p>Tests that kill a server or need other settings start one of their own.
 */
public final class ServerFixture {

    /** Tests write and register as fast as they can; the limits have tests of their own. */
    private static final String NO_LIMIT = "1000000/1";

    /**
     * Servers that live for minutes, several of them on two cores, spend most of that compiling: the first compiler's
     * code is slower and ready at once.
     */
    private static final String QUICK_TO_WARM_UP = "-XX:TieredStopAtLevel=1";

    /** Of the profile long, in which servers live long enough and figures are to be those of production. */
    private static final boolean MEASURED = "long".equals(System.getProperty("parley.fault.scale"));

    private static final Path DIRECTORY = Path.of("target", "servers").toAbsolutePath();

    private static final Set<ParleyServer> STARTED = ConcurrentHashMap.newKeySet();

    private static ParleyServer shared;
    private static Person administrator;

    private ServerFixture() {}

    /** The address of the shared server, with a slash at its end. */
    public static URI uri() {
        return server().uri();
    }

    /** The database of the shared server. */
    public static Database database() {
        return new Database(server().database());
    }

    /** The shared server. */
    public static synchronized ParleyServer server() {
        if (shared == null) {
            shared = start("shared", builder("shared"));
            administrator = Person.register(shared.uri()); // the first account of an installation
        }
        return shared;
    }

    /** The administrator of the shared server, signed in anew: the run may last longer than a token. */
    public static synchronized Person administrator() {
        server();
        return administrator.login();
    }

    /** Describes a server of one's own, without limits and with a data directory that is new. */
    public static ParleyServer.Builder builder(String name) {
        String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
        ParleyServer.Builder builder = ParleyServer.builder().dataDirectory(DIRECTORY.resolve(name + "-" + run));
        if (!MEASURED) {
            builder.jvmOption(QUICK_TO_WARM_UP);
        }
        for (Limit limit : Limit.values()) {
            builder.property(limit.setting(), NO_LIMIT);
        }
        return builder;
    }

    /** Starts a server; it is stopped at the end of the run, if the test that wanted it did not do so. */
    public static ParleyServer start(String name, ParleyServer.Builder description) {
        ParleyServer server = description.build();
        try {
            server.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server " + name + " was starting", e);
        }
        if (STARTED.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(ServerFixture::stopAll)); // Ctrl-C
        }
        STARTED.add(server);
        return server;
    }

    static void stopAll() {
        STARTED.forEach(server -> {
            if (STARTED.remove(server)) {
                server.stop();
            }
        });
    }

    /** Where the servers of this run write their logs, for a person who looks into a failure. */
    static String logs() {
        StringBuilder logs = new StringBuilder();
        STARTED.forEach(
                server -> server.nodes().forEach(node -> logs.append("\n  ").append(node.log())));
        return logs.toString();
    }
}
