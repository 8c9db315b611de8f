package org.parley.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.parley.bench.wire.FrameText;

/**
 * XMPP over WebSocket (RFC 7395), each stanza a frame: SASL PLAIN, resource binding, and then messages to another person or to a room
 * (XEP-0045).
 *
 * <p>The server is not asked to acknowledge (XEP-0198), which costs it less than what Parley does.
 */
public final class XmppDialect implements Dialect {

    private static final byte[] FEATURES = Words.ascii("<stream:features");
    private static final byte[] MECHANISMS = Words.ascii("<mechanisms");
    private static final byte[] SUCCESS = Words.ascii("<success");
    private static final byte[] FAILURE = Words.ascii("<failure");
    private static final byte[] IQ = Words.ascii("<iq");
    private static final byte[] MESSAGE = Words.ascii("<message");
    private static final byte[] PRESENCE = Words.ascii("<presence");
    private static final byte[] BODY = Words.ascii("<body>");
    private static final byte[] ERROR = Words.ascii("<error");

    /** The status with which a room tells somebody that this was their own entrance, and the last of all presences. */
    private static final byte[] OWN_PRESENCE = Words.ascii("110");

    private final String domain;
    private final String user;
    private final String password;
    private final String room;
    private final Words words;

    private XmppDialect(String domain, String user, String password, String room, Words words) {
        this.domain = domain;
        this.user = user;
        this.password = password;
        this.room = room;
        this.words = words;
    }

    /** Somebody who talks to one other person. */
    public static XmppDialect toPerson(String domain, String user, String password, String other) {
        return new XmppDialect(domain, user, password, "", message("to='" + other + "@" + domain + "' type='chat'"));
    }

    /** Somebody who talks in a room, such as {@code all@conference.localhost}. */
    public static XmppDialect toRoom(String domain, String user, String password, String room) {
        return new XmppDialect(domain, user, password, room, message("to='" + room + "' type='groupchat'"));
    }

    private static Words message(String attributes) {
        return new Words(
                "<message xmlns='jabber:client' " + attributes + "><body>", " " + Words.CONTENT + "</body></message>");
    }

    @Override
    public String subprotocol() {
        return "xmpp";
    }

    @Override
    public void begin(ChatClient client) {
        openStream(client);
    }

    private void openStream(ChatClient client) {
        client.write(
                Words.ascii("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='" + domain + "' version='1.0'/>"));
    }

    @Override
    public void heard(ChatClient client, FrameText frame) {
        if (frame.begins(MESSAGE)) {
            if (frame.contains(ERROR)) {
                client.refused(frame);
            } else if (frame.contains(BODY)) {
                client.delivered(frame.after(BODY), frame);
            }
        } else if (!client.isReady()) {
            enter(client, frame);
        }
    }

    private void enter(ChatClient client, FrameText frame) {
        if (frame.begins(FEATURES)) {
            client.write(Words.ascii(frame.contains(MECHANISMS) ? authentication() : binding()));
        } else if (frame.begins(SUCCESS)) {
            openStream(client);
        } else if (frame.begins(FAILURE)) {
            client.refused(frame);
        } else if (frame.begins(IQ)) {
            client.write(Words.ascii("<presence xmlns='jabber:client'/>"));
            if (room.isEmpty()) {
                client.ready();
            } else {
                client.write(Words.ascii("<presence xmlns='jabber:client' to='" + room + "/" + user
                        + "'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>"));
            }
        } else if (frame.begins(PRESENCE) && frame.contains(OWN_PRESENCE)) {
            client.ready();
        }
    }

    private String authentication() {
        byte[] plain = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
        return "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                + Base64.getEncoder().encodeToString(plain) + "</auth>";
    }

    private static String binding() {
        return "<iq xmlns='jabber:client' type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";
    }

    /** Nothing: these servers do not ask for it, and XEP-0199 leaves the asking to them. */
    @Override
    public byte[] heartbeat() {
        return new byte[0];
    }

    @Override
    public byte[] message(int sender, int count, long nanoTime) {
        return words.with(sender, count, nanoTime);
    }
}
