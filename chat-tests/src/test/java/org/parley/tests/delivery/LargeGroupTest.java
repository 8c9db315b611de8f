package org.parley.tests.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** In the largest group that there may be each of 300 devices gets each event once and in order. */
class LargeGroupTest {

    private static final int MEMBERS = 256;

    /** So many of the members have two more devices. */
    private static final int WITH_MORE_DEVICES = 22;

    private static final int AT_ONCE = 8;
    private static final int WRITERS = 4;
    private static final int POSTS_EACH = 50;

    /** Every fifth message is edited, and every fifth gets an emoji. */
    private static final int EVERY = 5;

    /** The entries that {@link #administer} makes. */
    private static final int ADMINISTRATIVE_CHANGES = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<ChatSocket> sockets = new ArrayList<>();

    @AfterEach
    void leave() {
        sockets.forEach(ChatSocket::close);
        threads.shutdownNow();
    }

    @Test
    void eachDeviceGetsEachEventOnceAndInOrder() {
        List<Person> people = atOnce(IntStream.rangeClosed(0, MEMBERS)
                .<Callable<Person>>mapToObj(i -> Person::register)
                .toList());
        List<Person> members = people.subList(0, MEMBERS);
        Person latecomer = people.get(MEMBERS);
        Person leaver = people.get(MEMBERS - 1);
        Person returner = people.get(MEMBERS - 2);
        String group = members.get(0).group(members.subList(1, MEMBERS));
        List<ChatSocket> devices = devices(members);
        ChatSocket latecomers = latecomer.socket();
        sockets.add(latecomers);

        assertFull(members.get(0), group, latecomer);
        long head = bustle(group, members, devices, List.of(leaver, returner, latecomer));

        ChatSocket leavers = devices.get(MEMBERS - 1);
        List<ChatSocket> stayers = new ArrayList<>(devices);
        stayers.remove(leavers);
        assertThat(stayers).hasSize(MEMBERS + 2 * WITH_MORE_DEVICES - 1);
        stayers.forEach(device -> awaitEnd(device, head));
        awaitEnd(latecomers, head);
        ChatSocket first = devices.get(0);
        assertThat(log(first, group))
                .extracting(Frame::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
        List<String> log = entries(first, group);
        assertThat(stayers)
                .allSatisfy(device -> assertThat(entries(device, group)).isEqualTo(log));
        int end = (int) place(first, "user_left", leaver);
        assertThat(entries(leavers, group)).isEqualTo(log.subList(0, end));
        int start = (int) place(first, "user_joined", latecomer);
        assertThat(entries(latecomers, group)).isEqualTo(log.subList(start - 1, log.size()));
    }

    /** Everything at once; returns the seq of the last message, which comes after all else. */
    private long bustle(String group, List<Person> members, List<ChatSocket> devices, List<Person> comingAndGoing) {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 1; i <= WRITERS; i++) {
            Person writer = members.get(i);
            ChatSocket socket = devices.get(i);
            work.add(() -> write(writer, socket, group));
        }
        work.add(() -> administer(members.get(0), group, comingAndGoing));
        atOnce(work);
        long head = devices.get(0).post(group, "The end").seq();
        int posts = WRITERS * POSTS_EACH;
        assertThat(head).isEqualTo(posts + 2L * posts / EVERY + ADMINISTRATIVE_CHANGES + 1);
        return head;
    }

    private static void awaitEnd(ChatSocket device, long head) {
        device.await(frame -> frame.is("new_message") && frame.seq() == head);
    }

    /** The first device of each member, in their order, and then the others. */
    private List<ChatSocket> devices(List<Person> members) {
        List<Callable<ChatSocket>> opening = Stream.concat(
                        members.stream(),
                        members.stream().limit(WITH_MORE_DEVICES).flatMap(member -> Stream.of(member, member)))
                .<Callable<ChatSocket>>map(member -> member::socket)
                .toList();
        List<ChatSocket> devices = atOnce(opening);
        sockets.addAll(devices);
        return devices;
    }

    private static void assertFull(Person administrator, String group, Person oneMore) {
        Answer answer =
                administrator.rest().post("conversations/" + group + "/members", Map.of("user_id", oneMore.id()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
    }

    private static Void write(Person writer, ChatSocket socket, String group) {
        for (int i = 0; i < POSTS_EACH; i++) {
            Frame ack =
                    socket.ask("send_message", Draft.of(writer.name() + " " + i).frameTo(group));
            Map<String, Object> message = new HashMap<>();
            message.put("conversation_id", group);
            message.put("message_id", ack.get("message_id"));
            if (i % EVERY == 0) {
                message.put("content", writer.name() + " " + i + ", edited");
                assertThat(socket.ask("edit_message", message).type()).isEqualTo("message_ack");
            } else if (i % EVERY == 1) {
                message.put("emoji", "🎉");
                assertThat(socket.ask("react", message).type()).isEqualTo("message_ack");
            }
        }
        return null;
    }

    /** One leaves for good, one for a while, and a place that became free is taken; the group is full all the time. */
    private static Void administer(Person founder, String group, List<Person> people) {
        Person leaver = people.get(0);
        Person returner = people.get(1);
        Person latecomer = people.get(2);
        String members = "conversations/" + group + "/members";
        require(founder, "PATCH", "conversations/" + group, Map.of("name", "Everybody"));
        require(leaver, "DELETE", members + "/" + leaver.id(), null);
        require(founder, "POST", members, Map.of("user_id", latecomer.id()));
        assertFull(founder, group, leaver);
        require(founder, "PATCH", members + "/" + latecomer.id(), Map.of("role", "admin"));
        require(founder, "DELETE", members + "/" + returner.id(), null);
        require(latecomer, "POST", members, Map.of("user_id", returner.id()));
        require(founder, "PATCH", members + "/" + latecomer.id(), Map.of("role", "member"));
        require(founder, "PATCH", "conversations/" + group, Map.of("description", "All of us"));
        return null;
    }

    private static void require(Person who, String method, String path, Object body) {
        Answer answer = who.rest().call(method, path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    private static List<Frame> log(ChatSocket device, String group) {
        return device.frames().stream()
                .filter(frame -> group.equals(frame.get("conversation_id")) && frame.seq() > 0)
                .filter(frame -> frame.re() == null)
                .toList();
    }

    /** What every device must agree on, whether it got an entry live or read later. */
    private static List<String> entries(ChatSocket device, String group) {
        return log(device, group).stream()
                .map(frame -> frame.seq() + " " + frame.type() + " " + frame.get("message_id") + " "
                        + frame.get("user_id") + " " + frame.get("client_message_id"))
                .toList();
    }

    private static long place(ChatSocket device, String type, Person person) {
        return device.await(frame -> frame.is(type) && person.id().equals(frame.get("user_id")))
                .seq();
    }

    private <T> List<T> atOnce(List<Callable<T>> tasks) {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("One of many failed", e.getCause());
        }
    }
}
