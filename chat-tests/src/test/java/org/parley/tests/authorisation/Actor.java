package org.parley.tests.authorisation;

import java.util.Locale;

/** Who tries something: a column of the table. */
enum Actor {
    ANONYMOUS,
    OUTSIDER,
    FORMER_MEMBER,
    MEMBER,
    ADMIN,
    BLOCKED,
    DEACTIVATED,
    OPERATOR;

    /** The head of the column. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Is it, or was it, a member of the group? */
    boolean joinsTheGroup() {
        return switch (this) {
            case FORMER_MEMBER, MEMBER, ADMIN, DEACTIVATED -> true;
            case ANONYMOUS, OUTSIDER, BLOCKED, OPERATOR -> false;
        };
    }

    /** Has it never had anything to do with the conversation? Then it tries a group and a direct one. */
    boolean isStranger() {
        return this == OUTSIDER || this == OPERATOR;
    }

    /** Must it see nothing of what is said in the conversation, whatever it asks for? */
    boolean isKeptOut() {
        return this == ANONYMOUS || this == OUTSIDER || this == FORMER_MEMBER || this == DEACTIVATED;
    }
}
