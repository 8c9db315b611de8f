package org.parley.tests.authorisation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parley.tests.Person;
import org.parley.tests.RestClient.Answer;
import org.parley.tests.ServerFixture;

/** The people of the play: one for each actor who keeps the account, and those whom the actors have to do with. */
final class Cast {

    /** Is part of all that is said, so that who learns of it is found out. */
    final String secret = "secret-" + UUID.randomUUID();

    /** Founds the groups. */
    final Person founder = Person.register();

    /** A member without any office, who says what others try to read and to change. */
    final Person author = Person.register();

    /** Whom nobody has met. */
    final Person newcomer = Person.register();

    /** Has a direct conversation with who is blocked. */
    final Person blocker = Person.register();

    /** Has met nobody, and has blocked who is blocked. */
    final Person hermit = Person.register();

    /** Whose account administrators disable. */
    final Person victim = Person.register();

    private final Map<Actor, Person> actors = new EnumMap<>(Actor.class);
    private final String avatar;

    Cast() {
        for (Actor actor : List.of(
                Actor.OUTSIDER, Actor.FORMER_MEMBER, Actor.MEMBER, Actor.ADMIN, Actor.BLOCKED, Actor.OPERATOR)) {
            actors.put(actor, Person.register());
        }
        actors.computeIfPresent(Actor.OPERATOR, (actor, person) -> promoted(person));
        setBlocked(hermit, true);
        Answer picture = founder.rest().sendBytes("PUT", "users/me/avatar", Scene.PICTURE);
        String url = picture.get("avatar_url");
        avatar = url.substring(url.lastIndexOf('/') + 1);
    }

    /** An administrator of the installation beside the first, who is needed by others. */
    private static Person promoted(Person person) {
        ServerFixture.database()
                .change("update users set role = 'admin' where user_id = ?", UUID.fromString(person.id()));
        return person.login();
    }

    /** Who plays this; an account that is disabled is of no use afterwards, so that one is new each time. */
    Person of(Actor actor) {
        return actor == Actor.DEACTIVATED ? Person.register() : actors.get(actor);
    }

    Person operator() {
        return actors.get(Actor.OPERATOR);
    }

    /** The id of a picture. */
    String avatar() {
        return avatar;
    }

    /** Lets somebody hear, or not hear, of who is blocked. */
    void setBlocked(Person who, boolean blocked) {
        String path = "contacts/" + actors.get(Actor.BLOCKED).id();
        Scene.require(who.rest().call("PUT", path, Map.of("blocked", blocked)));
    }

    /** All that there are, for who looks for what has changed. */
    Stream<Person> people() {
        return Stream.concat(actors.values().stream(), Stream.of(founder, author, newcomer, blocker, hermit, victim));
    }
}
