package org.parley.bus.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.Set;
import org.parley.platform.Node;
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
