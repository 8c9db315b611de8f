/**
 * The embedded default: lays WildFly out, starts PostgreSQL and the server on one machine, and stops them in order.
 *
 * <p>Nothing here runs inside the server, and nothing inside the server knows of this package. Production takes the
 * same EAR and the same configuration script, with addresses and secrets from its own environment.
 */
package org.parley.server;
