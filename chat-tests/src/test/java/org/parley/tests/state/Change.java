package org.parley.tests.state;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.parley.tests.ChatSocket;
import org.parley.tests.Draft;

/**
 * Something that people do to a conversation.
 *
 * @param event what the clients are to hear of
 * @param before what must have happened before the clients take their state
 */
record Change(String name, Class<? extends DomainEvent> event, Consumer<Scene> before, Consumer<Scene> act) {

    private static Change of(String name, Class<? extends DomainEvent> event, Consumer<Scene> act) {
        return new Change(name, event, scene -> {}, act);
    }

    private Change after(Consumer<Scene> preparation) {
        return new Change(name, event, preparation, act);
    }

    /** Every kind of change that there is. */
    static Stream<Change> all() {
        return Stream.of(messages(), changesOfMessages(), reactions(), members(), settings(), receipts(), beginnings())
                .flatMap(changes -> changes);
    }

    private static Stream<Change> messages() {
        return Stream.of(
                of("a post", MessagePosted.class, scene -> scene.post(scene.ada, "Hello")),
                of("a post over a socket", MessagePosted.class, Change::postOverASocket),
                of("a reply", MessagePosted.class, scene -> scene.reply(scene.ada, "Answer", scene.adas)),
                of(
                                "a reply to a long message",
                                MessagePosted.class,
                                scene -> scene.reply(scene.ada, "Answer", scene.adas))
                        .after(scene -> scene.edit(scene.ada, scene.adas, Scene.LONG)),
                of(
                                "a reply to a deleted message",
                                MessagePosted.class,
                                scene -> scene.reply(scene.ada, "Answer", scene.adas))
                        .after(scene -> scene.delete(scene.ada, scene.adas)),
                of(
                                "a reply to what a new member does not see",
                                MessagePosted.class,
                                scene -> scene.reply(scene.ada, "Answer", scene.adas))
                        .after(Change::addEveWithoutHistory),
                of(
                        "a mention",
                        MessagePosted.class,
                        scene -> scene.post(
                                scene.ada, "@" + scene.grace.name() + " and @" + scene.linus.name() + ", look")),
                of("a call to all", MessagePosted.class, scene -> scene.post(scene.ada, "Listen, @all!")),
                of(
                        "a call to all by a mere member",
                        MessagePosted.class,
                        scene -> scene.post(scene.grace, "Listen, @all!")));
    }

    private static void postOverASocket(Scene scene) {
        try (ChatSocket socket = scene.grace.socket()) {
            socket.ask("send_message", Draft.of("Hello").frameTo(scene.group));
        }
    }

    private static Stream<Change> changesOfMessages() {
        return Stream.of(
                of("an edit", MessageEdited.class, scene -> scene.edit(scene.ada, scene.adas, "Better")),
                of(
                        "an edit of a quoted message",
                        MessageEdited.class,
                        scene -> scene.edit(scene.grace, scene.graces, Scene.LONG)),
                of(
                                "an edit of what a new member does not see",
                                MessageEdited.class,
                                scene -> scene.edit(scene.grace, scene.graces, "Hidden"))
                        .after(Change::addEveWithoutHistory),
                of(
                                "an edit that calls others",
                                MessageEdited.class,
                                scene -> scene.edit(scene.ada, scene.adas, "@" + scene.linus.name() + " and @all"))
                        .after(scene -> scene.edit(scene.ada, scene.adas, "@" + scene.grace.name())),
                of("a deletion of one's own", MessageDeleted.class, scene -> scene.delete(scene.ada, scene.adas)),
                of(
                        "a deletion by an administrator",
                        MessageDeleted.class,
                        scene -> scene.delete(scene.ada, scene.answer)),
                of(
                        "a deletion of a quoted message",
                        MessageDeleted.class,
                        scene -> scene.delete(scene.grace, scene.graces)),
                of(
                                "a deletion of one of two answers",
                                MessageDeleted.class,
                                scene -> scene.delete(scene.linus, scene.answer))
                        .after(scene -> scene.reply(scene.ada, "To the second as well", scene.graces)),
                of(
                                "a deletion of an edited message with everything",
                                MessageDeleted.class,
                                scene -> scene.delete(scene.ada, scene.answer))
                        .after(scene -> {
                            scene.edit(scene.linus, scene.answer, "@" + scene.grace.name() + ", look");
                            scene.react(scene.grace, scene.answer, Scene.THUMB);
                            scene.reply(scene.ada, "So it is", scene.answer);
                        }));
    }

