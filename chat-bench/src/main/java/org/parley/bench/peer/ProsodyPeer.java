package org.parley.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prosody from Debian, storing each message with mod_mam. */
public final class ProsodyPeer extends XmppPeer {

    private final Path accounts;

    public ProsodyPeer(Path directory) {
        super(directory);
        accounts = directory.resolve("data").resolve(DOMAIN).resolve("accounts");
    }

    @Override
    public String name() {
        return "Prosody";
    }

    @Override
    String path() {
        return "/xmpp-websocket";
    }

    @Override
    List<String> prepare(Path home) throws IOException {
        Files.createDirectories(accounts);
        Path configuration = home.resolve("prosody.cfg.lua");
        Files.writeString(configuration, """
                run_as_root = true
                data_path = "%2$s/data"
                pidfile = "%2$s/prosody.pid"
                log = { warn = "%2$s/prosody.log" }
                modules_enabled = { "saslauth", "roster", "mam", "websocket" }
                modules_disabled = { "s2s", "tls", "offline" }
                interfaces = { "127.0.0.1" }
                c2s_ports = {}
                s2s_ports = {}
                https_ports = {}
                http_ports = { %3$d }
                http_interfaces = { "127.0.0.1" }
                consider_websocket_secure = true
                c2s_require_encryption = false
                allow_unencrypted_plain_auth = true
                authentication = "internal_plain"
                default_archive_policy = true
                archive_expires_after = "never"
                storage = { archive = "sql", muc_log = "sql" }
                sql = { driver = "PostgreSQL", database = "%4$s", username = "%5$s", password = "%6$s", host = "127.0.0.1", port = %7$d }
                VirtualHost "%1$s"
                Component "conference.%1$s" "muc"
                  modules_enabled = { "muc_mam" }
                  muc_log_by_default = true
                  muc_room_locking = false
                """.formatted(
                        DOMAIN,
                        home,
                        port(),
                        database().user(), // the database has the same name
                        database().user(),
                        database().password(),
                        database().port()));
        return List.of("/usr/bin/prosody", "--config", configuration.toString(), "-F");
    }

    @Override
    void register(List<String> names) throws IOException {
        for (String name : names) {
            Files.writeString(accounts.resolve(name + ".dat"), "return { [\"password\"] = \"" + PASSWORD + "\" };\n");
        }
    }
}
