/** Conversations: finding or founding them, and listing one's own. */
@NullMarked
package org.parley.conversation;

import org.jspecify.annotations.NullMarked;
