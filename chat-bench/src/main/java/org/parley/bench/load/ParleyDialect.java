package org.parley.bench.load;

import org.parley.bench.wire.FrameText;

/** chat.v1, the protocol of Parley (docs/protocol.md). */
public final class ParleyDialect implements Dialect {

    private static final byte[] NEW_MESSAGE = FrameText.text("new_message");
    private static final byte[] MESSAGE_ACK = FrameText.text("message_ack");
    private static final byte[] ERROR = FrameText.text("error");
    private static final byte[] READY = FrameText.text("ready");

    private static final byte[] HEARTBEAT = Words.ascii("{\"type\":\"heartbeat\",\"data\":{}}");

    private static final byte[] CLIENT_MESSAGE_ID = FrameText.key("client_message_id");
    private static final byte[] SEQ = FrameText.key("seq");

    private final String accessToken;
    private final Words words;
    private long lastSeq;

    /** Somebody with a token who talks in a conversation. */
    public ParleyDialect(String accessToken, String conversationId) {
        this.accessToken = accessToken;
        this.words = new Words(
                "{\"type\":\"send_message\",\"data\":{\"conversation_id\":\"" + conversationId
                        + "\",\"client_message_id\":\"",
                "\",\"message_type\":\"text\",\"content\":\"" + Words.CONTENT + "\"}}");
    }

    @Override
    public String subprotocol() {
        return "chat.v1";
    }

    @Override
    public void begin(ChatClient client) {
        lastSeq = 0;
        client.write(Words.ascii("{\"type\":\"auth\",\"data\":{\"token\":\"" + accessToken + "\"}}"));
    }

    @Override
    public void heard(ChatClient client, FrameText frame) {
        if (frame.isOfType(NEW_MESSAGE)) {
            client.delivered(idIndex(frame), frame);
            checkOrder(client, frame.number(SEQ));
        } else if (frame.isOfType(MESSAGE_ACK)) {
            client.acknowledged(idIndex(frame), frame);
        } else if (frame.isOfType(ERROR)) {
            client.refused(frame);
        } else if (frame.isOfType(READY)) {
            client.ready(); // all that came before is here: events are live from now on
        }
    }

    private static int idIndex(FrameText frame) {
        return frame.after(CLIENT_MESSAGE_ID) + 1;
    }

    private void checkOrder(ChatClient client, long seq) {
        if (lastSeq != 0 && seq != lastSeq + 1) {
            client.outOfOrder();
        }
        lastSeq = seq;
    }

    @Override
    public byte[] heartbeat() {
        return HEARTBEAT;
    }

    @Override
    public byte[] message(int sender, int count, long nanoTime) {
        return words.with(sender, count, nanoTime);
    }
}
