package org.parley.bench;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One person at one socket, talking in one conversation. */
final class ChatClient implements FrameReader.Listener {

    private static final byte[] NEW_MESSAGE = FrameText.text("new_message");
    private static final byte[] MESSAGE_ACK = FrameText.text("message_ack");
    private static final byte[] ERROR = FrameText.text("error");
    private static final byte[] READY = FrameText.text("ready");

    private static final byte[] CLIENT_MESSAGE_ID = FrameText.key("client_message_id");
    private static final byte[] SEQ = FrameText.key("seq");

    /** As long as what people say on average. */
    private static final String CONTENT = "Shall we meet at the station at half past six, or is that too early?";

    private final Participant participant;
    private final LoadGenerator generator;
    private final SocketChannel channel;
    private final FrameWriter writer = new FrameWriter();
    private final FrameReader reader;
    private final SelectionKey selection;

    private final byte[] message;
    private final int idIndex;

    private boolean ready;
    private boolean waitingToWrite;
    private int count;
    private long lastSeq;

    ChatClient(Participant participant, LoadGenerator generator, Selector selector) throws IOException {
        this.participant = participant;
        this.generator = generator;
        Handshake.Opened opened = Handshake.open(participant.node());
        channel = opened.channel();
        reader = new FrameReader(opened.received());
        channel.configureBlocking(false);
        selection = channel.register(selector, SelectionKey.OP_READ, this);
        String beforeId = "{\"type\":\"send_message\",\"data\":{\"conversation_id\":\"" + participant.conversationId()
                + "\",\"client_message_id\":\"";
        String afterId = "\",\"message_type\":\"text\",\"content\":\"" + CONTENT + "\"}}";
        message = ascii(beforeId + " ".repeat(TimedId.LENGTH) + afterId);
        idIndex = beforeId.length();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void authenticate() throws IOException {
        byte[] frame = ascii("{\"type\":\"auth\",\"data\":{\"token\":\"" + participant.accessToken() + "\"}}");
        writer.append(FrameWriter.TEXT, frame, frame.length);
        flush();
    }

    /** All that came before is here: events are live from now on. */
    boolean isReady() {
        return ready;
    }

    /** Says something, with the time at which it was meant to be said; it goes out with the next {@link #flush}. */
    void send(long nanoTime) {
        TimedId.write(message, idIndex, participant.number(), count++, nanoTime);
        writer.append(FrameWriter.TEXT, message, message.length);
        generator.tally().sent();
        generator.hasOutput(this);
    }

    void read() throws IOException {
        reader.read(channel, this);
    }

    /** Writes what the socket takes, and the rest when it takes more. */
    void flush() throws IOException {
        boolean blocked = !writer.flush(channel);
        if (blocked != waitingToWrite) {
            waitingToWrite = blocked;
            selection.interestOps(blocked ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    void close() throws IOException {
        channel.close();
    }

    @Override
    public void text(FrameText text) {
        if (text.isOfType(NEW_MESSAGE)) {
            generator.tally().delivered(age(text));
            checkOrder(text.number(SEQ));
        } else if (text.isOfType(MESSAGE_ACK)) {
            generator.tally().acknowledged(age(text));
            generator.workload().answered(this);
        } else if (text.isOfType(ERROR)) {
            generator.refused(text.toString());
            generator.workload().answered(this);
        } else if (text.isOfType(READY)) {
            ready = true;
        }
    }

    @Override
    public void ping(byte[] payload) {
        writer.append(FrameWriter.PONG, payload, payload.length);
        generator.hasOutput(this);
    }

    private static long age(FrameText text) {
        int openingQuote = text.after(CLIENT_MESSAGE_ID);
        return TimedId.age(text.bytes(), openingQuote + 1, System.nanoTime());
    }

    private void checkOrder(long seq) {
        if (seq != lastSeq + 1) {
            generator.tally().outOfOrder();
        }
        lastSeq = seq;
    }

    @Override
    public String toString() {
        return "client " + participant.number();
    }
}
