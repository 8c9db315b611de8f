package org.parley.bus.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.event.Announcement;
import org.parley.event.ClientStamp;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.LogEvent;
import org.parley.event.LogPosition;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessagePosted;
import org.parley.event.MessageType;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

class EventCodecTest {

    private static final ConversationId ROOM = new ConversationId(UUID.randomUUID());
    private static final UserId ANNA = new UserId(UUID.randomUUID());

    static Stream<DomainEvent> events() {
        return Stream.of(
                new MessagePosted(message(null, null, null)),
                new MessagePosted(
                        message(new MessageId(UUID.randomUUID()), Instant.ofEpochMilli(-1), Instant.ofEpochMilli(12))),
                new ConversationStarted(ROOM, "direct", null, ANNA),
                new ConversationStarted(ROOM, "group", "Team \uD83D\uDE00", ANNA));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_arrives_as_it_was_sent(DomainEvent event) throws IOException {
        EventBatch sent = new EventBatch(
                "node1", Instant.ofEpochMilli(1), List.of(new Announcement(Set.of(ANNA), List.of(event, event))));

        assertThat(EventCodec.decode(EventCodec.encode(sent))).isEqualTo(sent);
    }

    @Test
    void every_kind_of_event_is_among_those_that_were_tried() {
        Stream<Class<?>> kinds = Stream.concat(
                Stream.of(DomainEvent.class.getPermittedSubclasses()).filter(kind -> kind != LogEvent.class),
                Stream.of(LogEvent.class.getPermittedSubclasses()));

        assertThat(events().map(Object::getClass).distinct()).hasSameElementsAs(kinds.toList());
    }

    @Test
    void a_field_that_a_newer_build_added_is_ignored() throws IOException {
        String newer = """
                {"version":1,"node":"node2","since":5,"added":7,"announcements":[{"readers":[],"added":7,"events":[{"kind":"started","added":7,
                "conversation":"%s","conversationKind":"direct","startedBy":"%s"}]}]}""".formatted(ROOM, ANNA);

        assertThat(EventCodec.decode(newer.getBytes(UTF_8)).announcements())
                .containsExactly(
                        new Announcement(Set.of(), List.of(new ConversationStarted(ROOM, "direct", null, ANNA))));
    }

    @Test
    void a_newer_version_is_refused_instead_of_being_misunderstood() {
        assertThatIOException()
                .isThrownBy(() -> EventCodec.decode("{\"version\":2,\"announcements\":[]}".getBytes(UTF_8)))
                .withMessageContaining("newer");
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatIOException().isThrownBy(() -> EventCodec.decode("poison".getBytes(UTF_8)));
    }

    private static Message message(MessageId replyTo, Instant clientTime, Instant editedAt) {
        return new Message(
                new LogPosition(ROOM, Long.MAX_VALUE),
                new MessageId(UUID.randomUUID()),
                ANNA,
                new MessageBody(MessageType.TEXT, "Gr\u00FC\u00DFe \uD83D\uDE00", replyTo),
                new ClientStamp(UUID.randomUUID(), clientTime),
                Instant.ofEpochMilli(1_795_000_000_123L),
                editedAt);
    }
}
