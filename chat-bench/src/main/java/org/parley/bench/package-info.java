/**
 * The benchmarks: what a message costs and how many go through.
 *
 * <p>They start servers of their own, let people talk, and print small tables.
 */
package org.parley.bench;
