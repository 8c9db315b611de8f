/** Receipts and unread counts, on all devices of all people. */
package org.parley.tests.receipt;
