package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.distribution.LocalizedCacheTopology;
import org.infinispan.topology.CacheTopology;
import org.jspecify.annotations.Nullable;
import org.parley.platform.ServerResources;

/** The replicated Infinispan cache in which the directory is. */
@ApplicationScoped
public class DirectoryCache {

    private static final Logger LOG = System.getLogger(DirectoryCache.class.getName());

    private AdvancedCache<String, String> cache;
    private @Nullable IndexFeed feed;

    /**
     * What WildFly binds looks the cache up for each call, and encodes for the class loader of the calling thread: what one of
     * Infinispan's own threads writes, as a write waited for the one before, no node could read. So it is looked up once.
     */
    @PostConstruct
    @SuppressWarnings("unchecked") // a name in JNDI has no type arguments
    void open() {
        cache = ServerResources.lookup("infinispan/presence", Cache.class).getAdvancedCache();
    }

    /** Lets the index know what there is and what changes. */
    void feed(NodeIndex index) {
        feed = new IndexFeed(index);
        cache.addListener(feed);
        cache.forEach(index::put);
    }

    void stopFeeding() {
        if (feed != null && cache.getStatus().allowInvocations()) { // when the server stops it may be gone by now
            cache.removeListener(feed);
        }
    }

    /** Writes the entry, for as long as it counts; done when every node has it. */
    CompletionStage<?> write(DirectoryKey key, DirectoryEntry entry) {
        long countsFor = entry.countsFor().toMillis();
        CompletionStage<?> written = countsFor <= 0
                ? cache.removeAsync(key.format())
                : cache.putAsync(key.format(), entry.format(), countsFor, TimeUnit.MILLISECONDS);
        return written.whenComplete((done, failure) -> {
            if (failure != null) {
                // It lives on for some heartbeats; the next one writes it again.
                LOG.log(Level.DEBUG, "An entry of the directory could not be written", failure);
            }
        });
    }

    /**
     * Does a write reach all nodes of the view? The cache follows the view some time later, after a split not before it has settled
     * which of the entries of both parts hold.
     */
    boolean isWhole() {
        LocalizedCacheTopology topology = cache.getDistributionManager().getCacheTopology();
        return topology.getPhase() == CacheTopology.Phase.NO_REBALANCE
                && topology.getMembersSet().containsAll(cache.getCacheManager().getMembers());
    }
}
