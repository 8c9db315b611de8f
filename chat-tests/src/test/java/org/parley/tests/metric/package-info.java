/** What the server tells of itself, and the alerts that are made of it. */
package org.parley.tests.metric;
