/** Conversations and what is said in them, by REST and by the WebSocket. */
package org.parley.tests.messaging;
