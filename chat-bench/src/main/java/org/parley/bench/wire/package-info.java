/** WebSocket frames as bytes (RFC 6455), for a client that takes as little of the machine as it can. */
package org.parley.bench.wire;
