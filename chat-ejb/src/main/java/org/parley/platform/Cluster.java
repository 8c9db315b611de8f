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

/** The nodes that this one sees, and the news of who came and who went, as a {@link ClusterChanged}. */
@ApplicationScoped
public class Cluster {

    private static final Logger LOG = System.getLogger(Cluster.class.getName());

    @Inject
    private Node node;

    @Inject
    private Event<ClusterChanged> changes;

    @Resource
    private ManagedExecutorService executor;

    private final ViewListener listener = new ViewListener();
    private EmbeddedCacheManager caches;
    private volatile View view = new View(List.of(), Set.of());

    /** Members and their names, which each heartbeat of a client asks for and a node's coming or going changes. */
    private record View(List<Address> members, Set<String> nodes) {}

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

    /** Is a node of that name in the current view? In doubt it is. */
    public boolean isThere(String name) {
        Set<String> nodes = nodes();
        return nodes.contains(name) || !nodes.contains(node.name());
    }

    private Set<String> nodes() {
        List<Address> members = caches.getMembers(); // null on a server that is in no cluster
        if (members == null) {
            return Set.of(node.name());
        }
        View known = view;
        if (!known.members().equals(members)) {
            known = new View(
                    members,
                    members.stream().map(Address::toString).map(Node::nameOf).collect(Collectors.toUnmodifiableSet()));
            view = known;
        }
        return known.nodes();
    }

    /** One at a time: of two changes the one that is told last is the one that holds. */
    private synchronized void tell(boolean merged) {
        Set<String> nodes = nodes();
        if (!nodes.contains(node.name())) {
            LOG.log(
                    Level.WARNING,
                    "The server names its nodes {0}, and this one is {1} for Parley: nobody can tell who is missing",
                    nodes,
                    node.name());
        }
        LOG.log(Level.INFO, "The nodes are {0}{1}", nodes, merged ? ", after a split" : "");
        changes.fire(new ClusterChanged(merged));
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
