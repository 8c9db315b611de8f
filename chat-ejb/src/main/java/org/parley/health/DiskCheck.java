package org.parley.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Is there room where the server keeps its own files, such as the broker's journal? */
@ApplicationScoped
public class DiskCheck implements HealthCheck {

    @Inject
    @ConfigProperty(name = "parley.disk.path")
    Optional<String> path;

    @Inject
    @ConfigProperty(name = "parley.disk.free.min.bytes", defaultValue = "52428800")
    long leastFree;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public boolean isUp() {
        return path.map(directory -> new File(directory).getUsableSpace() >= leastFree)
                .orElse(true);
    }
}
