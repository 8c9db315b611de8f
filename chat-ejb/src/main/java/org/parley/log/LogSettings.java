package org.parley.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the logs are written; docs/configuration.md says what each setting is for. */
@ApplicationScoped
public class LogSettings {

    @Inject
    @ConfigProperty(name = "parley.log.lanes", defaultValue = "4")
    int lanes;

    @Inject
    @ConfigProperty(name = "parley.log.batch", defaultValue = "500")
    int batch;

    @Inject
    @ConfigProperty(name = "parley.log.queue", defaultValue = "10000")
    int queue;

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
