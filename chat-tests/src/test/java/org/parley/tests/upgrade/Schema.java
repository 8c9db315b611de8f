package org.parley.tests.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables as a program that reads and writes them sees them.
 *
 * @param columns by {@code table.column}
 * @param rules what refuses rows, by table: checks, references and unique indexes
 */
record Schema(Map<String, Column> columns, Map<String, Set<String>> rules) {

    private static final String TABLES =
            "c.relnamespace = 'public'::regnamespace and not c.relispartition and c.relname <> 'flyway_schema_history'";

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.atthasdef or a.attidentity <> ''
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and """ + " " + TABLES;

    private static final String RULES = """
            select c.relname, pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.contype in ('c', 'f', 'x') and %1$s
            union all
            select c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX \\S+ ON', 'INDEX ON')
            from pg_index i join pg_class c on c.oid = i.indrelid
            where i.indisunique and %1$s""".formatted(TABLES);

    /** A column: its type, and whether a row needs a value for it. */
    record Column(String type, boolean isRequired, boolean hasDefault) {}

    static Schema read(Connection connection) throws SQLException {
        Map<String, Column> columns = new TreeMap<>();
        Map<String, Set<String>> rules = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    columns.put(
                            rows.getString(1) + "." + rows.getString(2),
                            new Column(rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
                    rules.putIfAbsent(rows.getString(1), new TreeSet<>());
                }
            }
            try (ResultSet rows = statement.executeQuery(RULES)) {
                while (rows.next()) {
                    rules.get(rows.getString(1)).add(rows.getString(2));
                }
            }
        }
        return new Schema(columns, rules);
    }

    /** What a program that was written for this schema may stumble over in a later one, a sentence each. */
    List<String> contractionsIn(Schema later) {
        List<String> found = new ArrayList<>();
        columns.forEach((name, before) -> {
            Column after = later.columns.get(name);
            if (after == null) {
                found.add(name + " is gone");
            } else if (!after.type.equals(before.type)) {
                found.add(name + " is " + after.type + " instead of " + before.type);
            } else if (after.isRequired && !before.isRequired) {
                found.add(name + " must have a value");
            } else if (!after.isRequired && before.isRequired) {
                found.add(name + " may have no value");
            } else if (!after.hasDefault && before.hasDefault) {
                found.add(name + " has no default");
            }
        });
        later.columns.forEach((name, added) -> {
            boolean isOld = rules.containsKey(name.substring(0, name.indexOf('.')));
            if (isOld && !columns.containsKey(name) && added.isRequired && !added.hasDefault) {
                found.add(name + " is new and must have a value");
            }
        });
        rules.forEach((table, before) -> {
            Set<String> after = later.rules.getOrDefault(table, Set.of());
            after.stream()
                    .filter(rule -> !before.contains(rule))
                    .forEach(rule -> found.add(table + " has now " + rule));
            // What is unique is relied on: by "on conflict", and by who looks for one row.
            before.stream()
                    .filter(rule -> rule.startsWith("CREATE UNIQUE") && !after.contains(rule))
                    .forEach(rule -> found.add(table + " lacks " + rule));
        });
        return found;
    }
}
