/** Servers at the same rates in turns, and what comes of it as values, as a table and as a picture. */
package org.parley.bench.compare;
