package org.parley.store.conversation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.store.SqlList;
import org.parley.store.user.UserEntity;

/** Finds and keeps conversations and their participants. */
@ApplicationScoped
public class ConversationRepository {

    @PersistenceContext(unitName = "parley")
    private EntityManager entities;

    public Optional<ConversationEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(ConversationEntity.class, id));
    }

    public Optional<ParticipantEntity> findParticipant(UUID conversationId, UUID userId) {
        return Optional.ofNullable(entities.find(ParticipantEntity.class, new ParticipantKey(conversationId, userId)));
    }

    /** What these people are or were in these conversations, as far as anything. */
    @SuppressWarnings("unchecked") // a native query with a result class gives that class
    public List<ParticipantEntity> findParticipants(Collection<ParticipantKey> keys) {
        return entities.createNativeQuery("""
                        select p.*
                        from unnest(cast(string_to_array(?1, ',') as uuid[]), cast(string_to_array(?2, ',') as uuid[]))
                            as wanted(conversation, person)
                        join participants p on p.conversation_id = wanted.conversation and p.user_id = wanted.person""", ParticipantEntity.class)
                .setParameter(1, SqlList.of(keys, ParticipantKey::conversationId))
                .setParameter(2, SqlList.of(keys, ParticipantKey::userId))
                .getResultList();
    }

    /** The direct conversation of a pair, given smaller id first. */
    public Optional<UUID> findDirect(UUID low, UUID high) {
        return entities.createQuery(
                        "select c.id from ConversationEntity c where c.directLow = :low and c.directHigh = :high",
                        UUID.class)
                .setParameter("low", low)
                .setParameter("high", high)
                .getResultStream()
                .findFirst();
    }

    /**
     * Inserts a direct conversation unless the pair has one; a concurrent insert of the same pair is waited for.
     *
     * @return whether this call made it
     */
    public boolean addDirectIfAbsent(UUID id, UUID low, UUID high, UUID createdBy, Instant now) {
        return entities.createNativeQuery("""
                                insert into conversations
                                    (conversation_id, kind, direct_low, direct_high, created_by, created_at, updated_at)
                                values (?1, 'direct', ?2, ?3, ?4, ?5, ?5)
                                on conflict (direct_low, direct_high) where kind = 'direct' do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, low)
                        .setParameter(3, high)
                        .setParameter(4, createdBy)
                        .setParameter(5, Timestamp.from(now))
                        .executeUpdate()
                == 1;
    }

    public void add(ConversationEntity conversation) {
        entities.persist(conversation);
    }

    public void add(ParticipantEntity participant) {
        entities.persist(participant);
    }

    /** The memberships of a person that have not ended, each with its conversation's head. */
    public List<Membership> findMemberships(UUID userId) {
        return entities.createQuery("""
                        select p, c from ParticipantEntity p, ConversationEntity c
                        where c.id = p.conversationId and p.userId = :user and p.leftSeq is null""", Object[].class)
                .setParameter("user", userId)
                .getResultStream()
                .map(Membership::of)
                .toList();
    }

    /** One person's membership of one conversation, if it has not ended. */
    public Optional<Membership> findMembership(UUID userId, UUID conversationId) {
        return entities.createQuery("""
                        select p, c from ParticipantEntity p, ConversationEntity c
                        where c.id = p.conversationId and p.userId = :user and p.leftSeq is null
                          and c.id = :conversation""", Object[].class)
                .setParameter("user", userId)
                .setParameter("conversation", conversationId)
                .getResultStream()
                .map(Membership::of)
                .findFirst();
    }

    /**
     * Up to where people may read: the heads of all conversations that each of them is a member of, and of those among the given ones
     * that the person has left the end.
     */
    public Map<ParticipantKey, Long> findHeads(Collection<UUID> userIds, Collection<ParticipantKey> known) {
        List<?> rows = entities.createNativeQuery("""
                        select c.conversation_id, p.user_id, coalesce(p.left_seq, c.last_seq)
                        from participants p join conversations c on c.conversation_id = p.conversation_id
                        where p.user_id = any(cast(string_to_array(?1, ',') as uuid[]))
                          and (p.left_seq is null
                               or (p.conversation_id, p.user_id) in (
                                   select * from unnest(cast(string_to_array(?2, ',') as uuid[]),
                                                        cast(string_to_array(?3, ',') as uuid[]))))""")
                .setParameter(1, SqlList.of(userIds))
                .setParameter(2, SqlList.of(known, ParticipantKey::conversationId))
                .setParameter(3, SqlList.of(known, ParticipantKey::userId))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(toMap(
                        row -> new ParticipantKey((UUID) row[0], (UUID) row[1]), row -> ((Number) row[2]).longValue()));
    }

    /** Everybody who has ever been a member. */
    public List<ParticipantEntity> findParticipants(UUID conversationId) {
        return entities.createQuery(
                        "select p from ParticipantEntity p where p.conversationId = :conversation",
                        ParticipantEntity.class)
                .setParameter("conversation", conversationId)
                .getResultList();
    }

    /** The present members whose usernames these are, in lower case. */
    public List<UUID> findMembersByName(UUID conversationId, Collection<String> names) {
        return entities.createQuery("""
                        select u.id from ParticipantEntity p, UserEntity u
                        where u.id = p.userId and p.conversationId = :conversation and p.leftSeq is null
                          and lower(u.username) in :names""", UUID.class)
                .setParameter("conversation", conversationId)
                .setParameter("names", names)
                .setFlushMode(FlushModeType.COMMIT) // new messages of the same transaction do not matter
                .getResultList();
    }

    /** A page of memberships, newest activity first, after the given place in that order. */
    public List<Membership> findMembershipsByActivity(UUID userId, @Nullable ActivityCursor after, int limit) {
        var query = entities.createQuery(
                        """
                        select p, c from ParticipantEntity p, ConversationEntity c
                        where c.id = p.conversationId and p.userId = :user and p.leftSeq is null
                        """
                                + (after == null
                                        ? ""
                                        : "and (c.updatedAt < :time or (c.updatedAt = :time and c.id < :id)) ")
                                + "order by c.updatedAt desc, c.id desc",
                        Object[].class)
                .setParameter("user", userId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("time", after.updatedAt()).setParameter("id", after.conversationId());
        }
        return query.getResultStream().map(Membership::of).toList();
    }

    /** The present members of the conversations and who they are, by conversation, in the order of their joining. */
    public Map<UUID, List<Member>> findMembers(Collection<UUID> conversationIds) {
        Map<UUID, List<Member>> members = new HashMap<>();
        if (conversationIds.isEmpty()) {
            return members;
        }
        entities.createQuery("""
                        select p, u from ParticipantEntity p, UserEntity u
                        where u.id = p.userId and p.conversationId in :conversations and p.leftSeq is null
                        order by p.joinedAt, p.userId""", Object[].class)
                .setParameter("conversations", conversationIds)
                .getResultStream()
                .map(row -> new Member((ParticipantEntity) row[0], (UserEntity) row[1]))
                .forEach(member -> members.computeIfAbsent(
                                member.participant().conversationId(), id -> new ArrayList<>())
                        .add(member));
        return members;
    }

    /** How many messages of others each conversation holds beyond what the person has read; none is left out as 0. */
    public Map<UUID, Unread> countUnread(UUID userId, Collection<UUID> conversationIds) {
        Map<UUID, Unread> unread = new HashMap<>();
        if (conversationIds.isEmpty()) {
            return unread;
        }
        List<?> rows = entities.createNativeQuery("""
                        select p.conversation_id, count(*),
                            count(*) filter (where m.mentions_all or exists (
                                select 1 from message_mentions called
                                where called.conversation_id = m.conversation_id and called.seq = m.seq
                                  and called.user_id = p.user_id))
                        from participants p
                        join messages m on m.conversation_id = p.conversation_id and m.seq > p.read_seq
                             and m.seq >= p.visible_from_seq and m.sender_id <> p.user_id and m.deleted_at is null
                        where p.user_id = ?1 and p.conversation_id = any(cast(string_to_array(?2, ',') as uuid[]))
                        group by p.conversation_id""")
                .setParameter(1, userId)
                .setParameter(2, SqlList.of(conversationIds))
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            unread.put(
                    (UUID) columns[0],
                    new Unread(((Number) columns[1]).longValue(), ((Number) columns[2]).longValue()));
        }
        return unread;
    }
}
