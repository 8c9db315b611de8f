package org.parley.bench.route;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;
import org.parley.presence.DirectoryEntry;
import org.parley.presence.DirectoryKey;
import org.parley.presence.NodeIndex;

/** People with a connection each, anywhere in the cluster: the worst case, as nobody is nearer to whom they talk to. */
final class Crowd {

    private static final Duration LIFESPAN = Duration.ofHours(1);

    private final List<UserId> people = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();
    private final NodeIndex index = new NodeIndex(Clock.systemUTC(), LIFESPAN, node -> true);
    private final Random random;

    Crowd(int size, int nodeCount, Random random) {
        this.random = random;
        Clock clock = Clock.systemUTC();
        for (int i = 0; i < size; i++) {
            UserId person = new UserId(id());
            String node = "node" + (1 + random.nextInt(nodeCount));
            people.add(person);
            nodes.add(node);
            DirectoryKey key = new DirectoryKey(person, node, new ConnectionId(id()));
            index.put(
                    key.format(),
                    DirectoryEntry.connected(clock.instant(), LIFESPAN).format());
        }
    }

    /** The same in each run. */
    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Members of a conversation, of whom the first one writes. */
    List<Integer> some(int count) {
        Set<Integer> chosen = new HashSet<>();
        List<Integer> members = new ArrayList<>();
        while (members.size() < count) {
            int member = random.nextInt(people.size());
            if (chosen.add(member)) {
                members.add(member);
            }
        }
        return members;
    }

    UserId person(int number) {
        return people.get(number);
    }

    String nodeOf(int number) {
        return nodes.get(number);
    }

    NodeIndex index() {
        return index;
    }
}
