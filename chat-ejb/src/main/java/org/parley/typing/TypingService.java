package org.parley.typing;

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
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.access.AccessControl;
import org.parley.event.Announcement;
import org.parley.event.MessagePosted;
import org.parley.event.SignalBus;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.problem.ProblemException;
import org.parley.store.typing.TypingRepository;

/**
 * Tells the members of a conversation that one of them types, but not that member's own devices, and nobody who has
 * blocked the member or is blocked.
 *
 * <p>The node that hears of it keeps it: it tells it on now and then, and that it is over if nothing more is heard.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // the spells are concurrent
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TypingService {

    private static final Logger LOG = System.getLogger(TypingService.class.getName());

    /** How much later than it could something is told; nobody sees half a second. */
    private static final long TICK_MILLIS = 500;

    @Inject
    private AccessControl access;

    @Inject
    private TypingRepository store;

    @Inject
    private RateLimits limits;

    @Inject
    private SignalBus bus;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    private TypingSpells spells;

    @PostConstruct
    void start() {
        spells = new TypingSpells(clock);
        timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(null, false));
    }

    /**
     * Somebody types, or has stopped.
     *
     * @throws ProblemException not_found if it is no member of the conversation, rate_limited
     */
    public void change(UserId member, ConversationId conversation, boolean isTyping) {
        Typist typist = new Typist(member, conversation);
        if (!isTyping) {
            stop(typist);
        } else if (spells.renew(typist)) {
            limits.require(Limit.TYPING, member.toString());
            Set<UserId> audience = audience(typist);
            spells.told(typist, audience);
            tell(typist, true, audience);
        }
    }

    /** Whose message has come types no more. */
    public void end(Collection<Announcement> announcements) {
        for (Announcement announcement : announcements) {
            announcement.events().forEach(event -> {
                if (event instanceof MessagePosted posted) {
                    end(new Typist(posted.message().sender(), posted.conversation()));
                }
            });
        }
    }

    private void stop(Typist typist) {
        if (!end(typist)) {
            limits.require(Limit.TYPING, typist.member().toString());
            access.requireReader(typist.member(), typist.conversation());
        }
    }

    private boolean end(Typist typist) {
        var told = spells.end(typist);
        told.ifPresent(audience -> tell(typist, false, audience));
        return told.isPresent();
    }

    @Timeout
    void tick() {
        spells.takeExpired().forEach((typist, audience) -> tell(typist, false, audience));
        spells.due().forEach(this::tellAgain);
    }

    private void tellAgain(Typist typist) {
        try {
            Set<UserId> audience = audience(typist);
            spells.toldAgain(typist, audience);
            tell(typist, true, audience);
        } catch (ProblemException e) {
            end(typist); // a member no more
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "It could not be told that somebody is typing", e);
            end(typist);
        }
    }

    private Set<UserId> audience(Typist typist) {
        access.requireReader(typist.member(), typist.conversation());
        return store.findAudience(typist.conversation().value(), typist.member().value()).stream()
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void tell(Typist typist, boolean isTyping, Set<UserId> audience) {
        if (!audience.isEmpty()) {
            bus.tell(new Announcement(audience, List.of(typist.types(isTyping))));
        }
    }
}
