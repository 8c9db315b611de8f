package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lays the server out at build time: WildFly's distribution, two modules, and Parley's configuration.
 *
 * <p>A layout whose inputs have not changed is left alone. See docs/adr/0002-wildfly-from-the-distribution-zip.md.
 */
public final class ServerLayout {

    /** The server configuration with a broker inside each node. */
    public static final String CONFIGURATION = "parley.xml";

    /** The server configuration of nodes that share one broker. */
    static final String SHARED_BROKER_CONFIGURATION = "parley-shared-broker.xml";

    private static final String BASE_CONFIGURATION = "standalone-full-ha.xml";

    /** What a single server does not need: schemas and examples, the domain mode, the client container. */
    private static final List<String> LEFT_OUT = List.of("appclient/", "docs/", "domain/", "welcome-content/");

    private static final Duration SCRIPT_TIMEOUT = Duration.ofMinutes(3);

    private final Path sources;
    private final Distribution distribution;
    private final Map<String, Path> moduleFiles;

    /**
     * Describes a layout.
     *
     * @param sources the directory with the scripts, configuration/ and modules/
     * @param distribution WildFly's zip
     * @param moduleFiles what modules/ gets besides the sources: path in modules/, and the file
     */
    ServerLayout(Path sources, Distribution distribution, Map<String, Path> moduleFiles) {
        this.sources = sources;
        this.distribution = distribution;
        this.moduleFiles = new TreeMap<>(moduleFiles);
    }

    /**
     * Makes the layout.
     *
     * @param arguments the target, the sources, the distribution, and {@code path=file} for each module file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path target = Path.of(arguments[0]);
        Map<String, Path> moduleFiles = new TreeMap<>();
        for (String argument : Arrays.asList(arguments).subList(3, arguments.length)) {
            int equals = argument.indexOf('=');
            moduleFiles.put(argument.substring(0, equals), Path.of(argument.substring(equals + 1)));
        }
        new ServerLayout(Path.of(arguments[1]), new Distribution(Path.of(arguments[2]), LEFT_OUT), moduleFiles)
                .makeIn(target.toAbsolutePath());
    }

    private void makeIn(Path target) throws IOException, InterruptedException {
        LaidOutDirectory directory = new LaidOutDirectory(target).from(distribution.name());
        for (Path file : moduleFiles.values()) {
            directory.fromFile(file);
        }
        directory.fromTree(sources).make(this::layOut);
    }

    private void layOut(Path directory) throws IOException, InterruptedException {
        System.out.println("Laying out the server...");
        distribution.unpackTo(directory);
        FileTree.copy(sources.resolve("modules"), directory.resolve("modules"));
        for (Map.Entry<String, Path> file : moduleFiles.entrySet()) {
            Path copy = directory.resolve("modules").resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy);
        }
        configure(directory);
    }

    private void configure(Path layout) throws IOException, InterruptedException {
        Path standalone = layout.resolve("standalone");
        Path configuration = standalone.resolve("configuration");
        Files.copy(configuration.resolve(BASE_CONFIGURATION), configuration.resolve(CONFIGURATION));
        run("parley.cli", layout);
        Files.copy(configuration.resolve(CONFIGURATION), configuration.resolve(SHARED_BROKER_CONFIGURATION));
        run("parley-shared-broker.cli", layout);
        // What the embedded server of the scripts left behind would be copied to each node.
        for (String leftover : List.of("data", "log", "tmp", "configuration/standalone_xml_history")) {
            FileTree.delete(standalone.resolve(leftover));
        }
        FileTree.copy(sources.resolve("configuration"), configuration);
    }

    private void run(String script, Path layout) throws IOException, InterruptedException {
        Command.Result result = new Command(List.of(), commandLine(script, layout))
                .with("JBOSS_HOME", layout.toString())
                .run(SCRIPT_TIMEOUT);
        if (!result.succeeded()) {
            throw new StartFailedException("The server's configuration script failed:\n" + result.output());
        }
    }

    private String[] commandLine(String script, Path layout) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-jar", layout.resolve("jboss-modules.jar").toString()));
        words.addAll(List.of("-mp", layout.resolve("modules").toString()));
        words.add("org.jboss.as.cli");
        words.add("--file=" + sources.resolve(script));
        return words.toArray(String[]::new);
    }
}
