package org.parley.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The role and the database of the application, which has no more rights than it needs. */
final class PostgresAccount {

    /** The role, and the database that it owns. */
    static final String NAME = "parley";

    static final String ADMIN = "postgres";

    private final Host host;
    private final int port;
    private final String adminPassword;

    PostgresAccount(Host host, int port, String adminPassword) {
        this.host = host;
        this.port = port;
        this.adminPassword = adminPassword;
    }

    static String jdbcUrl(Host host, int port) {
        return jdbcUrl(host, port, NAME);
    }

    private static String jdbcUrl(Host host, int port, String database) {
        return "jdbc:postgresql://" + host.address() + ":" + port + "/" + database;
    }

    /** Creates what is missing of the two: a launcher may have been killed between them. */
    void createIfMissing(String password) throws IOException {
        PGSimpleDataSource admin = new PGSimpleDataSource();
        admin.setUrl(jdbcUrl(host, port, "postgres"));
        admin.setUser(ADMIN);
        admin.setPassword(adminPassword);
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                // The password is base64url: there is nothing in it to quote.
                statement.execute("CREATE ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
                statement.execute("REVOKE CONNECT ON DATABASE " + NAME + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new IOException("the database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
