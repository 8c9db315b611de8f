package org.parley.bench.peer;

import java.io.IOException;
import java.util.List;
import org.parley.bench.cost.Costs;
import org.parley.bench.load.Participant;

/** A server that is measured beside others, with a database of its own that stores what is said. */
public interface Peer extends AutoCloseable {

    /** As it stands in the tables. */
    String name();

    /** Returns once it serves clients; the next use begins with an empty database. */
    void start() throws IOException, InterruptedException;

    /** People who talk to one other each, the two of a pair with neighbouring numbers. */
    List<Participant> pairs(int users) throws IOException, InterruptedException;

    /** How many frames tell of a message of one person to another. */
    int deliveriesOfDirect();

    /** People who all talk in one group. */
    List<Participant> group(int users) throws IOException, InterruptedException;

    /** What it and its database have taken of the processors so far. */
    Costs costs() throws IOException;

    /** The memory of the server without its database, in KiB. */
    long residentKibibytes() throws IOException;

    @Override
    void close();
}
