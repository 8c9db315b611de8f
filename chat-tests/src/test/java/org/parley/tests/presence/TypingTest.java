package org.parley.tests.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** That somebody types is told to the others of the conversation, and is over by itself. */
class TypingTest {

    private static final Duration LIFE = Duration.ofSeconds(5);

    /** The server tells it on at most every two seconds; a busy machine may bring two a little closer together. */
    private static final Duration PAUSE = Duration.ofMillis(1_800);

    private final Person ada = Person.register();
    private final Person grace = Person.register();

    @Test
    void itIsToldToTheOthersAndToNoDeviceOfTheOneWhoTypes() {
        Person hedy = Person.register();
        String group = ada.group(List.of(grace, hedy));
        try (ChatSocket desk = ada.socket();
                ChatSocket telephone = ada.socket();
                ChatSocket one = grace.socket();
                ChatSocket other = hedy.socket()) {
            desk.send("typing", null, typing(group, true));
            one.await(typing(ada, group, true));
            other.await(typing(ada, group, true));
            desk.send("typing", null, typing(group, false));
            one.await(typing(ada, group, false));
            // What hedy types comes after it to all devices.
            other.send("typing", null, typing(group, true));
            desk.await(typing(hedy, group, true));
            telephone.await(typing(hedy, group, true));
            assertThat(desk.frames("typing")).hasSize(1);
            assertThat(telephone.frames("typing")).hasSize(1);
        }
    }

    @Test
    void withoutMoreOfItItIsOverAfterFiveSeconds() {
        String conversation = ada.directWith(grace);
        try (ChatSocket hers = ada.socket();
                ChatSocket reader = grace.socket()) {
            Instant begun = Instant.now();
            hers.send("typing", null, typing(conversation, true));
            reader.await(typing(ada, conversation, true));
            reader.await(typing(ada, conversation, false));
            assertThat(Duration.between(begun, Instant.now()))
                    .isBetween(LIFE.minusMillis(500), LIFE.plus(ChatSocket.PATIENCE));
            assertThat(reader.frames("typing")).hasSize(2);
        }
    }

    @Test
    void whoTypesOnAndOnIsToldEveryTwoSecondsAndNotWithEachKey() {
        String conversation = ada.directWith(grace);
        try (ChatSocket hers = ada.socket();
                ChatSocket reader = grace.socket()) {
            List<Instant> told = Collections.synchronizedList(new ArrayList<>());
            reader.listen(frame -> {
                if (frame.is("typing") && frame.data().path("is_typing").asBoolean()) {
                    told.add(Instant.now());
                }
            });
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(7);
            int keys = 0;
            while (System.nanoTime() < end) {
                hers.ask("heartbeat", Map.of()); // as fast as the server answers
                hers.send("typing", null, typing(conversation, true));
                keys++;
            }
            reader.await(typing(ada, conversation, false));
            assertThat(keys).isGreaterThan(20);
            assertThat(told.size()).isBetween(2, 5);
            for (int i = 1; i < told.size(); i++) {
                assertThat(Duration.between(told.get(i - 1), told.get(i))).isBetween(PAUSE, LIFE);
            }
        }
    }

    @Test
    void whoseMessageHasComeTypesNoMore() {
        String conversation = ada.directWith(grace);
        try (ChatSocket hers = ada.socket();
                ChatSocket reader = grace.socket()) {
            hers.send("typing", null, typing(conversation, true));
            reader.await(typing(ada, conversation, true));
            Instant posted = Instant.now();
            hers.post(conversation, "Here it is");
            reader.await(typing(ada, conversation, false));
            assertThat(Duration.between(posted, Instant.now())).isLessThan(LIFE.minusSeconds(1));
        }
    }

    @Test
    void itIsToldToNobodyWhoHasBlockedTheOtherOrIsBlocked() {
        Person blocker = Person.register();
        Person blocked = Person.register();
        String group = ada.group(List.of(grace, blocker, blocked));
        Presences.addContact(ServerFixture.database(), blocker, ada, true);
        Presences.addContact(ServerFixture.database(), ada, blocked, true);
        try (ChatSocket hers = ada.socket();
                ChatSocket witness = grace.socket();
                ChatSocket one = blocker.socket();
                ChatSocket other = blocked.socket()) {
            hers.send("typing", null, typing(group, true));
            witness.await(typing(ada, group, true));
            witness.send("typing", null, typing(group, true));
            one.await(typing(grace, group, true));
            other.await(typing(grace, group, true));
            assertThat(one.frames("typing")).hasSize(1);
            assertThat(other.frames("typing")).hasSize(1);
        }
    }

    @Test
    void whoIsNoMemberIsToldThatThereIsNoSuchConversation() {
        String conversation = ada.directWith(grace);
        Person stranger = Person.register();
        try (ChatSocket hers = stranger.socket();
                ChatSocket reader = grace.socket()) {
            for (boolean isTyping : List.of(true, false)) {
                assertThat(hers.ask("typing", typing(conversation, isTyping)).get("code"))
                        .isEqualTo("not_found");
                assertThat(hers.ask("typing", typing(UUID.randomUUID().toString(), isTyping))
                                .get("code"))
                        .isEqualTo("not_found");
            }
            try (ChatSocket member = ada.socket()) {
                member.send("typing", null, typing(conversation, true));
                reader.await(typing(ada, conversation, true));
            }
            assertThat(reader.frames("typing")).hasSize(1);
        }
    }

    @Test
    void whoIsNoMemberAnyMoreIsNotToldOfEither() {
        String group = ada.group(List.of(grace));
        try (ChatSocket hers = ada.socket();
                ChatSocket reader = grace.socket()) {
            ServerFixture.database()
                    .rows(
                            "update participants set left_at = now(), left_seq = 1"
                                    + " where conversation_id = ? and user_id = ? returning 1",
                            UUID.fromString(group),
                            UUID.fromString(ada.id()));
            assertThat(hers.ask("typing", typing(group, true)).get("code")).isEqualTo("not_found");
            assertThat(reader.frames("typing")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"is_typing\":true}",
                "{\"conversation_id\":\"x\",\"is_typing\":true}",
                "{\"is_typing\":\"yes\"}"
            })
    void whatIsIncompleteOrNoneIsRefused(String data) {
        try (ChatSocket hers = ada.socket()) {
            hers.sendText("{\"type\":\"typing\",\"id\":1,\"data\":" + data + "}");
            assertThat(hers.await(frame -> "1".equals(frame.re())).get("code")).isEqualTo("invalid_argument");
        }
    }

    private static Map<String, Object> typing(String conversation, boolean isTyping) {
        return Map.of("conversation_id", conversation, "is_typing", isTyping);
    }

    private static Predicate<Frame> typing(Person who, String conversation, boolean isTyping) {
        return frame -> frame.is("typing")
                && who.id().equals(frame.get("user_id"))
                && conversation.equals(frame.get("conversation_id"))
                && frame.data().path("is_typing").asBoolean() == isTyping;
    }
}
