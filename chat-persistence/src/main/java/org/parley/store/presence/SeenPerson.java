package org.parley.store.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person whose presence may be seen, and what is stored of it. */
public record SeenPerson(UUID id, @Nullable Instant lastSeenAt) {}
