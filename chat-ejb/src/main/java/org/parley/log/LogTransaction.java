package org.parley.log;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.access.Room;
import org.parley.event.Announcement;
import org.parley.event.MemberRole;
import org.parley.event.Publication;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.platform.Ids;
import org.parley.platform.Node;
import org.parley.problem.ProblemException;
import org.parley.store.log.ClientKey;
import org.parley.store.log.LockedLog;
import org.parley.store.log.LogMember;
import org.parley.store.log.LogRepository;
import org.parley.store.log.OutboxRepository;
import org.parley.store.message.MessageEntity;
import org.parley.store.message.MessageIdKey;
import org.parley.store.message.MessageRepository;

/** Writes a batch of wishes in one transaction, with a constant number of statements whatever the size of the batch. */
@Stateless
public class LogTransaction {

    @Inject
    private LogRepository store;

    @Inject
    private MessageRepository messages;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Clock clock;

    @Inject
    private Node node;

    /**
     * Locks the logs, applies the wishes in their order, advances the heads, and notes in the outbox what is to be told.
     *
     * @param told outbox rows that are told and can go, along with this commit
     * @param attempt how; without recalling, a wish that was refused though it may be a repetition is postponed
     * @return what to tell once the transaction is committed, or nothing if nothing changed
     * @throws Setback if it waited in vain for a lock, or if a message was posted before and that was not looked up
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Publication> write(List<PendingAppend<?>> batch, Collection<UUID> told, Attempt attempt) {
        try {
            return attempt(batch, told, attempt);
        } catch (PersistenceException e) {
            throw DatabaseFailure.isLockTimeout(e) ? Setback.locked(e) : e;
        }
    }

    private Optional<Publication> attempt(List<PendingAppend<?>> batch, Collection<UUID> told, Attempt attempt) {
        List<LockedLog> found = find(batch, attempt);
        Set<UUID> busy = found.stream()
                .filter(log -> !log.isLocked())
                .map(LockedLog::conversationId)
                .collect(toSet());
        Map<ConversationId, OpenLog> logs =
                open(found.stream().filter(LockedLog::isLocked).toList());
        recall(batch, attempt.isRecalling(), logs);
        for (PendingAppend<?> pending : batch) {
            ConversationId conversation = pending.append().conversation();
            OpenLog log = logs.get(conversation);
            if (log != null) {
                pending.applyTo(log);
                if (!attempt.isRecalling() && pending.isRefusedUnrecalled()) {
                    pending.postpone();
                }
            } else if (busy.contains(conversation.value())) {
                pending.postpone();
            } else {
                pending.refuse(ProblemException.notFound("There is no such conversation"));
            }
        }
        outbox.delete(told);
        List<OpenLog> changed =
                logs.values().stream().filter(OpenLog::isChanged).toList();
        return changed.isEmpty() ? Optional.empty() : Optional.of(close(changed));
    }

    private List<LockedLog> find(List<PendingAppend<?>> batch, Attempt attempt) {
        Set<UUID> ids = new HashSet<>();
        batch.forEach(pending -> ids.add(pending.append().conversation().value()));
        return attempt.isEvading() ? store.openFree(ids) : store.open(ids);
    }

    private Map<ConversationId, OpenLog> open(List<LockedLog> locked) {
        // After the lock: a wish waits for it, and time must not run backwards within a log.
        Instant now = clock.instant();

        Map<ConversationId, OpenLog> logs = new LinkedHashMap<>();
        for (LockedLog one : locked) {
            OpenLog log = open(one, now);
            logs.put(log.conversation(), log);
        }
        return logs;
    }

    private OpenLog open(LockedLog locked, Instant now) {
        Map<UserId, MemberRole> roles = new HashMap<>();
        Map<UserId, Long> views = new HashMap<>();
        for (LogMember member : locked.members()) {
            UserId user = new UserId(member.userId());
            roles.put(user, MemberRole.of(member.role()).orElseThrow());
            views.put(user, member.visibleFromSeq());
        }
        Set<UserId> blockers = locked.blockers().stream().map(UserId::new).collect(toSet());
        Room room = new Room(
                new ConversationId(locked.conversationId()), locked.kind().equals("group"), roles, blockers);
        return new OpenLog(room, new Audience(views), locked.lastSeq(), now, store);
    }

    /** Tells the logs of which messages the wishes speak and, if that is to be looked up, which of them were granted before. */
    private void recall(List<PendingAppend<?>> batch, boolean isRecalling, Map<ConversationId, OpenLog> logs) {
        if (isRecalling) {
            remember(store.findPosted(clientKeys(batch)), logs);
        }
        List<MessageIdKey> named = batch.stream()
                .map(PendingAppend::append)
                .flatMap(append -> append.message().stream()
                        .map(id -> new MessageIdKey(append.conversation().value(), id.value())))
                .distinct()
                .toList();
        remember(messages.findByIds(named), logs);
    }

    private static void remember(List<MessageEntity> known, Map<ConversationId, OpenLog> logs) {
        known.forEach(message -> {
            OpenLog log = logs.get(new ConversationId(message.conversationId()));
            if (log != null) {
                log.remember(message);
            }
        });
    }

    private static List<ClientKey> clientKeys(List<PendingAppend<?>> batch) {
        return batch.stream()
                .flatMap(pending -> pending.append().clientKey().stream())
                .distinct()
                .toList();
    }

    private Publication close(List<OpenLog> changed) {
        Instant now = changed.get(0).now();
        UUID outboxId = Ids.next();
        boolean areNew = store.close(
                outboxId,
                node.name(),
                now,
                changed.stream().map(OpenLog::range).toList(),
                changed.stream().flatMap(log -> log.written().stream()).toList());
        if (!areNew) {
            throw Setback.repeated();
        }
        List<Announcement> announcements =
                changed.stream().flatMap(log -> log.announcements().stream()).toList();
        return new Publication(outboxId, now, announcements);
    }
}
