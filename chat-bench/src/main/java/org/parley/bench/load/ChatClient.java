package org.parley.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.parley.bench.wire.FrameReader;
import org.parley.bench.wire.FrameText;
import org.parley.bench.wire.FrameWriter;
import org.parley.bench.wire.Handshake;

/** One person at one socket, talking in one conversation. */
public final class ChatClient implements FrameReader.Listener {

    private final Participant participant;
    private final LoadGenerator generator;
    private final SocketChannel channel;
    private final FrameWriter writer = new FrameWriter();
    private final FrameReader reader;
    private final SelectionKey selection;

    private boolean ready;
    private boolean waitingToWrite;
    private int count;

    ChatClient(Participant participant, LoadGenerator generator, Selector selector) throws IOException {
        this.participant = participant;
        this.generator = generator;
        Handshake.Opened opened =
                Handshake.open(participant.endpoint(), participant.dialect().subprotocol());
        channel = opened.channel();
        reader = new FrameReader(opened.received());
        channel.configureBlocking(false);
        selection = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void signIn() throws IOException {
        participant.dialect().begin(this);
        flush();
    }

    boolean isReady() {
        return ready;
    }

    /** Says something, with the time at which it was meant to be said; it goes out with the next {@link #flush}. */
    void send(long nanoTime) {
        write(participant.dialect().message(participant.number(), count++, nanoTime));
        generator.tally().sent();
    }

    /** Says that it is still there, if its server wants to hear that. */
    void showLife() {
        byte[] heartbeat = participant.dialect().heartbeat();
        if (ready && heartbeat.length > 0) {
            write(heartbeat);
        }
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
        participant.dialect().heard(this, text);
    }

    @Override
    public void ping(byte[] payload) {
        append(FrameWriter.PONG, payload);
    }

    /** Queues a text frame. */
    void write(byte[] frame) {
        append(FrameWriter.TEXT, frame);
    }

    private void append(int opcode, byte[] payload) {
        writer.append(opcode, payload, payload.length);
        generator.hasOutput(this);
    }

    /** The client is in: whatever is said to it from now on arrives. */
    void ready() {
        ready = true;
    }

    /** A message came, with its id at that index. */
    void delivered(int idIndex, FrameText frame) {
        generator.tally().delivered(TimedId.age(frame.bytes(), idIndex, System.nanoTime()));
    }

    /** The server has stored a message of this client, whose id is at that index. */
    void acknowledged(int idIndex, FrameText frame) {
        generator.tally().acknowledged(TimedId.age(frame.bytes(), idIndex, System.nanoTime()));
        generator.workload().answered(this);
    }

    /** A message came that was not the next of its conversation. */
    void outOfOrder() {
        generator.tally().outOfOrder();
    }

    /** The server did not do what it was asked for. */
    void refused(FrameText frame) {
        generator.refused(frame.toString());
        generator.workload().answered(this);
    }

    @Override
    public String toString() {
        return "client " + participant.number();
    }
}
