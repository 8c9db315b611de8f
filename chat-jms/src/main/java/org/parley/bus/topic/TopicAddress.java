package org.parley.bus.topic;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import org.parley.platform.ServerResources;

/** A topic by its name in JNDI; it is looked up anew with each connection. */
public record TopicAddress(String name) {

    /** What is committed. */
    public static final TopicAddress EVENTS = new TopicAddress("jms/ParleyEvents");

    /** What is shed first. */
    public static final TopicAddress SIGNALS = new TopicAddress("jms/ParleySignals");

    JMSContext connect() {
        return ServerResources.lookup("jms/ChatCF", ConnectionFactory.class).createContext(JMSContext.AUTO_ACKNOWLEDGE);
    }

    Topic topic() {
        return ServerResources.lookup(name, Topic.class);
    }
}
