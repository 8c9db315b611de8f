/** Reports of messages as they are stored, each with a copy of what was said. */
@NullMarked
package org.parley.store.report;

import org.jspecify.annotations.NullMarked;
