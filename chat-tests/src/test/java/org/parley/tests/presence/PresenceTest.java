package org.parley.tests.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** Presence is told, and shown when asked for, to those whose business it is. */
class PresenceTest {

    private final Person ada = Person.register();
    private final Person grace = Person.register();
    private final Person stranger = Person.register();

    @Test
    void whoComesIsToldToWhoSharesAConversationAndToNoStranger() {
        ada.directWith(grace);
        Person witness = Person.register();
        witness.directWith(stranger);
        try (ChatSocket hers = grace.socket();
                ChatSocket theirs = stranger.socket();
                ChatSocket comes = ada.socket()) {
            Frame told = hers.await(Presences.of(ada, "online"));
            assertThat(Duration.between(Instant.parse(told.get("last_seen")), Instant.now()))
                    .isBetween(Duration.ofSeconds(-1), ChatSocket.PATIENCE);
            try (ChatSocket later = witness.socket()) {
                // Who came later is known by now, so that more is not to come.
                theirs.await(Presences.of(witness, "online"));
                assertThat(Presences.told(theirs, ada)).isEmpty();
            }
        }
    }

    @Test
    void aContactIsToldInEitherDirection() {
        Person listed = Person.register();
        Presences.addContact(ServerFixture.database(), ada, listed, false);
        Presences.addContact(ServerFixture.database(), grace, ada, false);
        try (ChatSocket one = listed.socket();
                ChatSocket other = grace.socket();
                ChatSocket comes = ada.socket()) {
            one.await(Presences.of(ada, "online"));
            other.await(Presences.of(ada, "online"));
            assertThat(status(listed, ada).get("status")).isEqualTo("online");
            assertThat(status(grace, ada).get("status")).isEqualTo("online");
        }
    }

    @Test
    void awayIsToldToOthersAndToOnesOwnDevicesAndShownWhereverPeopleAre() {
        String conversation = ada.directWith(grace);
        try (ChatSocket hers = grace.socket();
                ChatSocket desk = ada.socket()) {
            hers.await(Presences.of(ada, "online"));
            desk.send("presence", null, Map.of("status", "away"));
            hers.await(Presences.of(ada, "away"));
            desk.await(Presences.of(ada, "away"));

            assertThat(status(grace, ada).get("status")).isEqualTo("away");
            assertThat(grace.rest().get("users/" + ada.id()).get("presence")).isEqualTo("away");
            assertThat(grace.rest()
                            .get("users?query=" + ada.name())
                            .json()
                            .at("/users/0/presence")
                            .asText())
                    .isEqualTo("away");
            assertThat(ada.rest().get("users/me").get("presence")).isEqualTo("away");
            JsonNode members = grace.rest()
                    .get("conversations/" + conversation + "/members")
                    .json();
            assertThat(presences(members.path("members"))).isEqualTo(Map.of(ada.id(), "away", grace.id(), "online"));
            assertThat(members.path("online_users")).hasSize(1).first().returns(grace.id(), JsonNode::asText);
            JsonNode listed = grace.rest().get("conversations").json().at("/conversations/0/members");
            assertThat(presences(listed)).isEqualTo(Map.of(ada.id(), "away", grace.id(), "online"));
        }
    }

    @Test
    void aDeviceThatIsAwayDoesNotHideOneThatIsNot() {
        ada.directWith(grace);
        try (ChatSocket hers = grace.socket();
                ChatSocket desk = ada.socket();
                ChatSocket telephone = ada.socket()) {
            hers.await(Presences.of(ada, "online"));
            telephone.send("presence", null, Map.of("status", "away"));
            telephone.ask("heartbeat", Map.of());
            assertThat(status(grace, ada).get("status")).isEqualTo("online");
            desk.send("presence", null, Map.of("status", "away"));
            hers.await(Presences.of(ada, "away"));
            telephone.send("presence", null, Map.of("status", "online"));
            await().untilAsserted(
                            () -> assertThat(Presences.told(hers, ada)).containsExactly("online", "away", "online"));
        }
    }

    @Test
    void whoIsBlockedIsToldNothingAndSeesSomebodyWhoWasNeverThere() {
        String conversation = ada.directWith(grace);
        Person witness = Person.register();
        witness.directWith(grace);
        Presences.addContact(ServerFixture.database(), grace, ada, false);
        Presences.addContact(ServerFixture.database(), ada, grace, true);
        try (ChatSocket blocker = ada.socket();
                ChatSocket hers = grace.socket()) {
            blocker.await(Presences.of(grace, "online"));
            blocker.send("presence", null, Map.of("status", "away"));
            try (ChatSocket later = witness.socket()) {
                hers.await(Presences.of(witness, "online"));
                assertThat(Presences.told(hers, ada)).isEmpty();
            }
            assertHidden(status(grace, ada));
            JsonNode members = grace.rest()
                    .get("conversations/" + conversation + "/members")
                    .json();
            assertThat(presences(members.path("members"))).containsEntry(ada.id(), "offline");
            assertThat(members.path("online_users")).hasSize(1);
            assertThat(status(ada, grace).get("status")).isEqualTo("online");
        }
    }

