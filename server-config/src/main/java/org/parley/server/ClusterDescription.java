package org.parley.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each node of a server is told: its ports, the other nodes, the settings and the secrets. */
final class ClusterDescription {

    private static final String BROKER = "broker";

    private final ParleyServer.Builder options;
    private final DataDirectory dataDirectory;

    ClusterDescription(ParleyServer.Builder options, DataDirectory dataDirectory) {
        this.options = options;
        this.dataDirectory = dataDirectory;
    }

    /** Stops the nodes and the broker of a launcher that was killed. */
    void stopLeftovers() throws IOException, InterruptedException {
        for (int number = 1; Files.isDirectory(directory(number)); number++) {
            WildFlyNode.stopLeftover(directory(number));
        }
        ArtemisBroker.stopLeftover(dataDirectory.resolve(BROKER));
    }

    /** The broker that all nodes share, which is not started; none if each has its own inside. */
    Optional<ArtemisBroker> broker() {
        if (!options.sharedBroker) {
            return Optional.empty();
        }
        return Optional.of(new ArtemisBroker(
                options.layout.toAbsolutePath().resolveSibling("artemis"),
                dataDirectory.resolve(BROKER),
                options.brokerHost,
                FreePorts.one()));
    }

    /** The nodes, none of which is started. */
    List<WildFlyNode> nodes(EmbeddedPostgres database, Optional<ArtemisBroker> broker) throws IOException {
        List<NodePorts> ports = new ArrayList<>();
        for (int number = 1; number <= options.nodeCount; number++) {
            // The first node has the port that was asked for, if no balancer has it; the others any.
            ports.add(NodePorts.withHttp(number == 1 && !options.isBalanced() ? options.port : 0));
        }
        Map<String, String> settings = settings(ports, broker);
        Map<String, String> secrets = secrets(database, broker);
        String configuration = broker.isEmpty() ? ServerLayout.CONFIGURATION : ServerLayout.SHARED_BROKER_CONFIGURATION;
        Jvm jvm = new Jvm(options.heap, options.jvmOptions);
        List<WildFlyNode> nodes = new ArrayList<>();
        for (int number = 1; number <= options.nodeCount; number++) {
            NodeSettings node =
                    NodeSettings.of("node" + number, options.host(number), jvm, configuration, settings, secrets);
            nodes.add(new WildFlyNode(
                    options.layout, options.ear(number), directory(number), node, ports.get(number - 1)));
        }
        return nodes;
    }

    private Map<String, String> settings(List<NodePorts> ports, Optional<ArtemisBroker> broker) {
        Map<String, String> settings = new TreeMap<>();
        settings.put(
                "parley.cluster.hosts",
                IntStream.rangeClosed(1, ports.size())
                        .mapToObj(number -> options.host(number).address() + "["
                                + ports.get(number - 1).cluster() + "]")
                        .collect(Collectors.joining(",")));
        if (options.isBalanced()) {
            settings.put("parley.behind.proxy", "true");
        }
        broker.ifPresent(shared -> {
            settings.put("parley.jms.host", shared.host());
            settings.put("parley.jms.port", String.valueOf(shared.port()));
        });
        settings.putAll(options.properties);
        return settings;
    }

    private Map<String, String> secrets(EmbeddedPostgres database, Optional<ArtemisBroker> broker) throws IOException {
        Map<String, String> secrets = new HashMap<>();
        secrets.put("PARLEY_DB_URL", database.jdbcUrl());
        secrets.put("PARLEY_DB_USER", database.user());
        secrets.put("PARLEY_DB_PASSWORD", database.password());
        secrets.put("PARLEY_SECRET", dataDirectory.secret("parley"));
        secrets.put("PARLEY_JMS_CLUSTER_PASSWORD", dataDirectory.secret("jms-cluster"));
        broker.ifPresent(shared -> {
            secrets.put("PARLEY_JMS_USER", shared.user());
            secrets.put("PARLEY_JMS_PASSWORD", shared.password());
        });
        return secrets;
    }

    private Path directory(int number) {
        return dataDirectory.resolve("node" + number);
    }
}
