package org.parley.receipt;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parley.event.Announcement;
import org.parley.event.DomainEvent;
import org.parley.event.ReceiptMoved;
import org.parley.event.ReceiptStatus;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.receipt.PendingReceipts.Key;
import org.parley.store.receipt.CursorMove;
import org.parley.store.receipt.CursorWish;
import org.parley.store.receipt.ReceiptRepository;

/** The transaction that moves cursors. */
@Stateless
public class ReceiptTransactions {

    /** Who wrote farther back learns of it by looking; a member who comes back after a year must cost little. */
    private static final int MOST_ENTRIES = 1_000;

    @Inject
    private ReceiptRepository receipts;

    /** What was written: the members whose wishes counted, and what is to be told to whom. */
    public record Outcome(Set<Key> members, List<Announcement> announcements) {}

    /** Moves the cursors forward as far as they go. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome write(List<CursorWish> wishes) {
        receipts.relaxCommit();
        List<CursorMove> found = receipts.advance(wishes);
        List<CursorMove> moved = found.stream()
                .filter(move -> !move.delivered().isEmpty() || !move.read().isEmpty())
                .toList();
        Map<Key, CursorWish> byKey =
                wishes.stream().collect(toMap(wish -> key(wish.conversationId(), wish.userId()), wish -> wish));
        mark(moved, byKey);
        Map<CursorMove, Set<UUID>> senders = receipts.findSenders(moved, MOST_ENTRIES);
        Set<Key> members = new HashSet<>();
        found.forEach(move -> members.add(key(move)));
        return new Outcome(
                members,
                moved.stream()
                        .map(move -> announcement(move, byKey.get(key(move)), senders.getOrDefault(move, Set.of())))
                        .toList());
    }

    private void mark(List<CursorMove> moved, Map<Key, CursorWish> wishes) {
        List<CursorWish> delivered = new ArrayList<>();
        List<CursorWish> read = new ArrayList<>();
        for (CursorMove move : moved) {
            CursorWish wish = clamped(wishes.get(key(move)), move);
            if (!move.delivered().isEmpty()) {
                delivered.add(wish);
            }
            if (!move.read().isEmpty()) {
                read.add(wish);
            }
        }
        receipts.mark(ReceiptStatus.DELIVERED.code(), delivered, CursorWish::delivered);
        receipts.mark(ReceiptStatus.READ.code(), read, CursorWish::read);
    }

    /** A client may say that it read what nobody has written yet; the cursor stops at the head. */
    private static CursorWish clamped(CursorWish wish, CursorMove move) {
        return new CursorWish(
                wish.conversationId(),
                wish.userId(),
                new CursorWish.Mark(move.delivered().to(), wish.delivered().at()),
                new CursorWish.Mark(move.read().to(), wish.read().at()));
    }

    /** Who wrote what was read hears of it, and the reader's own devices. */
    private static Announcement announcement(CursorMove move, CursorWish wish, Set<UUID> senders) {
        ConversationId conversation = new ConversationId(move.conversationId());
        UserId member = new UserId(move.userId());
        Set<UserId> readers = new HashSet<>();
        senders.forEach(sender -> readers.add(new UserId(sender)));
        readers.add(member);
        List<DomainEvent> events = new ArrayList<>();
        boolean readSaysAll =
                !move.read().isEmpty() && move.read().to() >= move.delivered().to();
        if (!move.delivered().isEmpty() && !readSaysAll) {
            events.add(new ReceiptMoved(
                    conversation,
                    member,
                    ReceiptStatus.DELIVERED,
                    move.delivered().to(),
                    wish.delivered().at()));
        }
        if (!move.read().isEmpty()) {
            events.add(new ReceiptMoved(
                    conversation,
                    member,
                    ReceiptStatus.READ,
                    move.read().to(),
                    wish.read().at()));
        }
        return new Announcement(readers, events);
    }

    private static Key key(CursorMove move) {
        return key(move.conversationId(), move.userId());
    }

    private static Key key(UUID conversation, UUID member) {
        return new Key(new ConversationId(conversation), new UserId(member));
    }
}
