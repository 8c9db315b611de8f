package org.parley.presence;

import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryRemoved;
import org.infinispan.notifications.cachelistener.event.CacheEntryCreatedEvent;
import org.infinispan.notifications.cachelistener.event.CacheEntryModifiedEvent;
import org.infinispan.notifications.cachelistener.event.CacheEntryRemovedEvent;

/** Tells the index what the cache of the directory says of itself. */
@Listener // synchronous: a put returns once every node's index has it
public final class IndexFeed {

    private final NodeIndex index;

    IndexFeed(NodeIndex index) {
        this.index = index;
    }

    /** Called before and after the change: only the second counts. */
    @CacheEntryCreated
    public void created(CacheEntryCreatedEvent<String, String> event) {
        if (!event.isPre()) {
            index.put(event.getKey(), event.getValue());
        }
    }

    @CacheEntryModified
    public void modified(CacheEntryModifiedEvent<String, String> event) {
        if (!event.isPre()) {
            index.put(event.getKey(), event.getNewValue());
        }
    }

    @CacheEntryRemoved
    public void removed(CacheEntryRemovedEvent<String, String> event) {
        if (!event.isPre()) {
            index.remove(event.getKey());
        }
    }
}
