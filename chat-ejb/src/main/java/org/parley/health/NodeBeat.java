package org.parley.health;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.store.node.NodeRepository;

/** The transaction in which a node says that it lives. */
@Stateless
public class NodeBeat {

    @Inject
    private NodeRepository nodes;

    public void write(String node) {
        nodes.beat(node);
    }
}
