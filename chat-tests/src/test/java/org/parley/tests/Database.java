package org.parley.tests;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parley.server.EmbeddedPostgres;

/** Asks the database behind the server's back what is really stored. */
public final class Database {

    private final EmbeddedPostgres postgres;

    public Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The one number that a query answers; texts that look like ids are passed as such. */
    public long number(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).get(0).get(0)).longValue();
    }

    /** All that a query answers. */
    public List<List<Object>> rows(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer: " + sql, e);
        }
    }

    /** A connection of one's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** Changes what is stored, as only time could otherwise. */
    public void change(String sql, Object... parameters) {
        rows(sql + " returning 1", parameters);
    }

    /** How many messages of a conversation are stored. */
    public long messages(String conversation) {
        return number("select count(*) from messages where conversation_id = ?", UUID.fromString(conversation));
    }

    private static List<List<Object>> rows(ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(result.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
