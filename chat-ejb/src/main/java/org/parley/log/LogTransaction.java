package org.parley.log;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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
import java.util.stream.Stream;
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
     * @param evading whether wishes for logs that somebody else has locked are postponed instead of waiting
     * @return what to tell once the transaction is committed, or nothing if nothing changed
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Publication> write(List<PendingAppend<?>> batch, Collection<UUID> told, boolean evading) {
        List<LockedLog> found = find(batch, evading);
        Set<UUID> busy = found.stream()
                .filter(log -> !log.isLocked())
                .map(LockedLog::conversationId)
                .collect(toSet());
        Map<ConversationId, OpenLog> logs =
                open(found.stream().filter(LockedLog::isLocked).toList());
        recall(batch, found, logs);
        for (PendingAppend<?> pending : batch) {
            ConversationId conversation = pending.append().conversation();
            OpenLog log = logs.get(conversation);
            if (log != null) {
                pending.applyTo(log);
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

    private List<LockedLog> find(List<PendingAppend<?>> batch, boolean evading) {
        Set<UUID> ids = new HashSet<>();
        batch.forEach(pending -> ids.add(pending.append().conversation().value()));
        List<ClientKey> keys = batch.stream()
                .flatMap(pending -> pending.append().clientKey().stream())
                .distinct()
                .toList();
        return evading ? store.openFree(ids, keys) : store.open(ids, keys);
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

    /** Tells the logs which of the wishes were written by an earlier transaction, and of which messages they speak. */
    private void recall(List<PendingAppend<?>> batch, List<LockedLog> found, Map<ConversationId, OpenLog> logs) {
        Stream<MessageIdKey> posted = found.stream()
                .flatMap(log -> log.posted().stream().map(id -> new MessageIdKey(log.conversationId(), id)));
        Stream<MessageIdKey> named = batch.stream()
                .map(PendingAppend::append)
                .flatMap(append -> append.message().stream()
                        .map(id -> new MessageIdKey(append.conversation().value(), id.value())));
        messages.findByIds(Stream.concat(posted, named).distinct().toList()).forEach(message -> {
            OpenLog log = logs.get(new ConversationId(message.conversationId()));
            if (log != null) {
                log.remember(message);
            }
        });
    }

    private Publication close(List<OpenLog> changed) {
        Instant now = changed.get(0).now();
        UUID outboxId = Ids.next();
        store.close(
                outboxId,
                node.name(),
                now,
                changed.stream().map(OpenLog::range).toList(),
                changed.stream().flatMap(log -> log.written().stream()).toList());
        List<Announcement> announcements =
                changed.stream().flatMap(log -> log.announcements().stream()).toList();
        return new Publication(outboxId, now, announcements);
    }
}
