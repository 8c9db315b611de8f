package org.parley.presence;

import java.util.UUID;
import org.parley.id.ConnectionId;
import org.parley.id.UserId;

/** The key of a connection in the cache: a text, so that any node and any server can read it. */
public record DirectoryKey(UserId user, String node, ConnectionId connection) {

    public String format() {
        return user + "/" + node + "/" + connection;
    }

    static DirectoryKey parse(String text) {
        String[] parts = text.split("/", 3);
        return new DirectoryKey(
                new UserId(UUID.fromString(parts[0])), parts[1], new ConnectionId(UUID.fromString(parts[2])));
    }
}
