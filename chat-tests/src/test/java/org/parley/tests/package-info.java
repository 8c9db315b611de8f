/** What all tests share: the one server, people who use it, and clients for REST, WebSocket and bytes on a socket. */
package org.parley.tests;
