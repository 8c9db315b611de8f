package org.parley.store.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one transaction wrote and may not have been told yet. */
@Entity
@Table(name = "outbox")
public class OutboxEntity {

    @Id
    @Column(name = "outbox_id")
    private UUID id;

    @Column(name = "node")
    private String node;

    @Column(name = "committed_at")
    private Instant committedAt;

    @Column(name = "ranges")
    private String ranges;

    /** For JPA. */
    protected OutboxEntity() {}

    /** The ranges of the log that the node wrote, in the form of {@link LogRange#format}. */
    public OutboxEntity(UUID id, String node, Instant committedAt, String ranges) {
        this.id = id;
        this.node = node;
        this.committedAt = committedAt;
        this.ranges = ranges;
    }

    public UUID id() {
        return id;
    }

    public List<LogRange> ranges() {
        return LogRange.parse(ranges);
    }
}
