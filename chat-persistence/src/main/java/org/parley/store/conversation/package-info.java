/** Conversations and their participants as they are stored: who may read and write what, and how far each has read. */
@NullMarked
package org.parley.store.conversation;

import org.jspecify.annotations.NullMarked;
