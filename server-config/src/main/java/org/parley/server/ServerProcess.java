package org.parley.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a node: the JVM and WildFly, started directly, so that the process is the one that we signal. */
final class ServerProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** The packages of the JDK that WildFly reaches into, as its own start script opens them. */
    private static final List<String> OPENED = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private final Path layout;
    private final Path directory;
    private final NodeSettings settings;
    private final NodePorts ports;

    ServerProcess(Path layout, Path directory, NodeSettings settings, NodePorts ports) {
        this.layout = layout;
        this.directory = directory;
        this.settings = settings;
        this.ports = ports;
    }

    /** The command line, and the secrets in its environment. */
    ProcessBuilder command() {
        ProcessBuilder builder = new ProcessBuilder(commandLine());
        builder.environment().putAll(settings.secrets());
        return builder;
    }

    List<String> commandLine() {
        List<String> words = new ArrayList<>();
        words.addAll(sessionOfItsOwn());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions());
        words.addAll(List.of("-jar", layout.resolve("jboss-modules.jar").toString()));
        words.addAll(List.of("-mp", layout.resolve("modules").toString()));
        words.add("org.jboss.as.standalone");
        words.addAll(serverOptions());
        return settings.host().command(words);
    }

    private List<String> jvmOptions() {
        List<String> options = new ArrayList<>();
        // The heap has its full size at once: pages that are not used cost nothing, growing costs collections.
        options.add("-Xms" + settings.jvm().heap());
        options.add("-Xmx" + settings.jvm().heap());
        // Short pauses matter more here than throughput; the JVM would take the serial collector on small machines.
        options.add("-XX:+UseG1GC");
        options.addAll(ThreadPriorities.options());
        // A server without memory is worse than one that is restarted.
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-XX:ErrorFile=" + directory.resolve("log").resolve("hs_err_%p.log"));
        OPENED.forEach(name -> options.add("--add-opens=" + name + "=ALL-UNNAMED"));
        options.add("--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED");
        options.add("-Djava.net.preferIPv4Stack=true");
        options.add("-Djava.awt.headless=true");
        options.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
        // WildFly's own default against hostile serialised objects.
        options.add("-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000");
        options.add("-Dorg.jboss.boot.log.file=" + directory.resolve("log").resolve("server.log"));
        options.add("-Dlogging.configuration="
                + directory
                        .resolve("configuration")
                        .resolve("logging.properties")
                        .toUri());
        options.addAll(settings.jvm().options());
        return options;
    }

    private List<String> serverOptions() {
        List<String> options = new ArrayList<>();
        options.add("-Djboss.home.dir=" + layout);
        options.add("-Djboss.server.base.dir=" + directory);
        options.add("-Djboss.node.name=" + settings.name());
        options.add("-Dparley.node=" + settings.name());
        options.add("-Djboss.http.port=" + ports.http());
        options.add("-Dparley.port=" + ports.http()); // the EAR reads its own key set there
        options.add("-Djboss.management.http.port=" + ports.management());
        options.add("-Dparley.cluster.port=" + ports.cluster());
        options.add("-Dparley.cluster.hosts=" + settings.host().address() + "[" + ports.cluster() + "]");
        options.add("-Dparley.jms.port=" + ports.messaging());
        if (!settings.host().isLoopback()) {
            options.addAll(addressOptions(settings.host().address()));
        }
        // The log file has it all, and nobody reads the console of a child process.
        options.add("-Dparley.log.console.level=OFF");
        // The last of two wins: what the caller gives overrides what stands above.
        settings.properties().forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.add("--server-config=" + settings.configuration());
        return options;
    }

    /** Of a node that others reach by another address than the default of all these, the loopback interface's. */
    private List<String> addressOptions(String address) {
        return List.of(
                "-Djboss.bind.address=" + address,
                "-Djboss.bind.address.private=" + address,
                "-Dparley.keys.url=http://" + address + ":" + ports.http() + "/.well-known/jwks.json");
    }

    /**
     * The words before a command whose process Ctrl-C in a terminal does not reach: it reaches the launcher alone, which
     * stops the server first and the database after it. Where there is no setsid (macOS) the server gets the signal as
     * well, and stops too.
     */
    static List<String> sessionOfItsOwn() {
        return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
    }
}
