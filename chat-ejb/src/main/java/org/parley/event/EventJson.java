package org.parley.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Serial;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.parley.id.AvatarId;
import org.parley.id.ConversationId;
import org.parley.id.MessageId;
import org.parley.id.UserId;

/**
 * Events as JSON, for the bus between the nodes and for the log in the database; times are milliseconds since 1970.
 *
 * <p>Both outlive this build: a field may be added, a kind or a field is never renamed. A test holds a specimen of each.
 */
public final class EventJson {

    /** What a kind of event is called; older builds and older rows know it by this name. */
    private static final Map<String, Class<? extends DomainEvent>> KINDS = Map.ofEntries(
            Map.entry("started", ConversationStarted.class),
            Map.entry("posted", MessagePosted.class),
            Map.entry("edited", MessageEdited.class),
            Map.entry("deleted", MessageDeleted.class),
            Map.entry("reaction", ReactionChanged.class),
            Map.entry("joined", MemberJoined.class),
            Map.entry("left", MemberLeft.class),
            Map.entry("role", MemberRoleChanged.class),
            Map.entry("changed", ConversationChanged.class),
            Map.entry("receipt", ReceiptMoved.class),
            Map.entry("typing", TypingChanged.class));

    private static final ObjectMapper MAPPER = create();

    private EventJson() {}

    /** The mapper that knows events; it must not be changed. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** What the kind of an event is called. */
    public static String kind(DomainEvent event) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == event.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public static String write(LogEvent event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers are always JSON", e);
        }
    }

    /**
     * Reads what {@link #write} of this build or an older one wrote.
     *
     * @throws IllegalStateException if it is not of that form
     */
    public static LogEvent read(String text) {
        try {
            return (LogEvent) MAPPER.readValue(text, DomainEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry of the log cannot be read: " + text, e);
        }
    }

    private static ObjectMapper create() {
        SimpleModule events = new SimpleModule();
        id(events, ConversationId.class, ConversationId::new);
        id(events, AvatarId.class, AvatarId::new);
        id(events, MessageId.class, MessageId::new);
        id(events, UserId.class, UserId::new);
        KINDS.forEach((kind, type) -> events.registerSubtypes(new NamedType(type, kind)));
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(events)
                .addMixIn(DomainEvent.class, NamedKind.class)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface NamedKind {}

    private static <T> void id(SimpleModule module, Class<T> type, Function<UUID, T> constructor) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new IdReader<>(type, constructor));
    }

    /** Reads an id from its text. */
    private static final class IdReader<T> extends FromStringDeserializer<T> {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Function<UUID, T> constructor;

        IdReader(Class<T> type, Function<UUID, T> constructor) {
            super(type);
            this.constructor = constructor;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return constructor.apply(UUID.fromString(text));
        }
    }
}
