package org.parley.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        return of(values, value -> value);
    }

    /** What each of the values has, with commas between them. */
    public static <T> String of(Collection<T> values, Function<T, ?> part) {
        return values.stream().map(part).map(Object::toString).collect(Collectors.joining(","));
    }

    /** Reads ids that PostgreSQL put together with commas between them; null are none. */
    public static Set<UUID> ids(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",")).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }
}
