package org.parley.bus.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.event.Announcement;
import org.parley.id.UserId;
import org.parley.platform.Node;
import org.parley.platform.ServerResources;
import org.parley.presence.ConnectionDirectory;

/** The topic of signals: a node selects by the kind, as others use the topic too, and by a property of its own. */
@ApplicationScoped
public class SignalTopic {

    private static final String KIND = "kind";
    private static final String TYPING = "typing";

    @Inject
    private Node node;

    @Inject
    private ConnectionDirectory directory;

    JMSContext connect() {
        return ServerResources.lookup("jms/ChatCF", ConnectionFactory.class).createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    Topic topic() {
        return ServerResources.lookup("jms/ParleySignals", Topic.class);
    }

    String selector() {
        return KIND + " = '" + TYPING + "' AND " + property(node.name()) + " = TRUE";
    }

    /** The nodes that hold a connection of anybody who is to hear of the signals. */
    Set<String> nodes(List<Announcement> signals) {
        Set<UserId> readers = signals.stream()
                .flatMap(announcement -> announcement.readers().stream())
                .collect(Collectors.toSet());
        return directory.nodesOf(readers);
    }

    void address(Message message, Set<String> nodes) throws JMSException {
        message.setStringProperty(KIND, TYPING);
        for (String name : nodes) {
            message.setBooleanProperty(property(name), true);
        }
    }

    private static String property(String name) {
        return "to_" + name;
    }
}
