package org.parley.bench.cost;

/**
 * Processor time, in microseconds.
 *
 * @param server of all processes of the server
 * @param database of PostgreSQL with its children
 */
public record Costs(long server, long database) {

    public Costs minus(Costs earlier) {
        return new Costs(server - earlier.server, database - earlier.database);
    }

    public long sum() {
        return server + database;
    }
}
