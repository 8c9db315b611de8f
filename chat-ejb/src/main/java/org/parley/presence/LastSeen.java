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
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.id.UserId;
import org.parley.store.presence.PresenceRepository;

/** Stores when people were last seen, all of them together now and then, instead of a write with each heartbeat. */
@Singleton
@Startup
@DependsOn("SchemaStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the map is concurrent
@TransactionManagement(TransactionManagementType.BEAN) // when the application stops, other beans may be gone by then
public class LastSeen {

    private static final Logger LOG = System.getLogger(LastSeen.class.getName());

    /** Keeps a statement, and the locks that it holds, short. */
    private static final int MOST_AT_ONCE = 1_000;

    @Inject
    private PresenceRepository store;

    @Inject
    private PresenceSettings settings;

    @Resource
    private TimerService timers;

    @Resource
    private UserTransaction transaction;

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
            transaction.begin();
            write(batch);
        } catch (NotSupportedException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException
                | RuntimeException e) {
            LOG.log(Level.WARNING, "It could not be stored when people were last seen; it is tried again", e);
            batch.forEach((user, at) -> mark(new UserId(user), at));
        }
    }

    private void write(Map<UUID, Instant> batch)
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        boolean written = false;
        try {
            store.saveLastSeen(batch);
            written = true;
        } finally {
            if (!written) {
                transaction.rollback();
            }
        }
        transaction.commit();
    }
}
