/** Who is let in: accounts, sessions, tokens that are forged or have expired, and what nobody may see without one. */
package org.parley.tests.identity;
