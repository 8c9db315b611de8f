package org.parley.tests.state;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;
import org.parley.tests.Frame;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;

/** People who do at random what people do; what they may not do is refused, and nothing else may go wrong. */
final class Crowd implements AutoCloseable {

    private static final Set<String> REFUSALS = Set.of("not_found", "forbidden", "conflict");

    private static final List<String> EMOJI = List.of("👍", "❤️", "🎉", "😀");

    private final List<Person> people;
    private final List<ChatSocket> sockets;
    private final List<String> conversations;
    private final List<Posted> messages = new CopyOnWriteArrayList<>();

    private final AtomicInteger done = new AtomicInteger();

    /** A message that somebody has posted. */
    private record Posted(String conversation, String id, long seq, Person author) {}

    Crowd(List<Person> people, List<String> conversations) {
        this.people = people;
        this.sockets = people.stream().map(Person::socket).toList();
        this.conversations = new CopyOnWriteArrayList<>(conversations);
    }

    /** Does it and waits for the answer. */
    void perform(Operation operation) {
        switch (operation.kind()) {
            case POST, REPLY, EDIT, DELETE, REACT, TAKE_BACK, ACK_DELIVERED, ACK_READ -> speak(operation);
            case FOUND_DIRECT -> foundDirect(operation);
            default -> administer(operation);
        }
    }

    private void speak(Operation operation) {
        if (operation.kind() == Operation.Kind.POST || messages.isEmpty()) {
            post(operation, operation.pick(conversations, operation.place()), null);
            return;
        }
        Posted message = message(operation);
        Map<String, Object> data = new HashMap<>();
        data.put("conversation_id", message.conversation());
        data.put("message_id", message.id());
        switch (operation.kind()) {
            case REPLY -> post(operation, message.conversation(), message.id());
            case EDIT -> edit(operation, message, data);
            case DELETE -> ask(operation, "delete_message", data);
            case REACT, TAKE_BACK -> react(operation, message, data);
            default -> ack(operation, message);
        }
    }

    /** Mostly one's own, as there is more that one may do to it. */
    private Posted message(Operation operation) {
        Person actor = actor(operation);
        List<Posted> own = messages.stream()
                .filter(message -> message.author().equals(actor))
                .toList();
        return own.isEmpty() || operation.variety() % 3 == 0
                ? operation.pick(messages, operation.target())
                : operation.pick(own, operation.target());
    }

    private void post(Operation operation, String conversation, String replyTo) {
        Map<String, String> data = new HashMap<>(Draft.of(content(operation)).frameTo(conversation));
        if (replyTo != null) {
            data.put("reply_to", replyTo);
        }
        if (operation.variety() % 2 == 0) {
            Frame ack = ask(operation, "send_message", data);
            if (ack.is("message_ack")) {
                note(conversation, ack.get("message_id"), ack.seq(), operation);
            }
        } else {
            Answer answer = call(operation, "POST", conversation + "/messages", data);
            if (answer.status() == 201) {
                note(
                        conversation,
                        answer.get("message_id"),
                        answer.json().path("seq").asLong(),
                        operation);
            }
        }
    }

    private void note(String conversation, String id, long seq, Operation operation) {
        messages.add(new Posted(conversation, id, seq, actor(operation)));
    }

    private String content(Operation operation) {
        String name = operation.pick(people, operation.target()).name();
        return operation.pick(
                List.of("Words " + operation, "@" + name + ", look", "To @all", Scene.LONG), operation.variety());
    }

    private void edit(Operation operation, Posted message, Map<String, Object> data) {
        data.put("content", content(operation));
        if (operation.variety() % 2 == 0) {
            ask(operation, "edit_message", data);
        } else {
            call(operation, "PATCH", message.conversation() + "/messages/" + message.id(), data);
        }
    }

    private void react(Operation operation, Posted message, Map<String, Object> data) {
        boolean isRemoved = operation.kind() == Operation.Kind.TAKE_BACK;
        String emoji = operation.pick(EMOJI, operation.variety());
        if (operation.target() % 2 == 0) {
            data.put("emoji", emoji);
            data.put("remove", isRemoved);
            ask(operation, "react", data);
        } else {
            String path = message.conversation() + "/messages/" + message.id() + "/reactions/"
                    + URLEncoder.encode(emoji, StandardCharsets.UTF_8);
            call(operation, isRemoved ? "DELETE" : "PUT", path, null);
        }
    }

    /** There is no answer but a refusal. */
    private void ack(Operation operation, Posted message) {
        String status = operation.kind() == Operation.Kind.ACK_READ ? "read" : "delivered";
        Map<String, Object> data =
                Map.of("conversation_id", message.conversation(), "seq", message.seq(), "status", status);
        sockets.get(operation.actor()).send("ack", null, data);
    }

    private void foundDirect(Operation operation) {
        String other = operation.pick(people, operation.target()).id();
        Answer answer = actor(operation).rest().post("conversations", Map.of("kind", "direct", "user_id", other));
        check(answer.status() < 300 ? null : answer.code(), operation, answer.text());
        String id = answer.get("conversation_id");
        if (!conversations.contains(id)) {
            conversations.add(id);
        }
    }

    private void administer(Operation operation) {
        String group = operation.pick(conversations, operation.place());
        String members = group + "/members";
        String who = operation.pick(people, operation.target()).id();
        switch (operation.kind()) {
            case ADD -> call(operation, "POST", members, Map.of("user_id", who));
            case REMOVE -> call(operation, "DELETE", members + "/" + who, null);
            case LEAVE ->
                call(operation, "DELETE", members + "/" + actor(operation).id(), null);
            case PROMOTE -> call(operation, "PATCH", members + "/" + who, Map.of("role", "admin"));
            case DEMOTE -> call(operation, "PATCH", members + "/" + who, Map.of("role", "member"));
            case RENAME -> call(operation, "PATCH", group, Map.of("name", "Name " + operation.variety()));
            case DESCRIBE ->
                call(operation, "PATCH", group, Map.of("description", operation.variety() % 2 == 0 ? "" : "About"));
            default -> call(operation, "PATCH", group, Map.of("history_visible", operation.variety() % 2 == 0));
        }
    }

    private Frame ask(Operation operation, String type, Map<String, ?> data) {
        Frame answer = sockets.get(operation.actor()).ask(type, data);
        check(answer.is("error") ? answer.get("code") : null, operation, answer.toString());
        return answer;
    }

    private Answer call(Operation operation, String method, String path, Object body) {
        Answer answer = actor(operation).rest().call(method, "conversations/" + path, body);
        check(answer.status() < 300 ? null : answer.code(), operation, answer.status() + " " + answer.text());
        return answer;
    }

    private void check(String code, Operation operation, String answer) {
        if (code == null) {
            done.incrementAndGet();
        } else if (!REFUSALS.contains(code)) {
            throw new AssertionError(operation + " was answered with " + answer);
        }
    }

    private Person actor(Operation operation) {
        return people.get(operation.actor());
    }

    /** How many operations were granted. */
    int done() {
        return done.get();
    }

    @Override
    public void close() {
        for (ChatSocket socket : sockets) {
            socket.frames("error").forEach(error -> {
                if (!REFUSALS.contains(error.get("code"))) {
                    throw new AssertionError("A frame was answered with " + error);
                }
            });
            socket.close();
        }
    }
}
