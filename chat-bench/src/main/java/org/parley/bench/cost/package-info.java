/** What processes take of the machine, as /proc of Linux shows it. */
package org.parley.bench.cost;
