package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.infinispan.remoting.transport.Address;

/** The nodes that this one sees, and the news of who came and who went, as a {@link ClusterView}. */
@ApplicationScoped
public class Cluster {

    private static final Logger LOG = System.getLogger(Cluster.class.getName());

    @Inject
    private Node node;

    @Inject
    private Event<ClusterView> changes;

    @Resource
    private ManagedExecutorService executor;

    private final ViewListener listener = new ViewListener();
    private EmbeddedCacheManager caches;

    @PostConstruct
    void open() {
        caches = ServerResources.lookup("infinispan/presence", Cache.class).getCacheManager();
        caches.addListener(listener);
    }

    @PreDestroy
    void close() {
        if (caches.getStatus().allowInvocations()) { // when the server stops it may be gone by now
            caches.removeListener(listener);
        }
    }

    /** Is there anybody to tell anything? Asks no other node. */
    public boolean hasOtherNodes() {
        return nodes().size() > 1;
    }

    /** The names of the nodes of the current view, this one among them. */
    public Set<String> nodes() {
        List<Address> members = caches.getMembers(); // null on a server that is in no cluster
        if (members == null) {
            return Set.of(node.name());
        }
        return members.stream().map(Address::toString).map(Node::nameOf).collect(Collectors.toUnmodifiableSet());
    }

    /** One at a time, and always what holds now: two changes may come from two threads in any order. */
    private synchronized void tell(boolean merged) {
        Set<String> nodes = nodes();
        if (!nodes.contains(node.name())) {
            // The server names its nodes otherwise than parley.node does: then nobody can tell who is missing.
            LOG.log(Level.WARNING, "The cluster''s view {0} does not name this node, {1}", nodes, node.name());
            return;
        }
        LOG.log(Level.INFO, "The nodes are {0}{1}", nodes, merged ? ", after a split" : "");
        changes.fire(new ClusterView(nodes, merged));
    }

    /** Hears of a change from the cache manager, whose own threads must not wait for the application. */
    @Listener(sync = false)
    public final class ViewListener {

        @ViewChanged
        @Merged
        public void changed(ViewChangedEvent event) {
            executor.execute(() -> tell(event.isMergeView()));
        }
    }
}
