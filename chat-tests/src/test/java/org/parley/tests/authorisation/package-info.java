/** Who may do what: one table of every route and every frame, tried cell by cell. */
package org.parley.tests.authorisation;
