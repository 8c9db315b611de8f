/**
 * The only code of this module that runs inside WildFly: it makes a name resolve as it does on other servers.
 */
package org.parley.server.naming;
