package org.parley.platform;

/**
 * A node came, stopped or vanished; {@link Cluster} says who is there now.
 *
 * @param merged did two parts find each other again that each took the other for dead?
 */
public record ClusterChanged(boolean merged) {}
