package org.parley.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One Apache Artemis for all nodes: a process of its own, with a directory of its own. */
public final class ArtemisBroker extends LocalServer {

    private static final String USER = "parley";

    /** It reads its journal, which is short. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    /** 64 MB of messages, as its configuration allows, and as much again for what a broker needs besides. */
    private static final String HEAP = "256m";

    private final Path layout;
    private final Host host;
    private final int port;

    private String password;

    /**
     * Describes a broker; nothing happens before {@link #start()}.
     *
     * @param layout the broker as {@link BrokerLayout} makes it
     * @param directory where it keeps its files
     */
    ArtemisBroker(Path layout, Path directory, Host host, int port) {
        super("The broker", directory, childIn(directory), START_TIMEOUT);
        this.layout = layout.toAbsolutePath().normalize();
        this.host = host;
        this.port = port;
    }

    /** Stops the broker that a killed launcher left running in this directory, if there is one. */
    static void stopLeftover(Path directory) throws IOException, InterruptedException {
        childIn(directory).stopLeftover();
    }

    private static ChildProcess childIn(Path directory) {
        return new ChildProcess(directory.resolve("broker.pid"), STOP_GRACE);
    }

    /** The configuration is that of this version; the messages that it keeps stay. */
    @Override
    void prepare() throws IOException {
        if (!Files.isDirectory(layout)) {
            throw new StartFailedException("There is no broker at " + layout + ": build it first (mvn package).");
        }
        Path configuration = directory().resolve(BrokerLayout.CONFIGURATION);
        FileTree.delete(configuration);
        FileTree.copy(layout.resolve(BrokerLayout.CONFIGURATION), configuration);
        for (String name : List.of("data", "log", "tmp", "lock")) {
            Files.createDirectories(directory().resolve(name));
        }
        password = SecretFile.readOrCreate(directory().resolve("nodes.secret"));
        SecretFile.write(configuration.resolve("artemis-users.properties"), USER + " = " + password);
    }

    /** Started directly, not by its script, so that the process is the one that we signal. */
    @Override
    ProcessBuilder command() {
        Path configuration = directory().resolve(BrokerLayout.CONFIGURATION);
        List<String> words = new ArrayList<>(ServerProcess.sessionOfItsOwn());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xms" + HEAP, "-Xmx" + HEAP, "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError"));
        words.add("-XX:ErrorFile=" + logDirectory().resolve("hs_err_%p.log"));
        words.add("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");
        words.add("-Djava.net.preferIPv4Stack=true");
        words.add("-Djava.security.auth.login.config=" + configuration.resolve("login.config"));
        words.add("-Dlog4j2.disableJmx=true");
        words.add("-Djava.io.tmpdir=" + directory().resolve("tmp"));
        words.add("-Dartemis.home=" + layout);
        words.add("-Dartemis.instance=" + directory());
        words.add("-Dartemis.instance.etc=" + configuration);
        words.add("-Dartemis.instance.etc.uri=" + configuration.toUri());
        words.add("-Ddata.dir=" + directory().resolve("data"));
        words.add("-Dparley.jms.host=" + host.address());
        words.add("-Dparley.jms.port=" + port);
        words.addAll(List.of(
                "-classpath", layout.resolve("lib").resolve("artemis-boot.jar").toString()));
        words.addAll(List.of("org.apache.activemq.artemis.boot.Artemis", "run"));
        return new ProcessBuilder(host.command(words));
    }

    @Override
    boolean isUp() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.address(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    /** The address that it listens at. */
    public String host() {
        return host.address();
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public Path log() {
        return logDirectory().resolve("artemis.log");
    }
}
