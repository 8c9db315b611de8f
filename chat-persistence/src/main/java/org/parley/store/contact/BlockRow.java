package org.parley.store.contact;

import java.util.UUID;

/** Who blocks whom. */
public record BlockRow(UUID blocker, UUID blocked) {}
