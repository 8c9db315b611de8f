/** The nodes of the cluster, as they said themselves that they live. */
@NullMarked
package org.parley.store.node;

import org.jspecify.annotations.NullMarked;
