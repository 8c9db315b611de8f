/** What input must look like before it gets any further. */
@NullMarked
package org.parley.validation;

import org.jspecify.annotations.NullMarked;
