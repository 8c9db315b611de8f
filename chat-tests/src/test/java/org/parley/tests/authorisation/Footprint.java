package org.parley.tests.authorisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.tests.Database;
import org.parley.tests.ServerFixture;

/**
 * All that is stored of some people and their conversations, whatever the table, as a digest a table: a new table is looked
 * at without being named here.
 */
final class Footprint {

    /** What the server writes there is not for a person: it comes and goes by itself. */
    private static final Set<String> HOUSEKEEPING = Set.of("outbox", "leases", "signing_keys", "flyway_schema_history");

    /** Columns that tell when somebody was there, which a refusal may change. */
    private static final String TIMES_OF_PRESENCE = "{last_seen_at,last_login_at}";

    private static final String TABLES = "select c.relname, string_agg(a.attname, ',')"
            + " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
            + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition"
            + " group by c.relname order by c.relname";

    private static String query;

    private Footprint() {}

    /** A row a table: its name, how many rows there are, and a digest of them. */
    static List<List<Object>> of(Scene scene) {
        Database database = ServerFixture.database();
        return database.rows(query(database), scene.people().collect(Collectors.joining(",")));
    }

    private static synchronized String query(Database database) {
        if (query == null) {
            query = database.rows(TABLES).stream()
                    .filter(table -> !HOUSEKEEPING.contains((String) table.get(0)))
                    .map(table -> digest((String) table.get(0), Set.of(((String) table.get(1)).split(","))))
                    .collect(Collectors.joining(
                            " union all ",
                            "with people as (select unnest(string_to_array(?, ',')::uuid[]) as id), talks as"
                                    + " (select distinct conversation_id from participants join people on user_id = id) ",
                            ""));
        }
        return query;
    }

    private static String digest(String table, Set<String> columns) {
        String whose = Set.of("conversation_id", "user_id", "owner_id").stream()
                .filter(columns::contains)
                .map(column ->
                        column + " in (select * from " + (column.equals("conversation_id") ? "talks" : "people") + ")")
                .collect(Collectors.joining(" or "));
        if (whose.isEmpty()) {
            // Pictures, and tokens of sessions: that there are no more and no fewer is what can be said.
            return "select '" + table + "', count(*), '' from " + table;
        }
        return "select '" + table + "', count(*), md5(coalesce(string_agg(line, '' order by line), '')) from"
                + " (select (to_jsonb(t) - '" + TIMES_OF_PRESENCE + "'::text[])::text as line from " + table
                + " t where " + whose + ") as lines";
    }
}