    @Test
    void whoIsBlockedSeesTheOtherLeaveAtOnceAndComeBackWhenTheBlockIsTakenBack() {
        ada.directWith(grace);
        try (ChatSocket hers = grace.socket();
                ChatSocket blocker = ada.socket()) {
            hers.await(Presences.of(ada, "online"));
            ada.rest().call("PUT", "contacts/" + grace.id(), Map.of("blocked", true));
            Frame hidden = hers.await(Presences.of(ada, "offline"));
            assertThat(hidden.data().path("last_seen").isNull()).isTrue();
            blocker.send("presence", null, Map.of("status", "away"));
            blocker.await(Presences.of(ada, "away"));

            ada.rest().call("DELETE", "contacts/" + grace.id(), null);
            hers.await(Presences.of(ada, "away"));
            assertThat(Presences.told(hers, ada)).containsExactly("online", "offline", "away");
        }
    }

    @Test
    void aStrangerWhoIsBlockedIsToldNothing() {
        Person witness = Person.register();
        try (ChatSocket theirs = stranger.socket();
                ChatSocket blocker = ada.socket()) {
            ada.rest().call("PUT", "contacts/" + stranger.id(), Map.of("blocked", true));
            ada.rest().call("DELETE", "contacts/" + stranger.id(), null);
            // What comes after it is told after it.
            witness.rest().call("PUT", "contacts/" + stranger.id(), Map.of());
            theirs.await(Presences.of(witness, "offline"));
            assertThat(Presences.told(theirs, ada)).isEmpty();
        }
    }

    @Test
    void whoIsAContactNoMoreSeesTheOtherLeave() {
        Presences.addContact(ServerFixture.database(), ada, grace, false);
        try (ChatSocket hers = grace.socket();
                ChatSocket his = ada.socket()) {
            hers.await(Presences.of(ada, "online"));
            ada.rest().call("DELETE", "contacts/" + grace.id(), null);
            hers.await(Presences.of(ada, "offline"));
            his.await(Presences.of(grace, "offline"));
        }
    }

    @Test
    void whoBecomesAContactIsShownAtOnceToBoth() {
        try (ChatSocket hers = grace.socket();
                ChatSocket his = ada.socket()) {
            his.await(Presences.of(ada, "online"));
            assertThat(Presences.told(hers, ada)).isEmpty();
            ada.rest().call("PUT", "contacts/" + grace.id(), Map.of());
            hers.await(Presences.of(ada, "online"));
            his.await(Presences.of(grace, "online"));
        }
    }

    @Test
    void aStrangerSeesSomebodyWhoWasNeverThere() {
        try (ChatSocket present = ada.socket()) {
            assertHidden(status(stranger, ada));
            Answer profile = stranger.rest().get("users/" + ada.id());
            assertThat(profile.get("presence")).isEqualTo("offline");
            assertThat(profile.json().get("last_seen").isNull()).isTrue();
        }
    }

    @Test
    void whoHasLeftTheConversationSeesNothingAnyMore() {
        String group = ada.group(List.of(grace));
        try (ChatSocket present = ada.socket()) {
            assertThat(status(grace, ada).get("status")).isEqualTo("online");
            ServerFixture.database()
                    .rows(
                            "update participants set left_at = now(), left_seq = 1"
                                    + " where conversation_id = ? and user_id = ? returning 1",
                            UUID.fromString(group),
                            UUID.fromString(grace.id()));
            assertHidden(status(grace, ada));
        }
    }

    @Test
    void theStatusOfNobodyIsNotFound() {
        assertThat(ada.rest().get("users/" + UUID.randomUUID() + "/status").code())
                .isEqualTo("not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"offline\"}", "{\"status\":\"ONLINE\"}", "{\"status\":7}", "{}"})
    void aStatusThatIsNoneIsRefusedAndChangesNothing(String data) {
        ada.directWith(grace);
        try (ChatSocket present = ada.socket()) {
            present.sendText("{\"type\":\"presence\",\"id\":1,\"data\":" + data + "}");
            assertThat(present.await(frame -> "1".equals(frame.re())).get("code"))
                    .isEqualTo("invalid_argument");
            assertThat(status(grace, ada).get("status")).isEqualTo("online");
        }
    }

    private static void assertHidden(Answer status) {
        assertThat(status.get("status")).isEqualTo("offline");
        assertThat(status.json().get("last_seen").isNull()).isTrue();
    }

    private static Answer status(Person viewer, Person of) {
        Answer answer = viewer.rest().get("users/" + of.id() + "/status");
        assertThat(answer.get("user_id")).isEqualTo(of.id());
        return answer;
    }

    private static Map<String, String> presences(JsonNode members) {
        Map<String, String> presences = new HashMap<>();
        members.forEach(member -> presences.put(
                member.path("user_id").asText(), member.path("presence").asText()));
        return presences;
    }
}
