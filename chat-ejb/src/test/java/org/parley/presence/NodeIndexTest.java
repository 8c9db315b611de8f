package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;

class NodeIndexTest {

    private final NodeIndex index = new NodeIndex();
    private final UserId user = new UserId(UUID.randomUUID());

    @Test
    void a_user_is_on_every_node_that_has_a_connection_of_hers() {
        index.add(key("node1"));
        index.add(key("node1"));
        index.add(key("node2"));

        assertThat(index.nodesOf(user)).containsExactlyInAnyOrder("node1", "node2");
    }

    @Test
    void a_node_counts_until_its_last_connection_is_gone() {
        String first = key("node1");
        String second = key("node1");
        index.add(first);
        index.add(second);

        index.remove(first);
        assertThat(index.nodesOf(user)).containsExactly("node1");
        index.remove(second);
        assertThat(index.nodesOf(user)).isEmpty();
    }

    private String key(String node) {
        return new DirectoryKey(user, node, new ConnectionId(UUID.randomUUID())).format();
    }
}
