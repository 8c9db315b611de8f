/** The gap-free log of each conversation: everything durable is appended here, by commit lanes, in one order. */
@NullMarked
package org.parley.log;

import org.jspecify.annotations.NullMarked;
