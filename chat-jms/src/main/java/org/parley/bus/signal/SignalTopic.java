package org.parley.bus.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import java.util.Set;
import org.parley.platform.Node;
import org.parley.platform.ServerResources;
import org.parley.presence.ConnectionDirectory;

/** The topic of signals: a node selects by the kind, as others use the topic too, and by a property of its own. */
@ApplicationScoped
public class SignalTopic {

    private static final String KIND = "kind";
    private static final String SIGNAL = "signal";

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
        return KIND + " = '" + SIGNAL + "' AND " + property(node.name()) + " = TRUE";
    }

    /** The nodes that hold a connection of anybody who is to hear of the signals. */
    Set<String> nodes(SignalBatch batch) {
        return directory.nodesOf(batch.readers());
    }

    void address(Message message, Set<String> nodes) throws JMSException {
        message.setStringProperty(KIND, SIGNAL);
        for (String name : nodes) {
            message.setBooleanProperty(property(name), true);
        }
    }

    private static String property(String name) {
        return "to_" + name;
    }
}
