/** What only a new installation shows, or one with settings and parts of its own. */
package org.parley.tests.installation;
