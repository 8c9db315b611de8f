package org.parley.realtime;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.realtime.MissedEvents.Behind;
import org.parley.realtime.MissedEvents.Page;

/**
 * Starts connections that come at the same time together: the database is asked once for all of them, and what several of them missed
 * is read and encoded once.
 */
@ApplicationScoped
public class Arrivals {

    private static final Logger LOG = System.getLogger(Arrivals.class.getName());

    private final MissedEvents missed;

    /** For the proxy that CDI makes, which starts nothing. */
    protected Arrivals() {
        missed = null;
    }

    @Inject
    Arrivals(MissedEvents missed) {
        this.missed = missed;
    }

    /**
     * Starts delivering to each from its cursors on, and hands on the first of what each missed; a connection that has yet more to read
     * goes on by itself.
     *
     * @throws RuntimeException if the heads cannot be read; then none has been started
     */
    public void start(List<Arrival> arrivals) {
        Map<UserId, Map<ConversationId, Long>> heads = missed.heads(known(arrivals));
        Map<Subscription, Behind> behind = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            Subscription subscription = arrival.subscription();
            orClose(subscription, () -> {
                subscription.start(
                        arrival, heads.getOrDefault(subscription.connection().user(), Map.of()));
                subscription.firstBehind().ifPresent(first -> behind.put(subscription, first));
            });
        }
        if (!behind.isEmpty()) {
            catchUp(behind);
        }
    }

    private static Map<UserId, Set<ConversationId>> known(List<Arrival> arrivals) {
        return arrivals.stream()
                .collect(toMap(
                        arrival -> arrival.subscription().connection().user(),
                        arrival -> arrival.cursors().keySet(),
                        Arrivals::union));
    }

    private static Set<ConversationId> union(Set<ConversationId> one, Set<ConversationId> other) {
        Set<ConversationId> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void catchUp(Map<Subscription, Behind> behind) {
        List<Map<ConversationId, Page>> read;
        try {
            read = missed.after(new ArrayList<>(behind.values()), Subscription.PAGE);
        } catch (RuntimeException e) {
            // The clients keep their cursors and connect again; what could not be read must not be skipped.
            behind.keySet().forEach(subscription -> subscription.connection().close(CloseReason.TRY_AGAIN));
            return;
        }
        int next = 0;
        for (Map.Entry<Subscription, Behind> one : behind.entrySet()) {
            Map<ConversationId, Page> pages = read.get(next++);
            orClose(one.getKey(), () -> one.getKey().takeFirst(one.getValue(), pages));
        }
    }

    /** One that fails must not keep the others from their events; its client comes back and gets its own. */
    private static void orClose(Subscription subscription, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A connection could not be started", e);
            subscription.connection().close(CloseReason.TRY_AGAIN);
        }
    }
}
