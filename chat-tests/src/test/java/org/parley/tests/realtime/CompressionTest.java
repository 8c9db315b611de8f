package org.parley.tests.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.parley.tests.JsonText;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Long answers are compressed for who takes that; frames only where the server is told to. */
class CompressionTest {

    private static final int FINAL_TEXT = 0x81;
    private static final int COMPRESSED = 0x40;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final byte[] END_OF_BLOCK = {0, 0, (byte) 0xFF, (byte) 0xFF};

    @Test
    void aPageOfMessagesIsCompressedForWhoTakesThat() throws IOException {
        Person ada = Person.register();
        String group = ada.group(List.of());
        for (int i = 0; i < 20; i++) {
            ada.post(group, "The same words again and again, number " + i);
        }
        String path = "conversations/" + group + "/messages";
        Answer plain = ada.rest().get(path);

        HttpResponse<byte[]> zipped = ada.rest().getBytes(path, "Accept-Encoding", "gzip, br");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.body().length).isLessThan(plain.text().length() / 3);
        byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertThat(JsonText.parse(new String(unzipped, StandardCharsets.UTF_8))).isEqualTo(plain.json());
    }

    @Test
    void aShortAnswerStaysAsItIs() {
        Person ada = Person.register();

        HttpResponse<byte[]> answer = ada.rest().getBytes("conversations", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"conversations\":[]");
    }

    @Test
    void framesAreNotCompressedUnlessTheServerIsToldTo() throws Exception {
        try (Socket socket = open(ServerFixture.uri())) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(handshake(in)).doesNotContain("permessage-deflate");
            assertThat(in.readUnsignedByte()).isEqualTo(FINAL_TEXT);
        }
    }

    @Test
    void framesAreCompressedWhereTheServerIsToldTo() throws Exception {
        URI server = ServerFixture.start(
                        "deflate", ServerFixture.builder("deflate").property("parley.websocket.deflate", "true"))
                .uri();
        try (Socket socket = open(server)) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(handshake(in)).contains("permessage-deflate");
            assertThat(readCompressed(in).path("type").asText()).isEqualTo("hello");
            sendCompressed(socket, "{\"type\":\"heartbeat\",\"id\":\"1\",\"data\":{}}");
            JsonNode answer = readCompressed(in);
            assertThat(answer.path("re").asText()).isEqualTo("1");
            assertThat(answer.at("/data/code").asText()).isEqualTo("unauthenticated");
        }
    }

    private static Socket open(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(10_000);
        String request = "GET /ws HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String handshake(DataInputStream in) throws IOException {
        StringBuilder response = new StringBuilder();
        while (response.indexOf("\r\n\r\n") < 0) {
            response.append((char) in.readUnsignedByte());
        }
        return response.toString();
    }

    private static JsonNode readCompressed(DataInputStream in) throws IOException, DataFormatException {
        assertThat(in.readUnsignedByte()).isEqualTo(FINAL_TEXT | COMPRESSED);
        int length = in.readUnsignedByte();
        byte[] payload = new byte[length == TWO_BYTES ? in.readUnsignedShort() : length];
        in.readFully(payload);
        return JsonText.parse(inflate(payload));
    }

    private static void sendCompressed(Socket socket, String text) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        byte[] block = new byte[1_024];
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH) - END_OF_BLOCK.length;
        deflater.end();
        ByteBuffer frame = ByteBuffer.allocate(length + 6);
        frame.put((byte) (FINAL_TEXT | COMPRESSED)).put((byte) (MASKED | length));
        frame.putInt(0).put(block, 0, length); // a mask of zeros leaves the payload as it is
        socket.getOutputStream().write(frame.array());
    }

    private static String inflate(byte[] payload) throws DataFormatException {
        byte[] whole = Arrays.copyOf(payload, payload.length + END_OF_BLOCK.length);
        System.arraycopy(END_OF_BLOCK, 0, whole, payload.length, END_OF_BLOCK.length);
        Inflater inflater = new Inflater(true);
        inflater.setInput(whole);
        byte[] text = new byte[1_024];
        int length = inflater.inflate(text);
        inflater.end();
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
