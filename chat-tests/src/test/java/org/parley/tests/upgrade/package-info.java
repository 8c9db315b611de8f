/** Two builds of the application serve one installation, as they do while it is upgraded. */
package org.parley.tests.upgrade;
