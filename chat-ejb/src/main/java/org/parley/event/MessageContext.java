package org.parley.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around a message: the one that it answers, and the emoji that members put to it. */
public record MessageContext(@Nullable Quote quote, List<Reaction> reactions) {}
