/** The servers that are measured: each starts with an empty database, makes its people known and tells what it took. */
package org.parley.bench.peer;
