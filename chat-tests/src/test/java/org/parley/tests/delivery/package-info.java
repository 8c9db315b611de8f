/** What chat.v1 promises about messages: acknowledged is stored, one order for all, nothing twice, nothing missed. */
package org.parley.tests.delivery;
