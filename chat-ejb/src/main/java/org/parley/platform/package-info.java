/** What the application server and the machine give: names in JNDI, the clock, new ids, the node's name, the schema. */
@NullMarked
package org.parley.platform;

import org.jspecify.annotations.NullMarked;
