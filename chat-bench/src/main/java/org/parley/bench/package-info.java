/**
 * The load generator: what a message costs and how many go through.
 *
 * <p>It starts a server of its own, lets people talk in pairs, and prints a small table. One thread drives all sockets
 * with frames of its own making, as generator and server share one machine: what the generator takes the server lacks.
 */
package org.parley.bench;
