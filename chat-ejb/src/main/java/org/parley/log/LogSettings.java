package org.parley.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the logs are written; docs/configuration.md says what each setting is for. */
@Dependent
public class LogSettings {

    private final int lanes;
    private final int batch;
    private final int queue;

    @Inject
    LogSettings(
            @ConfigProperty(name = "parley.log.lanes", defaultValue = "4") int lanes,
            @ConfigProperty(name = "parley.log.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "parley.log.queue", defaultValue = "10000") int queue) {
        this.lanes = lanes;
        this.batch = batch;
        this.queue = queue;
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
