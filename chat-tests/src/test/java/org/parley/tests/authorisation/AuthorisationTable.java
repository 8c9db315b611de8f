package org.parley.tests.authorisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table as people read it: {@code authorisation.md}, with a section for routes and one for frames. */
final class AuthorisationTable {

    private static final String RESOURCE = "/authorisation.md";

    /** Before the actors come the call, and of what it is. */
    private static final int ACTORS_FROM = 2;

    private AuthorisationTable() {}

    /**
     * The rows of a section.
     *
     * @throws IllegalStateException if there is none, or the table is not one of all actors
     */
    static List<Row> section(String title) {
        List<List<String>> lines = text().lines()
                .dropWhile(line -> !line.equals("## " + title))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .map(AuthorisationTable::cells)
                .toList();
        List<String> head = new ArrayList<>(List.of("call", "of what"));
        Stream.of(Actor.values()).map(Actor::title).forEach(head::add);
        if (lines.size() < 3 || !lines.get(0).equals(head)) {
            throw new IllegalStateException("The section " + title + " has no table with the columns " + head);
        }
        return lines.stream().skip(2).map(AuthorisationTable::row).toList();
    }

    private static Row row(List<String> cells) {
        if (cells.size() != ACTORS_FROM + Actor.values().length) {
            throw new IllegalStateException("A row has too few cells or too many: " + cells);
        }
        Map<Actor, String> expected = new EnumMap<>(Actor.class);
        Iterator<String> cell = cells.listIterator(ACTORS_FROM);
        for (Actor actor : Actor.values()) {
            expected.put(actor, cell.next());
        }
        return new Row(cells.get(0).replace("`", ""), cells.get(1), expected);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static String text() {
        try (InputStream in = AuthorisationTable.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
