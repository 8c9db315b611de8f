package org.parley.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the user asked the launcher for, by system properties ({@code -Dparley.port=9000}) or by the environment
 * ({@code PARLEY_PORT=9000}); the former win.
 *
 * @param server what is passed on to the server: each system property {@code parley.*} that is not the launcher's own
 */
record LaunchSettings(
        int port,
        int databasePort,
        int nodes,
        Path dataDirectory,
        boolean demo,
        String heap,
        boolean sharedBroker,
        Map<String, String> server) {

    private static final int DEFAULT_PORT = 8080;

    /** On one machine more than that only compete for it. */
    private static final int MOST_NODES = 9;

    /** The launcher's own, and the addresses and accounts that it makes itself. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "parley.port",
            "parley.nodes",
            "parley.data",
            "parley.demo",
            "parley.heap",
            "parley.broker",
            "parley.layout",
            "parley.ear",
            "parley.postgres",
            "parley.db.port",
            "parley.db.url",
            "parley.db.user",
            "parley.db.password");

    /**
     * Reads and checks the settings.
     *
     * @throws StartFailedException naming the setting that makes no sense
     */
    static LaunchSettings read(Properties properties, Map<String, String> environment, Path defaultDataDirectory) {
        Source source = new Source(properties, environment);
        return new LaunchSettings(
                source.port("parley.port", DEFAULT_PORT),
                source.port("parley.db.port", 0),
                source.nodes(),
                Path.of(source.text("parley.data", defaultDataDirectory.toString())),
                source.flag("parley.demo"),
                source.heap(),
                source.sharedBroker(),
                passedOn(properties));
    }

    private static Map<String, String> passedOn(Properties properties) {
        Map<String, String> settings = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith("parley.") && !NOT_PASSED_ON.contains(name)) {
                settings.put(name, properties.getProperty(name));
            }
        }
        return settings;
    }

    private record Source(Properties properties, Map<String, String> environment) {

        String text(String name, String otherwise) {
            String value = properties.getProperty(name, environment.get(NodeSettings.environmentName(name)));
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int port(String name, int otherwise) {
            String value = text(name, String.valueOf(otherwise));
            if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
                return Integer.parseInt(value);
            }
            throw new StartFailedException(
                    name + "=" + value + " is not a port: it must be a number from 0 (any free" + " port) to 65535.");
        }

        int nodes() {
            String value = text("parley.nodes", "1");
            if (value.matches("[1-" + MOST_NODES + "]")) {
                return Integer.parseInt(value);
            }
            throw new StartFailedException(
                    "parley.nodes=" + value + " is not a number of nodes from 1 to " + MOST_NODES + ".");
        }

        /** Set without a value means yes. */
        boolean flag(String name) {
            String value = properties.getProperty(name, environment.get(NodeSettings.environmentName(name)));
            if (value == null || value.equalsIgnoreCase("false")) {
                return false;
            }
            if (value.isEmpty() || value.equalsIgnoreCase("true")) {
                return true;
            }
            throw new StartFailedException(name + "=" + value + " is neither true nor false.");
        }

        boolean sharedBroker() {
            String value = text("parley.broker", "embedded");
            if (value.equals("shared") || value.equals("embedded")) {
                return value.equals("shared");
            }
            throw new StartFailedException("parley.broker=" + value + " is neither embedded nor shared.");
        }

        String heap() {
            String value = text("parley.heap", Jvm.DEFAULT_HEAP);
            if (value.matches("\\d+[mMgG]")) {
                return value;
            }
            throw new StartFailedException("parley.heap=" + value + " is not a size such as 512m or 2g.");
        }
    }
}
