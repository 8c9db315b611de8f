package org.parley.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One WildFly with Parley's EAR: a process of its own, with a directory of its own. */
public final class WildFlyNode extends LocalServer {

    /** Deploying includes the migrations of the database. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(6);

    private static final String PID_FILE = "node.pid";

    /** 20 s in which 20,000 clients are told to go elsewhere, and as much again for what they still had asked for. */
    static final Duration STOP_GRACE = Duration.ofSeconds(60);

    private final Path layout;
    private final NodeSettings settings;
    private final NodePorts ports;
    private final Readiness readiness;
    private volatile Path ear;

    /**
     * Describes a node; nothing happens before {@link #start()}.
     *
     * @param layout the server as {@link ServerLayout} makes it
     * @param ear the application
     * @param directory where the node keeps its files
     */
    public WildFlyNode(Path layout, Path ear, Path directory, NodeSettings settings, NodePorts ports) {
        super("The server", directory, childIn(directory), START_TIMEOUT);
        this.layout = layout.toAbsolutePath().normalize();
        this.settings = settings;
        this.ports = ports;
        this.readiness = new Readiness(uri());
        replaceEar(ear);
    }

    /** Takes another build of the application, from the next start on. */
    public void replaceEar(Path file) {
        this.ear = file.toAbsolutePath().normalize();
    }

    /** Stops the server that a killed launcher left running in this directory, if there is one. */
    static void stopLeftover(Path directory) throws IOException, InterruptedException {
        childIn(directory).stopLeftover();
    }

    private static ChildProcess childIn(Path directory) {
        return new ChildProcess(directory.resolve(PID_FILE), STOP_GRACE);
    }

    /** The configuration and the application are those of this version; the data are kept. */
    @Override
    void prepare() throws IOException {
        FreePorts.requireFree(ports.http());
        if (!Files.isRegularFile(ear)) {
            throw new StartFailedException("There is no application at " + ear + ": build it first (mvn package).");
        }
        Path configuration = directory().resolve("configuration");
        Path deployments = deployments();
        FileTree.delete(configuration);
        FileTree.delete(deployments);
        FileTree.delete(directory().resolve("tmp"));
        FileTree.delete(directory().resolve("data").resolve("content")); // the applications that were deployed before
        FileTree.copy(layout.resolve("standalone").resolve("configuration"), configuration);
        Files.createDirectories(logDirectory());
        Files.createDirectories(deployments);
        Files.copy(ear, deployments.resolve("parley.ear"));
        Files.createFile(deployments.resolve("parley.ear.dodeploy"));
    }

    @Override
    ProcessBuilder command() {
        return new ServerProcess(layout, directory(), settings, ports).command();
    }

    @Override
    boolean isUp() throws IOException, InterruptedException {
        Path failed = deployments().resolve("parley.ear.failed");
        if (Files.exists(failed)) {
            throw failure("The application could not be deployed" + rootCause(failed));
        }
        return readiness.isReady();
    }

    private Path deployments() {
        return directory().resolve("deployments");
    }

    /** The innermost cause that WildFly noted in the marker of a failed deployment. */
    private static String rootCause(Path marker) throws IOException {
        return Files.readAllLines(marker).stream()
                .filter(line -> line.contains("Caused by: "))
                .map(line -> ": " + line.substring(line.indexOf("Caused by: ") + "Caused by: ".length()))
                .reduce("", (outer, inner) -> inner);
    }

    public String name() {
        return settings.name();
    }

    public NodePorts ports() {
        return ports;
    }

    /** The address for clients, with a slash at its end. */
    public URI uri() {
        return URI.create("http://" + settings.host().address() + ":" + ports.http() + "/");
    }

    @Override
    public Path log() {
        return logDirectory().resolve("server.log");
    }
}