    private static Stream<Change> reactions() {
        return Stream.of(
                of("an emoji", ReactionChanged.class, scene -> scene.react(scene.ada, scene.adas, "🎉")),
                of(
                        "the same emoji of another",
                        ReactionChanged.class,
                        scene -> scene.react(scene.linus, scene.graces, Scene.THUMB)),
                of("another emoji", ReactionChanged.class, scene -> scene.react(scene.linus, scene.graces, "❤️")),
                of(
                        "an emoji taken back",
                        ReactionChanged.class,
                        scene -> scene.takeBack(scene.ada, scene.graces, Scene.THUMB)),
                of(
                                "an emoji taken back by one of two",
                                ReactionChanged.class,
                                scene -> scene.takeBack(scene.ada, scene.graces, Scene.THUMB))
                        .after(scene -> scene.react(scene.grace, scene.graces, Scene.THUMB)));
    }

    private static void addEveWithoutHistory(Scene scene) {
        scene.change("history_visible", false);
        scene.add(scene.eve);
    }

    private static Stream<Change> members() {
        return Stream.of(
                of("a new member", MemberJoined.class, scene -> scene.add(scene.eve)),
                of("a new member who sees nothing old", MemberJoined.class, scene -> scene.add(scene.eve))
                        .after(scene -> scene.change("history_visible", false)),
                of("a member again", MemberJoined.class, scene -> scene.add(scene.grace))
                        .after(scene -> {
                            scene.remove(scene.grace, scene.grace);
                            scene.post(scene.linus, "Grace has left");
                        }),
                of("a removal", MemberLeft.class, scene -> scene.remove(scene.ada, scene.grace)),
                of("a farewell", MemberLeft.class, scene -> scene.remove(scene.linus, scene.linus)),
                of("a promotion", MemberRoleChanged.class, scene -> scene.setRole(scene.grace, "admin")),
                of("a demotion", MemberRoleChanged.class, scene -> scene.setRole(scene.grace, "member"))
                        .after(scene -> scene.setRole(scene.grace, "admin")));
    }

    private static Stream<Change> settings() {
        return Stream.of(
                of("a new name", ConversationChanged.class, scene -> scene.change("name", "Another")),
                of("a description", ConversationChanged.class, scene -> scene.change("description", "About")),
                of("no description", ConversationChanged.class, scene -> scene.change("description", ""))
                        .after(scene -> scene.change("description", "About")),
                of(
                        "no history for who is new",
                        ConversationChanged.class,
                        scene -> scene.change("history_visible", false)),
                of("history for who is new", ConversationChanged.class, scene -> scene.change("history_visible", true))
                        .after(scene -> scene.change("history_visible", false)));
    }

    private static Stream<Change> receipts() {
        return Stream.of(
                of("a delivery", ReceiptMoved.class, scene -> scene.ack(scene.linus, "delivered", 2)),
                of("a reading", ReceiptMoved.class, scene -> scene.ack(scene.linus, "read", 2)),
                of("a reading of what was delivered", ReceiptMoved.class, scene -> scene.ack(scene.grace, "read", 3)),
                of("a reading of a call", ReceiptMoved.class, scene -> scene.ack(scene.grace, "read", 5))
                        .after(scene -> scene.post(scene.ada, "@" + scene.grace.name())),
                of("a reading beyond the end", ReceiptMoved.class, scene -> scene.ack(scene.grace, "read", 1_000)));
    }

    private static Stream<Change> beginnings() {
        return Stream.of(
                of(
                        "a direct conversation that somebody else founds",
                        ConversationStarted.class,
                        scene -> scene.eve.directWith(scene.ada)),
                of(
                        "a group that somebody else founds",
                        ConversationStarted.class,
                        scene -> scene.eve.group(List.of(scene.ada, scene.grace))));
    }

    @Override
    public String toString() {
        return name;
    }
}
