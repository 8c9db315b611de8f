package org.parley.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The part that a member plays. */
public enum MemberRole {
    ADMIN,
    MEMBER;

    /** The name in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MemberRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
