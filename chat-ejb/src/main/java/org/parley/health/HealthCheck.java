package org.parley.health;

/** One reason for which a node may not be ready; asking is cheap and waits for nothing. */
public interface HealthCheck {

    /** The name that the answer shows. */
    String name();

    boolean isUp();
}
