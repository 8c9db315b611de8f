/** The rules of the house, over the classes of all modules at once. */
package org.parley.tests.architecture;
