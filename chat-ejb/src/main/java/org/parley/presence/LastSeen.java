package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.id.UserId;

/** Stores when people were last seen, all of them together now and then, instead of a write with each heartbeat. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the map is concurrent
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LastSeen {

    private static final Logger LOG = System.getLogger(LastSeen.class.getName());

    /** Keeps a statement, and the locks that it holds, short. */
    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    private LastSeenTransaction transaction;

    @Inject
    private PresenceSettings settings;

    @Resource
    private TimerService timers;

    private final Map<UserId, Instant> unsaved = new ConcurrentHashMap<>();

    @PostConstruct
    void start() {
        long interval = settings.lastSeenInterval().toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(null, false));
    }

    /** Notes that somebody was seen. */
    public void mark(UserId user, Instant at) {
        unsaved.merge(user, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    @PreDestroy // an orderly stop loses nothing
    @Timeout
    void save() {
        Map<UUID, Instant> batch = new HashMap<>();
        for (UserId user : Set.copyOf(unsaved.keySet())) {
            Instant at = unsaved.remove(user);
            if (at != null) {
                batch.put(user.value(), at);
            }
            if (batch.size() == MOST_AT_ONCE) {
                save(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            save(batch);
        }
    }

    private void save(Map<UUID, Instant> batch) {
        try {
            transaction.save(batch);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "It could not be stored when people were last seen; it is tried again", e);
            batch.forEach((user, at) -> mark(new UserId(user), at));
        }
    }
}
