package org.parley.bench;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings of the server among the properties of a benchmark. */
final class ServerSettings {

    /** The benchmark says itself where these are. */
    private static final Set<String> NOT_PASSED_ON = Set.of("parley.layout", "parley.ear", "parley.postgres");

    private ServerSettings() {}

    /** By their own names. */
    static Map<String, String> passedOn(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("parley.") && !NOT_PASSED_ON.contains(name))
                .collect(Collectors.toMap(name -> name, properties::getProperty, (one, other) -> one, TreeMap::new));
    }
}
