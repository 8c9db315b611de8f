package org.parley.store.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.store.message.MessageEntity;

/** Finds and keeps reports. */
@ApplicationScoped
public class ReportRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    /**
     * Inserts a report with a copy of the message, unless this person has reported the message before.
     *
     * @return whether this call made it
     */
    public boolean addIfAbsent(UUID id, MessageEntity message, UUID reporterId, String reason, Instant now) {
        return entities.createNativeQuery("""
                                insert into reports (report_id, conversation_id, seq, message_id, sender_id, content,
                                    reporter_id, reason, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                                on conflict (conversation_id, seq, reporter_id) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, message.conversationId())
                        .setParameter(3, message.seq())
                        .setParameter(4, message.messageId())
                        .setParameter(5, message.senderId())
                        .setParameter(6, message.content())
                        .setParameter(7, reporterId)
                        .setParameter(8, reason)
                        .setParameter(9, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    /** What this person reported of a message. */
    public Optional<ReportEntity> findOf(UUID conversationId, long seq, UUID reporterId) {
        return entities.createQuery("""
                        select r from ReportEntity r
                        where r.conversationId = :conversation and r.seq = :seq and r.reporterId = :reporter""", ReportEntity.class)
                .setParameter("conversation", conversationId)
                .setParameter("seq", seq)
                .setParameter("reporter", reporterId)
                .getResultStream()
                .findFirst();
    }

    /** The report, its row locked to the end of the transaction. */
    public Optional<ReportEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(ReportEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A page of reports that are open, or of those that are not, newest first, before the given one. */
    public List<ReportEntity> findNewest(boolean open, @Nullable UUID before, int limit) {
        var query = entities.createQuery(
                        "select r from ReportEntity r where r.resolvedAt is " + (open ? "null " : "not null ")
                                + (before == null ? "" : "and r.id < :before ") + "order by r.id desc",
                        ReportEntity.class)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }
}
