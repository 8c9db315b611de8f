/** Who is let in: accounts, sessions, and tokens that are forged or have expired. */
package org.parley.tests.identity;
