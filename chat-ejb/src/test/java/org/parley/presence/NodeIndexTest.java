package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeIndexTest {

    private final Cluster cluster = new Cluster();
    private final NodeIndex index = cluster.index();

    @Test
    void a_user_is_on_every_node_that_has_a_connection_of_hers() {
        cluster.connect("node1");
        cluster.connect("node1");
        cluster.connect("node2");

        assertThat(index.nodesOf(Set.of(cluster.user()))).containsExactlyInAnyOrder("node1", "node2");
    }

    @Test
    void a_node_counts_until_its_last_connection_is_gone() {
        OwnConnection first = cluster.connect("node1");
        OwnConnection second = cluster.connect("node1");

        cluster.disconnect(first);
        assertThat(index.nodesOf(Set.of(cluster.user()))).containsExactly("node1");
        cluster.disconnect(second);
        assertThat(index.nodesOf(Set.of(cluster.user()))).isEmpty();
    }

    @Test
    void what_is_removed_is_nowhere() {
        OwnConnection connection = cluster.connect("node1");
        index.remove(connection.key().format());

        assertThat(index.nodesOf(Set.of(cluster.user()))).isEmpty();
    }

    @Test
    void the_most_present_device_counts() {
        OwnConnection telephone = cluster.connect("node1");
        OwnConnection desk = cluster.connect("node2");
        cluster.say(telephone, PresenceStatus.AWAY);
        assertThat(cluster.status()).isEqualTo(PresenceStatus.ONLINE);

        cluster.say(desk, PresenceStatus.AWAY);
        assertThat(cluster.status()).isEqualTo(PresenceStatus.AWAY);
    }

    @Test
    void a_connection_that_is_gone_counts_as_before_until_its_grace_is_over() {
        OwnConnection connection = cluster.connect("node1");
        cluster.say(connection, PresenceStatus.AWAY);
        cluster.disconnect(connection);

        cluster.pass(Cluster.GRACE.minusMillis(1));
        assertThat(cluster.status()).isEqualTo(PresenceStatus.AWAY);
        cluster.pass(1);
        assertThat(cluster.status()).isEqualTo(PresenceStatus.OFFLINE);
    }

    @Test
    void a_heartbeat_that_comes_late_does_not_bring_back_what_is_gone() {
        OwnConnection connection = cluster.connect("node1");
        cluster.disconnect(connection);
        cluster.renew(connection);

        assertThat(index.nodesOf(Set.of(cluster.user()))).isEmpty();
    }

    @Test
    void of_a_node_that_died_nothing_counts_after_a_lifespan() {
        cluster.connect("node1");
        OwnConnection other = cluster.connect("node2");
        cluster.pass(Cluster.LIFESPAN.minusSeconds(1));
        cluster.renew(other);
        cluster.pass(1_000);
        index.forgetRunOut(cluster.user(), cluster.now());

        assertThat(index.nodesOf(Set.of(cluster.user()))).containsExactly("node2");
        assertThat(cluster.status()).isEqualTo(PresenceStatus.ONLINE);
    }

    @Test
    void of_a_node_that_left_the_cluster_nothing_counts_after_the_grace() {
        cluster.connect("node1");
        cluster.connect("node2");
        cluster.see("node1");
        cluster.pass(Cluster.GRACE.minusMillis(1));
        index.forgetRunOut(cluster.user(), cluster.now());
        assertThat(index.nodesOf(Set.of(cluster.user()))).containsExactlyInAnyOrder("node1", "node2");

        cluster.pass(1);
        index.forgetRunOut(cluster.user(), cluster.now());
        assertThat(index.nodesOf(Set.of(cluster.user()))).containsExactly("node1");
        assertThat(cluster.status()).isEqualTo(PresenceStatus.ONLINE);
    }

    @Test
    void what_is_heard_late_of_a_node_that_left_counts_for_the_grace_too() {
        cluster.see("node1");
        cluster.connect("node2");
        cluster.pass(Cluster.GRACE);

        assertThat(cluster.status()).isEqualTo(PresenceStatus.OFFLINE);
    }

    @Test
    void a_node_that_comes_back_and_writes_its_connections_again_has_them_for_a_lifespan() {
        OwnConnection connection = cluster.connect("node2");
        cluster.see("node1");
        cluster.pass(Cluster.GRACE);
        index.forgetRunOut(cluster.user(), cluster.now());
        cluster.see("node1", "node2");
        cluster.writeAgain(connection);

        cluster.pass(Cluster.LIFESPAN.minusMillis(1));
        assertThat(cluster.status()).isEqualTo(PresenceStatus.ONLINE);
        assertThat(index.nodesOf(Set.of(cluster.user()))).containsExactly("node2");
    }
}
