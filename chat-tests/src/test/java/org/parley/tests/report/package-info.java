/** Reports of messages and what administrators do with them. */
package org.parley.tests.report;
