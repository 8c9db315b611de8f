package org.parley.presence;

import java.util.List;

/** A moment at which what has changed since the last one is told; there is one even if nothing has. */
public record PresenceTick(List<PresenceChanged> changes) {}
