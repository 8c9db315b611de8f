package org.parley.store.presence;

import java.util.UUID;

/** Somebody who may see the presence of a person. */
public record Onlooker(UUID person, UUID viewer) {}
