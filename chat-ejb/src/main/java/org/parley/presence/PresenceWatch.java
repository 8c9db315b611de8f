package org.parley.presence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Looks once a tick whose presence has changed.
 *
 * <p>Each node sees all connections in the directory, so each finds out by itself and tells its own clients: no message
 * has to travel, and who flaps within a tick disturbs nobody.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the server lets a timer not overtake itself
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PresenceWatch {

    private static final Logger LOG = System.getLogger(PresenceWatch.class.getName());

    @Inject
    private ConnectionDirectory directory;

    @Inject
    private PresenceSettings settings;

    @Inject
    private Event<PresenceTick> ticks;

    @Resource
    private TimerService timers;

    @PostConstruct
    void start() {
        long interval = settings.tick().toMillis();
        timers.createIntervalTimer(interval, interval, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            ticks.fire(new PresenceTick(directory.takeChanges()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Changes of presence could not be told", e);
        }
    }
}
