package org.parley.bus.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bus.topic.Specimen;
import org.parley.event.Announcement;
import org.parley.event.ClientStamp;
import org.parley.event.ConversationChanged;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.GroupSettings;
import org.parley.event.LogPosition;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.event.MemberRole;
import org.parley.event.MemberRoleChanged;
import org.parley.event.Mentions;
import org.parley.event.Message;
import org.parley.event.MessageBody;
import org.parley.event.MessageContext;
import org.parley.event.MessageDeleted;
import org.parley.event.MessageEdited;
import org.parley.event.MessagePosted;
import org.parley.event.MessageRef;
import org.parley.event.MessageTimes;
import org.parley.event.MessageType;
import org.parley.event.Quote;
import org.parley.event.Reaction;
import org.parley.event.ReactionChanged;
import org.parley.event.ReceiptMoved;
import org.parley.event.ReceiptStatus;
import org.parley.event.TypingChanged;
import org.parley.id.AvatarId;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

class EventCodecTest {

    private static final ConversationId ROOM = new ConversationId(UUID.randomUUID());
    private static final UserId ANNA = new UserId(UUID.randomUUID());
    private static final Instant NOW = Instant.ofEpochMilli(1_795_000_000_123L);

    static Stream<DomainEvent> events() {
        LogPosition place = new LogPosition(ROOM, 9);
        MessageRef message = new MessageRef(new MessageId(UUID.randomUUID()), 3);
        return Stream.of(
                new MessagePosted(bare()),
                new MessagePosted(full()),
                new MessageEdited(place, message, ANNA, "new", new Mentions(Set.of(ANNA), true), NOW),
                new MessageEdited(place, message, ANNA, null, Mentions.NONE, NOW),
                new MessageDeleted(place, message, ANNA, NOW),
                new ReactionChanged(place, message, ANNA, "\uD83D\uDE00", true, NOW),
                new MemberJoined(place, ANNA, MemberRole.MEMBER, 9, ANNA, NOW),
                new MemberLeft(place, ANNA, ANNA, NOW),
                new MemberRoleChanged(place, ANNA, MemberRole.ADMIN, ANNA, NOW),
                new ConversationChanged(
                        place, new GroupSettings("Team", null, new AvatarId(UUID.randomUUID()), false), ANNA, NOW),
                new ReceiptMoved(ROOM, ANNA, ReceiptStatus.READ, 7, NOW),
                new TypingChanged(ROOM, ANNA, true),
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
        assertThat(events().map(Object::getClass).distinct())
                .hasSameElementsAs(kinds(DomainEvent.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCodecTest::kinds)
                : Stream.of(type);
    }

    @Test
    void a_field_that_a_newer_build_added_is_ignored() throws IOException {
        String newer = """
                {"version":2,"node":"node2","since":5,"added":7,"announcements":[{"readers":[],"added":7,"events":[{"event":"started","added":7,
                "conversation":"%s","kind":"direct","startedBy":"%s"}]}]}""".formatted(ROOM, ANNA);

        assertThat(EventCodec.decode(newer.getBytes(UTF_8)).announcements())
                .containsExactly(
                        new Announcement(Set.of(), List.of(new ConversationStarted(ROOM, "direct", null, ANNA))));
    }

    static IntStream readVersions() {
        return IntStream.rangeClosed(EventCodec.VERSIONS.oldestRead(), EventCodec.VERSIONS.newestRead());
    }

    /** All specimens tell the same, each as its version wrote it. */
    @ParameterizedTest
    @MethodSource("readVersions")
    void what_any_version_that_is_read_once_wrote_is_read_as_what_it_was(int version) throws IOException {
        EventBatch batch = EventCodec.decode(specimen(version));

        assertThat(batch).isEqualTo(EventCodec.decode(specimen(EventCodec.VERSIONS.written())));
        assertThat(batch.announcements().get(0).events().stream()
                        .map(Object::getClass)
                        .distinct())
                .as("a new kind is a new version, whose specimen has it")
                .hasSameElementsAs(kinds(DomainEvent.class).toList());
    }

    @Test
    void what_is_written_has_all_that_the_build_before_looks_for() throws IOException {
        byte[] specimen = specimen(EventCodec.VERSIONS.written());

        Specimen.assertHasAllOf(specimen, EventCodec.encode(EventCodec.decode(specimen)));
    }

    private static byte[] specimen(int version) throws IOException {
        return Specimen.of(EventCodec.class, "version-" + version + ".json");
    }

    @Test
    void another_version_is_refused_instead_of_being_misunderstood() {
        assertThatIOException()
                .isThrownBy(() -> EventCodec.decode("{\"version\":3,\"announcements\":[]}".getBytes(UTF_8)))
                .withMessageContaining("Version 3");
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatIOException().isThrownBy(() -> EventCodec.decode("poison".getBytes(UTF_8)));
    }

    private static Message bare() {
        return message(null, null, Mentions.NONE, MessageTimes.of(NOW), new MessageContext(null, List.of()));
    }

    private static Message full() {
        MessageId quoted = new MessageId(UUID.randomUUID());
        return message(
                quoted,
                Instant.ofEpochMilli(-1),
                new Mentions(Set.of(ANNA), true),
                new MessageTimes(NOW, NOW.plusMillis(1), new MessageTimes.Deletion(NOW.plusMillis(2), ANNA)),
                new MessageContext(
                        new Quote(new MessageRef(quoted, 4), ANNA, MessageType.TEXT, "before", true),
                        List.of(new Reaction("\uD83D\uDE00", List.of(ANNA)))));
    }

    private static Message message(
            MessageId replyTo, Instant clientTime, Mentions mentions, MessageTimes times, MessageContext context) {
        return new Message(
                new LogPosition(ROOM, Long.MAX_VALUE),
                new MessageId(UUID.randomUUID()),
                ANNA,
                new MessageBody(MessageType.TEXT, "Gr\u00FC\u00DFe \uD83D\uDE00", replyTo, mentions),
                new ClientStamp(UUID.randomUUID(), clientTime),
                times,
                context);
    }
}
