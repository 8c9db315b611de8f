package org.parley.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a node is told at its start.
 *
 * @param name the node's name, unique in its cluster
 * @param heap the size of the heap, as {@code java -Xmx} takes it
 * @param properties what may be seen by everybody on the machine: system properties of the server
 * @param secrets what may not: environment variables, as command lines are public
 */
public record NodeSettings(String name, String heap, Map<String, String> properties, Map<String, String> secrets) {

    /**
     * 512 MB: about 150 MB live in an idle server, a connection takes about 10 KB, and the rest is for bursts. Enough
     * for some thousand users, and fits beside the database in a machine of 2 GB.
     */
    public static final String DEFAULT_HEAP = "512m";

    public NodeSettings {
        properties = Map.copyOf(properties);
        secrets = Map.copyOf(secrets);
    }

    /** Sorts settings into public and secret ones by their names, and adds these secrets. */
    static NodeSettings of(String name, String heap, Map<String, String> settings, Map<String, String> secrets) {
        Map<String, String> visible = new LinkedHashMap<>();
        Map<String, String> hidden = new LinkedHashMap<>();
        settings.forEach((key, value) -> {
            if (isSecret(key)) {
                hidden.put(environmentName(key), value);
            } else {
                visible.put(key, value);
            }
        });
        hidden.putAll(secrets);
        return new NodeSettings(name, heap, visible, hidden);
    }

    /** The environment variable that stands for a property, by the rule of MicroProfile Config and of WildFly. */
    static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean isSecret(String property) {
        return property.contains("secret") || property.contains("password") || property.endsWith(".key");
    }
}
