package org.parley.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the logs are written; docs/configuration.md says what each setting is for. */
@Dependent
public class LogSettings {

    /** Each takes a connection to the database, of which there are twenty. */
    private static final int MOST_LANES = 8;

    private final int lanes;
    private final int batch;
    private final int queue;

    @Inject
    LogSettings(
            @ConfigProperty(name = "parley.log.lanes") Optional<Integer> lanes,
            @ConfigProperty(name = "parley.log.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "parley.log.queue", defaultValue = "10000") int queue) {
        this.lanes = lanes.orElseGet(LogSettings::lanesOfThisMachine);
        this.batch = batch;
        this.queue = queue;
    }

    /** One keeps a database busy that shares two processors with it, and gathers more in each commit than several. */
    private static int lanesOfThisMachine() {
        return Math.min(MOST_LANES, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** How many transactions run at once on this node. */
    public int lanes() {
        return lanes;
    }

    /** The most wishes in one transaction. */
    public int batch() {
        return batch;
    }

    /** The most wishes that wait for one lane. */
    public int queue() {
        return queue;
    }
}
