package org.parley.web.realtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.parley.id.SessionId;
import org.parley.identity.SessionEnd;
import org.parley.problem.ProblemException;
import org.parley.realtime.Arrival;
import org.parley.realtime.Arrivals;
import org.parley.realtime.CloseReason;
import org.parley.realtime.ConnectionRegistry;
import org.parley.realtime.Subscription;
import org.parley.web.security.TokenClaims;
import org.parley.web.security.TokenVerifier;

/**
 * Lets newcomers in, those who wait at the same time together.
 *
 * <p>Who comes alone waits for the other nodes once and for the database some ten times. A crowd does so as often as one, all together
 * (ADR 0020).
 */
@ApplicationScoped
class Reception {

    @Inject
    private TokenVerifier verifier;

    @Inject
    private ConnectionRegistry registry;

    @Inject
    private Arrivals arrivals;

    @Inject
    private ErrorAnswers errors;

    /** A newcomer whose token is good. */
    private record Guest(Newcomer newcomer, AuthenticatedSocket socket) {}

    /** Lets them in; who is not let in is told why. */
    void receive(List<Newcomer> party) {
        List<Guest> guests = orTurnAway(identify(party), this::withoutEnded);
        orTurnAway(guests, this::admit).forEach(this::enter);
    }

    /** Takes a step with all of them; if it fails, none of them comes in. */
    private List<Guest> orTurnAway(List<Guest> guests, UnaryOperator<List<Guest>> step) {
        if (guests.isEmpty()) {
            return guests;
        }
        try {
            return step.apply(guests);
        } catch (RuntimeException e) {
            guests.forEach(guest -> turnAway(guest.newcomer(), e));
            return List.of();
        }
    }

    private List<Guest> identify(List<Newcomer> party) {
        List<Guest> guests = new ArrayList<>();
        for (Newcomer newcomer : party) {
            if (newcomer.socket().isLeaving()) {
                continue;
            }
            try {
                TokenClaims claims = verifier.read(newcomer.token());
                guests.add(new Guest(newcomer, new AuthenticatedSocket(newcomer.socket(), claims)));
            } catch (RuntimeException e) {
                turnAway(newcomer, e);
            }
        }
        return guests;
    }

    /** Turns away those whose sessions have ended. */
    private List<Guest> withoutEnded(List<Guest> guests) {
        Map<SessionId, ProblemException> refusals = verifier.refusals(
                guests.stream().map(guest -> guest.socket().claims()).toList());
        return guests.stream()
                .filter(guest -> {
                    ProblemException refusal = refusals.get(guest.socket().session());
                    if (refusal != null) {
                        turnAway(guest.newcomer(), refusal);
                    }
                    return refusal == null;
                })
                .toList();
    }

    /** Starts delivering to them; those remain that have not gone meanwhile. */
    private List<Guest> admit(List<Guest> guests) {
        guests.forEach(guest -> guest.newcomer().socket().authenticate(guest.socket()));
        // First known to all nodes, then reading what was missed: an event is in the one or comes by the other.
        List<Subscription> subscriptions =
                registry.connect(guests.stream().map(Guest::socket).toList());
        Map<Guest, Arrival> arrived = new LinkedHashMap<>();
        for (int i = 0; i < guests.size(); i++) {
            Guest guest = guests.get(i);
            Subscription subscription = subscriptions.get(i);
            if (!guest.newcomer().socket().subscribe(subscription)) {
                registry.disconnect(subscription);
            } else if (!closeIfEnded(guest)) {
                arrived.put(guest, arrival(guest, subscription));
            }
        }
        arrivals.start(List.copyOf(arrived.values()));
        return List.copyOf(arrived.keySet());
    }

    private void enter(Guest guest) {
        try {
            guest.newcomer().whenIn().run();
        } catch (RuntimeException e) {
            turnAway(guest.newcomer(), e);
        }
    }

    /** Did it end after the token was verified and before the socket could be found by who closes its sockets? */
    private boolean closeIfEnded(Guest guest) {
        Optional<SessionEnd> end = verifier.endOf(guest.socket().claims());
        end.ifPresent(reason -> guest.newcomer().socket().close(CloseCode.of(CloseReason.of(reason))));
        return end.isPresent();
    }

    private static Arrival arrival(Guest guest, Subscription subscription) {
        Newcomer newcomer = guest.newcomer();
        ClientSocket socket = newcomer.socket();
        return new Arrival(
                subscription,
                newcomer.cursors(),
                resumed -> {
                    socket.doorstep().welcome();
                    socket.send(ServerFrames.authSuccess(
                            newcomer.frameId(), guest.socket().claims(), resumed));
                },
                () -> socket.send(ServerFrames.ready()));
    }

    private void turnAway(Newcomer newcomer, RuntimeException failure) {
        errors.turnAway(newcomer.socket(), newcomer.frameId(), failure);
    }
}
