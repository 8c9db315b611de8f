package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This server of the cluster. */
@ApplicationScoped
public class Node {

    @Inject
    @ConfigProperty(name = "parley.node", defaultValue = "node1")
    String configured;

    /** The name, in letters, digits and underscores only, as a JMS property name must be. */
    public String name() {
        return nameOf(configured);
    }

    /** The name of a node by the name that the server gives it. */
    static String nameOf(String serverName) {
        return serverName.replaceAll("[^A-Za-z0-9]", "_");
    }
}
