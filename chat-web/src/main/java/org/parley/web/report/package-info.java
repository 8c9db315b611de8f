/** Reports over HTTP: filing them, and seeing to them as an administrator. */
@NullMarked
package org.parley.web.report;

import org.jspecify.annotations.NullMarked;
