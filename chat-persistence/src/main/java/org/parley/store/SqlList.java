package org.parley.store;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A list as one text parameter of a native statement.
 *
 * <p>One parameter whatever the length keeps the statement's text, and so its prepared plan, the same; SQL unfolds it
 * with {@code cast(string_to_array(?, ',') as uuid[])}.
 */
public final class SqlList {

    private SqlList() {}

    /** The values with commas between them; they must not hold commas, as ids and numbers do not. */
    public static String of(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
