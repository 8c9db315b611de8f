/** Conversations over HTTP. */
@NullMarked
package org.parley.web.conversation;

import org.jspecify.annotations.NullMarked;
