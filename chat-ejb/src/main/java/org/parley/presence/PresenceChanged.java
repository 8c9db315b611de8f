package org.parley.presence;

import org.parley.id.UserId;

/** Somebody came, went away from the keyboard, or left. */
public record PresenceChanged(UserId user, PresenceView presence) {}
