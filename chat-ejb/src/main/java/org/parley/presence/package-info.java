/** Who is connected where, known to every node of the cluster. */
@NullMarked
package org.parley.presence;

import org.jspecify.annotations.NullMarked;
