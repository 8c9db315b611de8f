package org.parley.bench.route;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.bus.event.EventBatch;
import org.parley.bus.event.EventCodec;
import org.parley.event.Announcement;
import org.parley.event.ClientStamp;
import org.parley.event.LogPosition;
import org.parley.event.Mentions;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessageContext;
import org.parley.event.MessagePosted;
import org.parley.event.MessageTimes;
import org.parley.event.MessageType;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/**
 * A message on its way over the bus.
 *
 * @param copies other nodes that it goes to; the writer's own tells its people itself
 * @param bytes of each copy: the body as the product writes it, and the property for each of the nodes
 * @param lookupNanos how long it took to find the nodes
 */
record Route(int copies, int bytes, long lookupNanos) {

    /** A property's kind, the length of its name, two bytes a letter, and its value, as Artemis writes it. */
    private static final int PROPERTY_BYTES = 1 + 4 + 2 + 1;

    private static final String CONTENT = "Shall we meet at half past six? ".repeat(3);

    /** Routes a message of the first of these members to all of them. */
    static Route of(Crowd crowd, List<Integer> members) {
        Set<UserId> readers = new HashSet<>();
        members.forEach(member -> readers.add(crowd.person(member)));
        long begin = System.nanoTime();
        Set<String> others = new HashSet<>(crowd.index().nodesOf(readers));
        others.remove(crowd.nodeOf(members.get(0)));
        long lookup = System.nanoTime() - begin;
        return new Route(others.size(), bytes(crowd, members, readers, others), lookup);
    }

    private static int bytes(Crowd crowd, List<Integer> members, Set<UserId> readers, Set<String> nodes) {
        Instant now = Instant.ofEpochMilli(1_795_000_000_123L);
        EventBatch batch = new EventBatch(
                crowd.nodeOf(members.get(0)),
                now,
                List.of(new Announcement(readers, List.of(message(crowd, members.get(0), now)))));
        int bytes = EventCodec.encode(batch).length;
        for (String node : nodes) {
            bytes += PROPERTY_BYTES + 2 * ("to_" + node).getBytes(StandardCharsets.US_ASCII).length;
        }
        return bytes;
    }

    private static MessagePosted message(Crowd crowd, int sender, Instant now) {
        return new MessagePosted(new Message(
                new LogPosition(new ConversationId(crowd.id()), 1_000),
                new MessageId(crowd.id()),
                crowd.person(sender),
                new MessageBody(MessageType.TEXT, CONTENT, null, Mentions.NONE),
                new ClientStamp(crowd.id(), null),
                MessageTimes.of(now),
                new MessageContext(null, List.of())));
    }
}
