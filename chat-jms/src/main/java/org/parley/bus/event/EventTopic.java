package org.parley.bus.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.event.Publication;
import org.parley.id.UserId;
import org.parley.platform.Node;
import org.parley.presence.ConnectionDirectory;

/**
 * The one fixed topic of all events.
 *
 * <p>A sender sets a boolean property for each node that is to hear of it, and a node selects by its own: the broker
 * keeps one queue a node, and a node gets only what concerns its users.
 */
@ApplicationScoped
public class EventTopic {

    @Inject
    private Node node;

    @Inject
    private ConnectionDirectory directory;

    @Inject
    private BusMeters meters;

    String selector() {
        return property(node.name()) + " = TRUE";
    }

    /** The name of this node. */
    String node() {
        return node.name();
    }

    /** The nodes that hold a connection of any reader. */
    Set<String> nodes(Publication publication) {
        Set<UserId> readers = publication.announcements().stream()
                .flatMap(announcement -> announcement.readers().stream())
                .collect(Collectors.toSet());
        return directory.nodesOf(readers);
    }

    /** The same without this node. */
    Set<String> otherNodes(Publication publication) {
        return nodes(publication).stream()
                .filter(name -> !name.equals(node.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void address(Message message, Set<String> nodes) throws JMSException {
        for (String name : nodes) {
            message.setBooleanProperty(property(name), true);
        }
    }

    EventBatch batch(Publication publication) {
        return new EventBatch(node.name(), publication.since(), publication.announcements());
    }

    /** Notes that one message went out to so many nodes. */
    void sent(int nodes) {
        meters.sent(nodes);
    }

    boolean isFromHere(EventBatch batch) {
        return batch.node().equals(node.name());
    }

    private static String property(String node) {
        return "to_" + node;
    }
}
