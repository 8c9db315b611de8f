package org.parley.bench.compare;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.parley.bench.load.Participant;
import org.parley.bench.peer.Peer;

/** Who talks to whom. */
enum Scenario {
    /** Two and two. */
    PAIRS {
        @Override
        List<Participant> people(Peer peer, int users) throws IOException, InterruptedException {
            return peer.pairs(users);
        }

        @Override
        int deliveries(Peer peer, int users) {
            return peer.deliveriesOfDirect();
        }
    },

    /** Everybody to everybody else, in one group. */
    GROUP {
        @Override
        List<Participant> people(Peer peer, int users) throws IOException, InterruptedException {
            return peer.group(users);
        }

        @Override
        int deliveries(Peer peer, int users) {
            return users;
        }
    };

    abstract List<Participant> people(Peer peer, int users) throws IOException, InterruptedException;

    /** How many frames tell of one message. */
    abstract int deliveries(Peer peer, int users);

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException naming those that there are
     */
    static Scenario named(String name) {
        for (Scenario scenario : values()) {
            if (scenario.toString().equals(name)) {
                return scenario;
            }
        }
        throw new IllegalArgumentException("bench.scenario=" + name + " is none of pairs and group.");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
