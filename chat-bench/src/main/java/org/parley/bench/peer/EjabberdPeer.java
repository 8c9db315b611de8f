package org.parley.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** ejabberd from Debian, started with the options of its own control script, storing each message with mod_mam. */
public final class EjabberdPeer extends XmppPeer {

    private static final Path SCHEMA = Path.of("/usr/share/ejabberd/sql/pg.sql");

    public EjabberdPeer(Path directory) {
        super(directory);
    }

    @Override
    public String name() {
        return "ejabberd";
    }

    @Override
    String path() {
        return "/ws";
    }

    @Override
    List<String> prepare(Path home) throws IOException, SQLException {
        createTables();
        Path configuration = home.resolve("ejabberd.yml");
        Files.writeString(configuration, """
                hosts: [%1$s]
                loglevel: warning
                listen:
                  - port: %2$d
                    ip: "127.0.0.1"
                    module: ejabberd_http
                    request_handlers:
                      /ws: ejabberd_http_ws
                auth_method: sql
                default_db: sql
                sql_type: pgsql
                sql_server: "127.0.0.1"
                sql_port: %3$d
                sql_database: "%4$s"
                sql_username: "%5$s"
                sql_password: "%6$s"
                modules:
                  mod_mam:
                    default: always
                    assume_mam_usage: true
                  mod_muc:
                    max_users: 5000
                    default_room_options:
                      mam: true
                      max_users: 5000
                """.formatted(
                        DOMAIN,
                        port(),
                        database().port(),
                        database().user(), // the database has the same name
                        database().user(),
                        database().password()));
        return List.of(
                "/usr/bin/erl",
                "-noinput",
                "+K",
                "true",
                "+P",
                "250000",
                "-pa",
                DebianPackages.ejabberd().toString(),
                "-mnesia",
                "dir",
                "\"" + home.resolve("mnesia") + "\"",
                "-ejabberd",
                "config",
                "\"" + configuration + "\"",
                "log_path",
                "\"" + home.resolve("ejabberd.log") + "\"",
                "-s",
                "ejabberd");
    }

    private void createTables() throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(SCHEMA));
        }
    }

    @Override
    void register(List<String> names) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into users (username, password) values (?, ?) on conflict do nothing")) {
            for (String name : names) {
                insert.setString(1, name);
                insert.setString(2, PASSWORD);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
