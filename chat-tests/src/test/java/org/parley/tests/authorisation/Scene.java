package org.parley.tests.authorisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.tests.Person;
import org.parley.tests.RestClient;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;
import org.parley.tests.people.Pictures;

/**
 * One actor before one deed: what the request speaks of is made when it is asked for, while the actor still may do all.
 * {@link #turn} then makes the actor what it is called.
 */
final class Scene {

    static final byte[] PICTURE = Pictures.of("png", 8, 8);

    private final Cast cast;
    private final Actor actor;
    private final Person self;
    private final boolean isDirect;
    private String conversation;
    private String message;
    private String ownMessage;

    /** @param isDirect of a stranger: is the conversation a direct one? */
    Scene(Cast cast, Actor actor, boolean isDirect) {
        this.cast = cast;
        this.actor = actor;
        this.self = cast.of(actor);
        this.isDirect = isDirect;
    }

    Cast cast() {
        return cast;
    }

    Actor actor() {
        return actor;
    }

    /** The REST side as the actor sees it. */
    RestClient client() {
        return actor == Actor.ANONYMOUS ? RestClient.anonymous(ServerFixture.uri()) : self.rest();
    }

    /** The account that a request names as one's own; who has none names somebody else's. */
    Person self() {
        return actor == Actor.ANONYMOUS ? cast.of(Actor.OUTSIDER) : self;
    }

    /** Another member of the conversation, of no office. */
    Person other() {
        return actor == Actor.BLOCKED ? cast.blocker : cast.author;
    }

    /** Somebody with whom one has nothing yet; to who is blocked, one who has blocked. */
    Person stranger() {
        return actor == Actor.BLOCKED ? cast.hermit : cast.newcomer;
    }

    /** The conversation that the request speaks of: a new group, or a direct one. */
    String conversation() {
        if (conversation == null) {
            conversation = actor == Actor.BLOCKED || isDirect ? direct() : group();
            message = post(other());
        }
        return conversation;
    }

    boolean hasConversation() {
        return conversation != null;
    }

    /** What somebody else said there. */
    String message() {
        conversation();
        return message;
    }

    /** What the actor said there; who can say nothing there, takes what somebody else said. */
    String ownMessage() {
        if (ownMessage == null) {
            ownMessage = actor.joinsTheGroup() || actor == Actor.BLOCKED ? post(self) : message();
        }
        return ownMessage;
    }

    /** A group to which the actor may add people, if it is an administrator or can make itself one. */
    String groupToAddTo() {
        return actor == Actor.BLOCKED ? self.group(List.of(cast.author)) : conversation();
    }

    /** A report of what was said. */
    String report() {
        String path = "conversations/" + conversation() + "/messages/" + message() + "/reports";
        Person reporter = actor == Actor.BLOCKED ? self : cast.founder;
        return require(reporter.rest().post(path, Map.of("reason", "Rude"))).get("report_id");
    }

    /** Lets the group have a picture; a direct conversation has none. */
    void hangPicture() {
        if (!isDirect && actor != Actor.BLOCKED) {
            String path = "conversations/" + conversation() + "/avatar";
            require(cast.founder.rest().sendBytes("PUT", path, PICTURE));
        }
    }

    private String direct() {
        if (actor == Actor.BLOCKED) {
            cast.setBlocked(cast.blocker, false);
            return self.directWith(cast.blocker);
        }
        return cast.founder.directWith(cast.author);
    }

    private String group() {
        List<Person> others = new ArrayList<>(List.of(cast.author));
        if (actor.joinsTheGroup()) {
            others.add(self);
        }
        return cast.founder.group(others);
    }

    private String post(Person who) {
        return require(who.post(conversation(), cast.secret + " " + who.name())).get("message_id");
    }

    /** Makes the actor what it is called; what it has prepared, it has prepared before. */
    void turn() {
        switch (actor) {
            case FORMER_MEMBER -> inTheGroup("DELETE", null);
            case ADMIN -> inTheGroup("PATCH", Map.of("role", "admin"));
            case BLOCKED -> cast.setBlocked(cast.blocker, true);
            case DEACTIVATED ->
                require(cast.operator().rest().call("PATCH", "users/" + self.id(), Map.of("state", "deactivated")));
            case ANONYMOUS, OUTSIDER, MEMBER, OPERATOR -> {}
        }
    }

    private void inTheGroup(String method, Object body) {
        if (conversation != null) {
            String path = "conversations/" + conversation + "/members/" + self.id();
            require(cast.founder.rest().call(method, path, body));
        }
    }

    /** All whose things must not be touched by who may not. */
    Stream<String> people() {
        return Stream.concat(cast.people(), Stream.of(self())).map(Person::id).distinct();
    }

    static Answer require(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError("The scene can not be set: " + answer.status() + " " + answer.text());
        }
        return answer;
    }
}
