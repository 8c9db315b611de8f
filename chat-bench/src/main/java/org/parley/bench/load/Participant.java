package org.parley.bench.load;

import java.net.URI;

/**
 * Somebody who talks.
 *
 * @param number from 0 on, as every message names its sender
 * @param endpoint the WebSocket
 * @param dialect what is spoken over it, with all that this person has to remember
 */
public record Participant(int number, URI endpoint, Dialect dialect) {}
