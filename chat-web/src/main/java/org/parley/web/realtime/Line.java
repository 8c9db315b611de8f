package org.parley.web.realtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Those who wait to be served, by a few threads that take a party at a time, in the order of their coming. */
final class Line<N> {

    private static final long IDLE_SECONDS = 10;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor threads;
    private final int mostInParty;
    private final Consumer<List<N>> service;

    /** Somebody in the line, who brings along those behind when it is their turn. */
    private final class Waiting implements Runnable {

        private final N who;

        Waiting(N who) {
            this.who = who;
        }

        @Override
        public void run() {
            List<Runnable> others = new ArrayList<>();
            waiting.drainTo(others, mostInParty - 1);
            List<N> party = new ArrayList<>();
            party.add(who);
            party.addAll(namesOf(others));
            service.accept(party);
        }
    }

    /**
     * A line in which nobody waits yet.
     *
     * @param atOnce parties that are served at the same time
     * @param service serves a party, and fails for none
     */
    Line(int atOnce, int mostInParty, ThreadFactory factory, Consumer<List<N>> service) {
        this.mostInParty = mostInParty;
        this.service = service;
        threads = new ThreadPoolExecutor(atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, waiting, factory);
        threads.allowCoreThreadTimeOut(true);
    }

    void add(N who) {
        threads.execute(new Waiting(who));
    }

    /** Who waits now. */
    List<N> waiting() {
        return namesOf(List.copyOf(waiting));
    }

    /** As large as there are who wait. */
    Collection<?> queue() {
        return Collections.unmodifiableCollection(waiting);
    }

    void close() {
        threads.shutdownNow();
    }

    @SuppressWarnings("unchecked") // nothing else is ever put into the queue
    private List<N> namesOf(List<Runnable> some) {
        return some.stream().map(one -> ((Waiting) one).who).toList();
    }
}
