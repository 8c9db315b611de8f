/** How often something may be done: every limit in one enum, and the buckets that the nodes of a cluster keep in step. */
@NullMarked
package org.parley.limit;

import org.jspecify.annotations.NullMarked;
