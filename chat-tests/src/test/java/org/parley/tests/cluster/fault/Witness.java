package org.parley.tests.cluster.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.parley.server.ParleyServer;
import org.parley.server.WildFlyNode;
import org.parley.tests.Database;
import org.parley.tests.RestClient;
import org.parley.tests.cluster.fault.Evidence.Acked;
import org.parley.tests.cluster.fault.Evidence.History;
import org.parley.tests.cluster.fault.Evidence.Shown;
import org.parley.tests.cluster.fault.Evidence.Stored;

/** Asks the database, and the nodes by REST, what they have and what they show. */
final class Witness {

    /** Conversations that are read by REST too: a group and some direct ones, as the groups come first. */
    private static final int SAMPLE = 5;

    /** Who gets no answer for so long does not know how somebody is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int OK = 200;

    private final ParleyServer server;
    private final Population population;
    private final Map<String, Long> starts;

    /** A witness of what comes after these heads of the logs. */
    Witness(ParleyServer server, Population population, Map<String, Long> starts) {
        this.server = server;
        this.population = population;
        this.starts = starts;
    }

    Evidence evidence(Collection<Outgoing> sent, List<Reading> readings) {
        return new Evidence(acked(sent), readings, histories(), shown(), presence(), outbox());
    }

    long outbox() {
        return database().number("select count(*) from outbox");
    }

    Map<String, Long> heads() {
        return population.heads(database());
    }

    private Database database() {
        return new Database(server.database());
    }

    private static List<Acked> acked(Collection<Outgoing> sent) {
        return sent.stream()
                .filter(message -> message.ack() != null)
                .map(message -> new Acked(
                        message.conversation(),
                        UUID.fromString(message.id()),
                        message.ack().seq(),
                        message.ack().messageId()))
                .toList();
    }

    private Map<String, History> histories() {
        Map<String, List<Stored>> entries = new HashMap<>();
        starts.keySet().forEach(conversation -> entries.put(conversation, new ArrayList<>()));
        for (List<Object> row : population.entries(database())) {
            String conversation = row.get(0).toString();
            Stored entry = new Stored((Long) row.get(1), (UUID) row.get(2), (UUID) row.get(3));
            if (entry.seq() > starts.get(conversation)) {
                entries.get(conversation).add(entry);
            }
        }
        Map<String, History> histories = new HashMap<>();
        heads().forEach((conversation, head) ->
                histories.put(conversation, new History(starts.get(conversation), head, entries.get(conversation))));
        return histories;
    }

    private Map<String, List<Stored>> shown() {
        Map<String, List<Stored>> shown = new HashMap<>();
        int step = Math.max(1, population.rooms().size() / SAMPLE);
        for (int i = 0; i < population.rooms().size(); i += step) {
            Room room = population.rooms().get(i);
            RestClient rest = population
                    .accounts()
                    .get(room.members().get(0))
                    .rest(livingNodes().get(0).uri());
            shown.put(room.conversation(), read(rest, room.conversation()));
        }
        return shown;
    }

    private List<Stored> read(RestClient rest, String conversation) {
        List<Stored> entries = new ArrayList<>();
        long last = starts.get(conversation);
        JsonNode page;
        do {
            page = rest.get("conversations/" + conversation + "/messages?limit=200&after=" + last)
                    .json();
            for (JsonNode message : page.path("messages")) {
                last = message.path("seq").asLong();
                entries.add(new Stored(
                        last,
                        UUID.fromString(message.path("message_id").asText()),
                        UUID.fromString(message.path("client_message_id").asText())));
            }
        } while (page.path("has_more").asBoolean());
        return entries;
    }

    /** Everybody of the load is there, and each node is asked by somebody who may know. */
    List<Shown> presence() {
        return presence(livingNodes());
    }

    List<Shown> presence(List<WildFlyNode> nodes) {
        List<CompletableFuture<Shown>> all = new ArrayList<>();
        for (WildFlyNode node : nodes) {
            for (int i = 0; i < population.accounts().size(); i++) {
                all.add(presence(node.name(), node.uri(), i));
            }
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Shown> presence(String node, URI uri, int person) {
        Account who = population.accounts().get(person);
        return population
                .friendOf(person)
                .rest(uri)
                .begin("GET", "users/" + who.person().id() + "/status", null)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .thenApply(answer -> answer.status() == OK ? answer.get("status") : "status " + answer.status())
                .exceptionally(failure -> "nothing: " + failure)
                .thenApply(status -> new Shown(node, who.name(), "online", status));
    }

    private List<WildFlyNode> livingNodes() {
        return server.nodes().stream().filter(WildFlyNode::isRunning).toList();
    }
}
