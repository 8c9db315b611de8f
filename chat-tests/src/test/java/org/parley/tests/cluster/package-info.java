/** Several nodes that are one server. */
package org.parley.tests.cluster;
