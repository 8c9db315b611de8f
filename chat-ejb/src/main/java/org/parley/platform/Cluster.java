package org.parley.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.infinispan.Cache;
import org.infinispan.remoting.transport.Address;

/** The nodes that this one sees. */
@ApplicationScoped
public class Cluster {

    private Cache<?, ?> cache;

    @PostConstruct
    void open() {
        cache = ServerResources.lookup("infinispan/presence", Cache.class);
    }

    /** Is there anybody to tell anything? Asks no other node. */
    public boolean hasOtherNodes() {
        List<Address> members = cache.getCacheManager().getMembers(); // null on a server that is in no cluster
        return members != null && members.size() > 1;
    }
}
