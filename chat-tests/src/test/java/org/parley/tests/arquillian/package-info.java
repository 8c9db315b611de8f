/** Tests that run inside the server, in the EAR itself; {@link org.parley.tests.arquillian.InsideTheServerTest} runs and counts them. */
package org.parley.tests.arquillian;
