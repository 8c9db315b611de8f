package org.parley.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a node is told at its start.
 *
 * @param name the node's name, unique in its cluster
 * @param configuration the file of the server configuration that it runs with
 * @param properties what may be seen by everybody on the machine: system properties of the server
 * @param secrets what may not: environment variables, as command lines are public
 */
public record NodeSettings(
        String name,
        Host host,
        Jvm jvm,
        String configuration,
        Map<String, String> properties,
        Map<String, String> secrets) {

    public NodeSettings {
        properties = Map.copyOf(properties);
        secrets = Map.copyOf(secrets);
    }

    /** Sorts settings into public and secret ones by their names, and adds these secrets. */
    static NodeSettings of(
            String name,
            Host host,
            Jvm jvm,
            String configuration,
            Map<String, String> settings,
            Map<String, String> secrets) {
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
        return new NodeSettings(name, host, jvm, configuration, visible, hidden);
    }

    /** The environment variable that stands for a property, by the rule of MicroProfile Config and of WildFly. */
    static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean isSecret(String property) {
        return property.contains("secret") || property.contains("password") || property.endsWith(".key");
    }
}
