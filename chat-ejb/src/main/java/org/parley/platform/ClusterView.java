package org.parley.platform;

import java.util.Set;

/**
 * A node came, stopped or vanished.
 *
 * @param nodes the names of those that are there now
 * @param merged did two parts find each other again that each took the other for dead?
 */
public record ClusterView(Set<String> nodes, boolean merged) {}
