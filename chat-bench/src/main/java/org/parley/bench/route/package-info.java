/** How many messages and bytes go through a cluster as it grows, by the product's own routing code. */
package org.parley.bench.route;
