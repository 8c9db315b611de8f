package org.parley.tests.cluster.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all devices of a load share.
 *
 * @param http opens the sockets, with a few threads for all of them
 * @param clock where everything that is due at a time runs
 * @param server where a device connects that was not told to go elsewhere
 * @param sent all messages by their client_message_id
 */
record Lines(
        HttpClient http, ScheduledExecutorService clock, URI server, Figures figures, Map<String, Outgoing> sent) {}
