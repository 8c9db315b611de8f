package org.parley.bus.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Topic;
import org.parley.platform.Node;
import org.parley.platform.ServerResources;

/** What is spent, on the topic of signals: by two properties a node finds it among the others and leaves out its own. */
@ApplicationScoped
public class SpendingTopic {

    private static final String KIND = "kind";
    private static final String SPENT = "spent";
    private static final String ORIGIN = "origin";

    @Inject
    private Node node;

    JMSContext connect() {
        return ServerResources.lookup("jms/ChatCF", ConnectionFactory.class).createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    Topic topic() {
        return ServerResources.lookup("jms/ParleySignals", Topic.class);
    }

    /** What the other nodes have spent. */
    String selector() {
        return KIND + " = '" + SPENT + "' AND " + ORIGIN + " <> '" + node.name() + "'";
    }

    void address(Message message) throws JMSException {
        message.setStringProperty(KIND, SPENT);
        message.setStringProperty(ORIGIN, node.name());
    }
}
