/** Reports: members tell of messages that are wrong, administrators see to them. */
@NullMarked
package org.parley.report;

import org.jspecify.annotations.NullMarked;
