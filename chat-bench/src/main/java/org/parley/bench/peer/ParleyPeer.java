package org.parley.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.bench.cost.Costs;
import org.parley.bench.cost.LiveHeap;
import org.parley.bench.cost.ProcessTree;
import org.parley.bench.load.Participant;
import org.parley.bench.load.Visit;
import org.parley.server.EmbeddedPostgres;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;

/** The product as {@code mvn -Prun} runs it, but without limits. */
public final class ParleyPeer implements Peer {

    /** The limits keep abuse away, which is what a benchmark looks like. */
    private static final String NO_LIMIT = "1000000000/1";

    private static final List<String> LIMITS =
            List.of("parley.limit.messages", "parley.limit.registrations", "parley.limit.logins");

    private final ParleyServer server;
    private Registrations registrations;

    /**
     * Describes a server.
     *
     * @param data an empty directory
     * @param settings of the server, by their own names
     */
    public ParleyPeer(Path data, int nodes, Map<String, String> settings, Consumer<String> progress) {
        ParleyServer.Builder builder =
                ParleyServer.builder().dataDirectory(data).nodes(nodes).progress(progress);
        LIMITS.forEach(limit -> builder.property(limit, NO_LIMIT));
        String heap = settings.get("parley.heap");
        if (heap != null) {
            builder.heap(heap);
        }
        server = builder.properties(settings).build();
    }

    @Override
    public String name() {
        return "Parley";
    }

    @Override
    public void start() throws InterruptedException {
        server.start();
        registrations =
                new Registrations(server.nodes().stream().map(WildFlyNode::uri).toList());
    }

    @Override
    public List<Participant> pairs(int users) throws IOException, InterruptedException {
        return registrations.pairs(users);
    }

    /** People who all know each other, and have missed the last message of each of so many conversations. */
    public List<Visit> visits(int conversations) throws IOException, InterruptedException {
        return registrations.visits(conversations);
    }

    /** So many people, who have so many sockets together and nothing to say. */
    public List<Participant> guests(int users, int sockets) throws IOException, InterruptedException {
        return registrations.guests(users, sockets);
    }

    /** The sender's devices are told too. */
    @Override
    public int deliveriesOfDirect() {
        return 2;
    }

    @Override
    public List<Participant> group(int users) throws IOException, InterruptedException {
        return registrations.group(users);
    }

    @Override
    public Costs costs() throws IOException {
        long micros = 0;
        for (WildFlyNode node : server.nodes()) {
            micros += new ProcessTree(node.pid()).cpuMicros();
        }
        return new Costs(micros, new ProcessTree(server.database().pid()).cpuMicros());
    }

    @Override
    public long residentKibibytes() throws IOException {
        long sum = 0;
        for (WildFlyNode node : server.nodes()) {
            sum += new ProcessTree(node.pid()).residentKibibytes();
        }
        return sum;
    }

    /** What is alive in the heaps of the nodes, in KiB, after a collection of each. */
    public long liveHeapKibibytes() throws IOException, InterruptedException {
        long sum = 0;
        for (WildFlyNode node : server.nodes()) {
            sum += LiveHeap.kibibytes(node.pid());
        }
        return sum;
    }

    public EmbeddedPostgres database() {
        return server.database();
    }

    /** What the nodes complained about in their logs. */
    public List<String> complaints() throws IOException {
        List<String> complaints = new ArrayList<>();
        for (WildFlyNode node : server.nodes()) {
            complaints.addAll(ServerLog.complaints(node.log()));
        }
        return complaints;
    }

    @Override
    public void close() {
        server.stop();
    }
}
