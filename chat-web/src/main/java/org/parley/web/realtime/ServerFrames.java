package org.parley.web.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.event.Message;
import org.parley.id.ConversationId;
import org.parley.message.MessagePage;
import org.parley.message.Posted;
import org.parley.message.Written;
import org.parley.presence.PresenceChanged;
import org.parley.presence.PresenceView;
import org.parley.problem.Problem;
import org.parley.web.json.Json;
import org.parley.web.message.MessagePageView;
import org.parley.web.message.MessageView;
import org.parley.web.problem.ProblemCode;
import org.parley.web.security.TokenClaims;

/** The frames that the server sends, as text. */
final class ServerFrames {

    private ServerFrames() {}

    /** The envelope; {@code re} repeats the id of the frame that this answers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Envelope(String type, @Nullable JsonNode re, Object data) {}

    private record Hello(String protocol, Instant serverTime, long heartbeatMs) {}

    private record AuthSuccess(UUID userId, UUID sessionId, Map<String, Long> resumed) {}

    private record Empty() {}

    private record MessageAck(
            UUID conversationId,
            UUID clientMessageId,
            UUID messageId,
            long seq,
            Instant timestamp,
            String status,
            boolean duplicate) {}

    private record History(UUID conversationId, List<MessageView> messages, boolean hasMore) {}

    private record Heartbeat(Instant serverTime) {}

    private record Presence(
            UUID userId, String status, @Nullable Instant lastSeen) {}

    private record Drain(long reconnectMinMs, long reconnectMaxMs) {}

    private record Resync(UUID conversationId, long headSeq) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Refusal(
            String code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterMs) {}

    static String hello(Instant now, Duration heartbeat) {
        return write("hello", new Hello("chat.v1", now, heartbeat.toMillis()));
    }

    static String authSuccess(@Nullable JsonNode re, TokenClaims claims, Map<ConversationId, Long> resumed) {
        Map<String, Long> heads = resumed.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
        return write(
                "auth_success",
                re,
                new AuthSuccess(claims.user().value(), claims.session().value(), heads));
    }

    static String ready() {
        return write("ready", new Empty());
    }

    static String messagePosted(@Nullable JsonNode re, Posted posted) {
        Message message = posted.message();
        return write(
                "message_ack",
                re,
                new MessageAck(
                        message.position().conversation().value(),
                        message.client().messageId(),
                        message.id().value(),
                        message.position().seq(),
                        message.times().postedAt(),
                        "sent",
                        posted.duplicate()));
    }

    /** Of a change of a message: {@code seq} is the place of the change. */
    static String messageAck(@Nullable JsonNode re, Written written) {
        return write(
                "message_ack",
                re,
                new MessageAck(
                        written.position().conversation().value(),
                        written.clientMessageId(),
                        written.message().id().value(),
                        written.position().seq(),
                        written.at(),
                        "sent",
                        written.isDuplicate()));
    }

    static String history(@Nullable JsonNode re, ConversationId conversation, MessagePage page) {
        MessagePageView view = MessagePageView.of(page);
        return write("history", re, new History(conversation.value(), view.messages(), view.hasMore()));
    }

    static String heartbeat(@Nullable JsonNode re, Instant now) {
        return write("heartbeat", re, new Heartbeat(now));
    }

    static String presence(PresenceChanged change) {
        PresenceView presence = change.presence();
        return write(
                "presence",
                new Presence(change.user().value(), presence.status().code(), presence.lastSeen()));
    }

    static String resync(ConversationId conversation, long headSeq) {
        return write("resync", new Resync(conversation.value(), headSeq));
    }

    static String drain(Duration earliest, Duration latest) {
        return write("server_drain", new Drain(earliest.toMillis(), latest.toMillis()));
    }

    static String error(@Nullable JsonNode re, Problem problem) {
        ProblemCode code = ProblemCode.of(problem);
        Duration retryAfter = ProblemCode.retryAfter(problem);
        return write(
                "error",
                re,
                new Refusal(
                        code.code(),
                        problem.message(),
                        code.isRetryable(),
                        retryAfter == null ? null : retryAfter.toMillis()));
    }

    /** A frame that answers nothing. */
    static String write(String type, Object data) {
        return write(type, null, data);
    }

    private static String write(String type, @Nullable JsonNode re, Object data) {
        return Json.write(new Envelope(type, re, data));
    }
}
