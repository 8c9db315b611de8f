package org.parley.tests;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A WebSocket (RFC 6455) by hand: fragments, bytes that are no text, and a client that does not read. */
public final class RawSocket implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    private static final int CLOSE = 8;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;

    /** A frame as it came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record RawFrame(int opcode, byte[] payload) {}

    private RawSocket(URI server, int receiveBuffer) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer); // before connecting, as it decides about the window
        }
        socket.setSoTimeout((int) ChatSocket.PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        handshake(server);
    }

    public static RawSocket connect(URI server) throws IOException {
        return new RawSocket(server, 0);
    }

    /** A client whose machine takes that many bytes from the network ahead of its reading. */
    public static RawSocket connect(URI server, int receiveBuffer) throws IOException {
        return new RawSocket(server, receiveBuffer);
    }

    private void handshake(URI server) throws IOException {
        String request = "GET /ws HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: chat.v1\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder response = new StringBuilder();
        while (response.indexOf("\r\n\r\n") < 0) {
            response.append((char) in.readUnsignedByte());
        }
        if (!response.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("No WebSocket: " + response);
        }
    }

    /** Says who this is, and waits until the server is ready. */
    public void auth(Person person, Map<String, Long> cursors) throws IOException {
        Map<String, Object> data = Map.of("token", person.accessToken(), "cursors", cursors);
        text(JsonText.write(Map.of("type", "auth", "data", data)));
        while (!read().is("ready")) {
            // hello, auth_success and what was missed come before
        }
    }

    public void text(String text) throws IOException {
        send(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame; it is masked with zeros, which leaves the payload as it is. */
    public void send(int opcode, boolean last, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (opcode | (last ? FINAL : 0)));
        if (payload.length < TWO_BYTES) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 1 << Short.SIZE) {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | EIGHT_BYTES)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
    }

    /** The next text frame. */
    public Frame read() throws IOException {
        RawFrame frame = next();
        while (frame.opcode() != TEXT) {
            if (frame.opcode() == CLOSE) {
                throw new IOException("Closed with " + code(frame));
            }
            frame = next();
        }
        return Frame.parse(new String(frame.payload(), StandardCharsets.UTF_8));
    }

    /** Reads to the close frame and returns its code; 1006 if the connection just ended. */
    public int awaitClose(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            RawFrame frame = next();
            while (frame.opcode() != CLOSE) {
                frame = next();
            }
            return code(frame);
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("The server did not close the socket within " + patience, e);
        } catch (IOException e) {
            return Inbox.VANISHED;
        }
    }

    private static int code(RawFrame frame) {
        return frame.payload().length < 2
                ? 1005
                : ByteBuffer.wrap(frame.payload()).getShort() & 0xFFFF;
    }

    private RawFrame next() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        long length = in.readUnsignedByte() & 0x7F;
        if (length == TWO_BYTES) {
            length = in.readUnsignedShort();
        } else if (length == EIGHT_BYTES) {
            length = in.readLong();
        }
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        return new RawFrame(opcode, payload);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
