/** Whatever dies, freezes or is cut off under load: nothing acknowledged is lost, and everybody reads it once and in order. */
package org.parley.tests.cluster.fault;
