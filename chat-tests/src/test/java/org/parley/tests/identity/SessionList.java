package org.parley.tests.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.parley.tests.Person;

/** The sessions of a person, as one of them is told. */
public final class SessionList {

    private SessionList() {}

    /** All that are open, in the order of the answer. */
    static List<JsonNode> of(Person asking) {
        JsonNode sessions = asking.rest().get("auth/sessions").json().path("sessions");
        return StreamSupport.stream(sessions.spliterator(), false).toList();
    }

    /** The ids of them, in the same order. */
    static List<String> ids(Person asking) {
        return of(asking).stream().map(SessionList::id).toList();
    }

    /** The id of the session that somebody has, as the token says it: one that has ended gets no list. */
    public static String idOf(Person person) {
        try {
            return SignedJWT.parse(person.accessToken()).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new AssertionError("The access token is no JWT", e);
        }
    }

    private static String id(JsonNode session) {
        return session.path("session_id").asText();
    }
}
