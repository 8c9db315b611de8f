/** The load generator: one thread drives all sockets, in the language of the server, as generator and server share one machine. */
package org.parley.bench.load;
