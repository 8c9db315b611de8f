package org.parley.bus.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.parley.platform.Node;

/** What is spent, on the topic of signals: by two properties a node finds it among the others and leaves out its own. */
@ApplicationScoped
public class SpendingTopic {

    private static final String KIND = "kind";
    private static final String SPENT = "spent";
    private static final String ORIGIN = "origin";

    @Inject
    private Node node;

    /** What the other nodes have spent. */
    String selector() {
        return KIND + " = '" + SPENT + "' AND " + ORIGIN + " <> '" + node.name() + "'";
    }

    void address(Message message) throws JMSException {
        message.setStringProperty(KIND, SPENT);
        message.setStringProperty(ORIGIN, node.name());
    }
}
