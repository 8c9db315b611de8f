/** People: their contacts, profiles and pictures, and the end of an account. */
package org.parley.tests.people;
