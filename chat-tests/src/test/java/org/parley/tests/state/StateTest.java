package org.parley.tests.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.event.ConversationChanged;
import org.parley.event.ConversationStarted;
import org.parley.event.DomainEvent;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.event.MemberRoleChanged;
import org.parley.event.MessageDeleted;
import org.parley.event.MessageEdited;
import org.parley.event.MessagePosted;
import org.parley.event.ReactionChanged;
import org.parley.event.ReceiptMoved;
import org.parley.event.TypingChanged;
import org.parley.tests.ChatSocket;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.ServerFixture;

/** For every kind of change: the state before it and its event make the state that is read afresh. */
class StateTest {

    /** Over before anybody could read it afresh. */
    private static final Set<Class<?>> WITHOUT_STATE = Set.of(TypingChanged.class);

    /** Frames that answer a client, tell of its connection, or of what has no state. */
    private static final Set<String> NO_EVENTS = Set.of(
            "hello",
            "auth_success",
            "ready",
            "message_ack",
            "history",
            "heartbeat",
            "resync",
            "server_drain",
            "error",
            "typing",
            "presence");

    private static final Duration POLL = Duration.ofMillis(20);

    private static List<Person> people;

    @BeforeAll
    static void fourPeopleAreThere() {
        people = Person.registerMany(ServerFixture.uri(), 4);
    }

    static Stream<Change> changes() {
        return Change.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void stateBeforeAndEventMakeTheStateReadAfresh(Change change) {
        Scene scene = new Scene(people);
        change.before().accept(scene);
        List<Device> devices = people.stream().map(StateTest::deviceInStep).toList();
        List<Facts> before = devices.stream().map(Device::facts).toList();

        change.act().accept(scene);

        List<Frame> heard = new ArrayList<>();
        awaitStep(devices, heard);
        assertThat(heard).extracting(StateTest::eventOf).contains(change.event());
        assertThat(devices)
                .as("somebody's state is another one")
                .anyMatch(device -> !Facts.differences(before.get(devices.indexOf(device)), device.facts())
                        .isEmpty());
        // What might still have been on its way has come before this.
        scene.post(scene.ada, "What comes after");
        awaitStep(devices, heard);
        devices.forEach(Device::close);
        scene.end();
    }

    private static Device deviceInStep(Person person) {
        Device device = new Device(person);
        device.connect();
        device.catchUp();
        assertThat(device.differences()).isEmpty();
        return device;
    }

    private static void awaitStep(List<Device> devices, List<Frame> heard) {
        await().pollInterval(POLL).atMost(ChatSocket.PATIENCE).untilAsserted(() -> {
            for (Device device : devices) {
                heard.addAll(device.apply());
                assertThat(device.differences()).as(device.toString()).isEmpty();
            }
        });
    }

    /** Which event a frame tells of. */
    private static Class<? extends DomainEvent> eventOf(Frame frame) {
        return switch (frame.type()) {
            case "new_message" -> MessagePosted.class;
            case "message_updated" -> MessageEdited.class;
            case "message_deleted" -> MessageDeleted.class;
            case "reaction" -> ReactionChanged.class;
            case "user_joined" -> MemberJoined.class;
            case "user_left" -> MemberLeft.class;
            case "receipt" -> ReceiptMoved.class;
            case "typing" -> TypingChanged.class;
            case "conversation_updated" ->
                frame.seq() == 0
                        ? ConversationStarted.class
                        : frame.data().has("roles") ? MemberRoleChanged.class : ConversationChanged.class;
            default -> null;
        };
    }

    @Test
    void everyEventThatThereIsChangesAStateAbove() {
        Set<Class<?>> events = new TreeSet<>(Comparator.comparing(Class::getName));
        collect(DomainEvent.class, events);
        assertThat(events).hasSizeGreaterThan(WITHOUT_STATE.size()).containsAll(WITHOUT_STATE);
        events.removeAll(WITHOUT_STATE);
        assertThat(changes().map(Change::event).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrderElementsOf(events);
    }

    private static void collect(Class<?> type, Set<Class<?>> leaves) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            leaves.add(type);
        } else {
            for (Class<?> subclass : permitted) {
                collect(subclass, leaves);
            }
        }
    }

    @Test
    void everyFrameOfTheProtocolIsAnEventAboveOrNone() throws IOException {
        Set<String> documented = serverFrames();
        assertThat(documented).contains("new_message", "conversation_updated", "error");
        documented.removeAll(NO_EVENTS);
        assertThat(Device.EVENTS).containsAll(documented);
    }

    /** The first column of the table of what the server sends. */
    private static Set<String> serverFrames() throws IOException {
        String protocol = Files.readString(Path.of(System.getProperty("parley.classes"), "docs", "protocol.md"));
        String table = protocol.substring(protocol.indexOf("| server → client |"));
        table = table.substring(0, table.indexOf("\n\n"));
        Set<String> types = new TreeSet<>();
        Matcher rows =
                Pattern.compile("^\\| ([a-z_ ·]+) \\|", Pattern.MULTILINE).matcher(table);
        while (rows.find()) {
            for (String type : rows.group(1).split("·", -1)) {
                types.add(type.strip());
            }
        }
        return types;
    }
}
