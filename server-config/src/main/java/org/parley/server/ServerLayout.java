package org.parley.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Lays the server out at build time: WildFly's distribution, two modules, and Parley's configuration.
 *
 * <p>A layout whose inputs have not changed is left alone. See docs/adr/0002-wildfly-from-the-distribution-zip.md.
 */
public final class ServerLayout {

    /** The server configuration that the script makes. */
    public static final String CONFIGURATION = "parley.xml";

    private static final String BASE_CONFIGURATION = "standalone-full-ha.xml";
    private static final String FINGERPRINT = "parley.layout";

    /** What a single server does not need: schemas and examples, the domain mode, the client container. */
    private static final List<String> LEFT_OUT = List.of("appclient/", "docs/", "domain/", "welcome-content/");

    private static final Duration SCRIPT_TIMEOUT = Duration.ofMinutes(3);

    private final Path sources;
    private final Path distribution;
    private final Map<String, Path> moduleFiles;

    /**
     * Describes a layout.
     *
     * @param sources the directory with parley.cli, configuration/ and modules/
     * @param distribution WildFly's zip
     * @param moduleFiles what modules/ gets besides the sources: path in modules/, and the file
     */
    ServerLayout(Path sources, Path distribution, Map<String, Path> moduleFiles) {
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
        new ServerLayout(Path.of(arguments[1]), Path.of(arguments[2]), moduleFiles).makeIn(target.toAbsolutePath());
    }

    private void makeIn(Path target) throws IOException, InterruptedException {
        String fingerprint = fingerprint();
        Path marker = target.resolve(FINGERPRINT);
        if (Files.exists(marker) && Files.readString(marker).equals(fingerprint)) {
            return;
        }
        System.out.println("Laying out the server...");
        // Built aside and renamed: an interrupted build leaves no layout that looks complete.
        Path part = target.resolveSibling(target.getFileName() + ".new");
        FileTree.delete(part);
        unzip(part);
        FileTree.copy(sources.resolve("modules"), part.resolve("modules"));
        for (Map.Entry<String, Path> file : moduleFiles.entrySet()) {
            Path copy = part.resolve("modules").resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.copy(file.getValue(), copy);
        }
        configure(part);
        Files.writeString(part.resolve(FINGERPRINT), fingerprint);
        FileTree.delete(target);
        Files.move(part, target);
    }

    /** A hash of the script and all other inputs, but of the distribution only the name, which carries its version. */
    private String fingerprint() throws IOException {
        MessageDigest hash = sha256();
        hash.update(distribution.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        for (Path file : moduleFiles.values()) {
            hash.update(Files.readAllBytes(file));
        }
        for (Path file : FileTree.list(sources)) {
            if (Files.isRegularFile(file)) {
                hash.update(sources.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                hash.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    /** Unpacks without the first directory, which is named after the version. */
    private void unzip(Path target) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(distribution));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the distribution reaches out of its directory: " + name);
                }
                if (LEFT_OUT.stream().noneMatch(name::startsWith)) {
                    write(entry, zip, path);
                }
            }
        }
    }

    private static void write(ZipEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.copy(content, path);
        if (path.toString().endsWith(".sh") && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }

    private void configure(Path layout) throws IOException, InterruptedException {
        Path standalone = layout.resolve("standalone");
        Path configuration = standalone.resolve("configuration");
        Files.copy(configuration.resolve(BASE_CONFIGURATION), configuration.resolve(CONFIGURATION));
        Command.Result result = new Command(List.of(), script(layout))
                .with("JBOSS_HOME", layout.toString())
                .run(SCRIPT_TIMEOUT);
        if (!result.succeeded()) {
            throw new StartFailedException("The server's configuration script failed:\n" + result.output());
        }
        // What the embedded server of the script left behind would be copied to each node.
        for (String leftover : List.of("data", "log", "tmp", "configuration/standalone_xml_history")) {
            FileTree.delete(standalone.resolve(leftover));
        }
        FileTree.copy(sources.resolve("configuration"), configuration);
    }

    private String[] script(Path layout) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-jar", layout.resolve("jboss-modules.jar").toString()));
        words.addAll(List.of("-mp", layout.resolve("modules").toString()));
        words.add("org.jboss.as.cli");
        words.add("--file=" + sources.resolve("parley.cli"));
        return words.toArray(String[]::new);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
