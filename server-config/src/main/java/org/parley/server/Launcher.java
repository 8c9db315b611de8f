package org.parley.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The command behind {@code mvn -Prun}: starts Parley, says where it is, and stops it on Ctrl-C or SIGTERM.
 *
 * <p>One thread starts, waits and stops. The shutdown hook interrupts that thread and waits for it, so a signal means
 * the same at every moment, also half-way through the start.
 */
public final class Launcher {

    /** Nodes that hang are given up after 60 s, together, a broker and a database after 30 s each; and some air. */
    private static final long STOP_TIMEOUT_SECONDS = 150;

    private final PrintStream out;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs until a signal comes.
     *
     * @param arguments the data directory that is used if {@code parley.data} names no other
     */
    public static void main(String[] arguments) {
        Path defaultDataDirectory = Path.of(arguments.length > 0 ? arguments[0] : "data");
        int exitCode = new Launcher(System.out).run(defaultDataDirectory);
        if (exitCode != 0) {
            // Not an exception: Maven would print pages about it, and the reason is already on the screen.
            System.exit(exitCode);
        }
    }

    private int run(Path defaultDataDirectory) {
        Thread launching = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launching), "parley-stop"));
        try {
            LaunchSettings settings =
                    LaunchSettings.read(System.getProperties(), System.getenv(), defaultDataDirectory);
            return serve(settings);
        } catch (StartFailedException e) {
            if (Thread.currentThread().isInterrupted()) {
                return 0; // a signal in the midst of writing a file looks like a failure to write it
            }
            out.println("Parley did not start. " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            return 0; // a signal, and all is stopped
        } finally {
            stopped.countDown();
        }
    }

    private int serve(LaunchSettings settings) throws InterruptedException {
        try (ParleyServer server = describe(settings)) {
            server.start();
            try {
                if (settings.demo()) {
                    register(new DemoUsers(server.uri()));
                }
                out.println("Parley is ready: " + server.uri());
                new CountDownLatch(1).await(); // what dies is started again: only a signal ends this
            } catch (InterruptedException e) {
                out.println("Stopping...");
            }
            return 0; // the flag is clear now: stopping may wait
        }
    }

    /** A server without them is of use all the same, so a failure is told and no more. */
    private void register(DemoUsers demo) throws InterruptedException {
        try {
            demo.register();
            out.println(demo.invitation());
        } catch (IOException e) {
            out.println("The demonstration users could not be registered: " + e.getMessage());
        }
    }

    private ParleyServer describe(LaunchSettings settings) {
        ParleyServer.Builder server = ParleyServer.builder()
                .dataDirectory(settings.dataDirectory())
                .port(settings.port())
                .nodes(settings.nodes())
                .balanced()
                .databasePort(settings.databasePort())
                .heap(settings.heap())
                .properties(settings.server())
                .supervised()
                .progress(out::println);
        if (settings.sharedBroker()) {
            server.sharedBroker();
        }
        return server.build();
    }

    /** Runs in the shutdown hook. The virtual machine ends when it returns. */
    private void stop(Thread launching) {
        try {
            launching.interrupt();
            if (!stopped.await(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                out.println("Parley did not stop in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
