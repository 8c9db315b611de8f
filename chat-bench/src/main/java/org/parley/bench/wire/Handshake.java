package org.parley.bench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Opens a WebSocket (RFC 6455, section 4.1). */
public final class Handshake {

    /** Any 16 bytes: they only tell a WebSocket server from one that answers by chance. */
    private static final String KEY = "cGFybGV5LWJlbmNobWFyaw==";

    private static final String END = "\r\n\r\n";

    /** The headers of an answer and the first frame. */
    private static final int CAPACITY = 16 * 1024;

    private Handshake() {}

    /** An open WebSocket, and what the server has sent already. */
    public record Opened(SocketChannel channel, ByteBuffer received) {}

    /**
     * Opens one.
     *
     * @param endpoint such as {@code ws://127.0.0.1:8080/ws}
     * @param subprotocol what is to be spoken over it
     * @throws IOException if there is no such thing at the endpoint
     */
    public static Opened open(URI endpoint, String subprotocol) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ByteBuffer request = StandardCharsets.US_ASCII.encode("GET " + endpoint.getPath() + " HTTP/1.1\r\nHost: "
                + endpoint.getAuthority() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + KEY
                + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + subprotocol + END);
        while (request.hasRemaining()) {
            channel.write(request);
        }
        ByteBuffer answer = ByteBuffer.allocate(CAPACITY);
        int end = -1;
        while (end < 0) {
            if (channel.read(answer) < 0) {
                throw new ProtocolException("the server closed during the handshake");
            }
            end = text(answer).indexOf(END);
        }
        if (!text(answer).startsWith("HTTP/1.1 101 ")) {
            throw new ProtocolException(
                    "no WebSocket: " + text(answer).lines().findFirst().orElse(""));
        }
        return new Opened(channel, answer.flip().position(end + END.length()));
    }

    private static String text(ByteBuffer received) {
        return new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
    }
}
