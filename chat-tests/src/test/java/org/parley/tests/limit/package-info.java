/** How often something may be done, and that nobody else is kept from it. */
package org.parley.tests.limit;
