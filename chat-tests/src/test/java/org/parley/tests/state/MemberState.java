package org.parley.tests.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.LongUnaryOperator;
import org.parley.tests.Frame;

/** A member of a conversation as a client knows it. */
final class MemberState {

    private final String joinedAt;
    private String role;
    private long deliveredSeq;
    private long readSeq;

    private MemberState(String role, String joinedAt) {
        this.role = role;
        this.joinedAt = joinedAt;
    }

    /** A member as the list of members has it. */
    MemberState(JsonNode member) {
        this(member.path("role").asText(), member.path("joined_at").asText());
        deliveredSeq = member.path("delivered_seq").asLong(-1);
        readSeq = member.path("read_seq").asLong(-1);
    }

    /** Of {@code user_joined}: what was said before is not unread. */
    static MemberState joined(Frame frame) {
        MemberState member = new MemberState(frame.get("role"), frame.get("timestamp"));
        member.deliveredSeq = frame.seq();
        member.readSeq = frame.seq();
        return member;
    }

    String role() {
        return role;
    }

    long deliveredSeq() {
        return deliveredSeq;
    }

    long readSeq() {
        return readSeq;
    }

    void setRole(String newRole) {
        role = newRole;
    }

    /** {@code receipt}: what was read was delivered. */
    void advance(Frame receipt) {
        deliveredSeq = Math.max(deliveredSeq, receipt.seq());
        if (receipt.get("status").equals("read")) {
            readSeq = Math.max(readSeq, receipt.seq());
        }
    }

    void advance(MemberState newer) {
        deliveredSeq = Math.max(deliveredSeq, newer.deliveredSeq);
        readSeq = Math.max(readSeq, newer.readSeq);
    }

    /**
     * All of it.
     *
     * @param known how much of a cursor one is told of
     */
    void collect(String path, Facts facts, LongUnaryOperator known) {
        facts.add(path + "/role", role);
        facts.add(path + "/joined_at", joinedAt);
        facts.add(path + "/delivered_seq", known.applyAsLong(deliveredSeq));
        facts.add(path + "/read_seq", known.applyAsLong(readSeq));
    }
}
