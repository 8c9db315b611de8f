package org.parley.bench;

import java.net.URI;

/** Somebody who talks: with a token, on a node, in a conversation. */
record Participant(int number, URI node, String accessToken, String conversationId) {}
