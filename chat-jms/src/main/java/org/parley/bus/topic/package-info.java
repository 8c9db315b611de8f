/** Reading from and writing to a topic of the broker, from threads that outlive the broker's absence. */
@NullMarked
package org.parley.bus.topic;

import org.jspecify.annotations.NullMarked;
