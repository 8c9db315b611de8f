/** Problems as clients see them: codes, HTTP statuses, problem details (RFC 9457). */
@NullMarked
package org.parley.web.problem;

import org.jspecify.annotations.NullMarked;
