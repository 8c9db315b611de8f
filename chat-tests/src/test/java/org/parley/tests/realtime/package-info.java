/** The WebSocket under clients that are broken, hostile, slow or silent. */
package org.parley.tests.realtime;
