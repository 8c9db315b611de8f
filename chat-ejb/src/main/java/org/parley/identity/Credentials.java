package org.parley.identity;

import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;

/** An account and its password hash; who signs in through an identity provider only has none. */
public record Credentials(UserId user, @Nullable String passwordHash) {}
