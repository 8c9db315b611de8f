package org.parley.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Reads ids and times only in the one form in which we write them, where Jackson and the JDK would accept more. */
final class StrictTypes extends SimpleModule {

    private static final long serialVersionUID = 1;

    StrictTypes() {
        addDeserializer(UUID.class, new UuidReader());
        addDeserializer(Instant.class, new InstantReader());
    }

    /** Reads {@code 8-4-4-4-12} hexadecimal digits (RFC 9562). */
    private static final class UuidReader extends StdDeserializer<UUID> {

        private static final long serialVersionUID = 1;
        private static final int LENGTH = 36;

        UuidReader() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = text(parser, context, UUID.class);
            try {
                if (text.length() == LENGTH) {
                    return UUID.fromString(text);
                }
            } catch (IllegalArgumentException e) {
                // refused below, like any other text that is no UUID
            }
            return (UUID) context.handleWeirdStringValue(UUID.class, text, "not a UUID");
        }
    }

    /** Reads an ISO-8601 time with its offset. */
    private static final class InstantReader extends StdDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = text(parser, context, Instant.class);
            try {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO-8601 time");
            }
        }
    }

    private static String text(JsonParser parser, DeserializationContext context, Class<?> type) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            context.handleUnexpectedToken(type, parser);
        }
        return parser.getText();
    }
}
