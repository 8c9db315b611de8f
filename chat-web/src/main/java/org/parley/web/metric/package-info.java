/** The page that Prometheus reads, and who may read it. */
@NullMarked
package org.parley.web.metric;

import org.jspecify.annotations.NullMarked;
