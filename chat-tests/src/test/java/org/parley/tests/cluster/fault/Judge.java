package org.parley.tests.cluster.fault;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parley.tests.cluster.fault.Evidence.Acked;
import org.parley.tests.cluster.fault.Evidence.History;
import org.parley.tests.cluster.fault.Evidence.Shown;
import org.parley.tests.cluster.fault.Evidence.Stored;

/** Says what is wrong with what is known of a run: each violation in words. */
final class Judge {

    /** Of one kind of violation, so that thousands of the same do not hide the others. */
    private static final int MOST_NAMED = 10;

    private final Evidence evidence;
    private final Map<String, List<String>> violations = new HashMap<>();

    private Judge(Evidence evidence) {
        this.evidence = evidence;
    }

    /** All that is wrong; nothing if nothing is. */
    static List<String> violations(Evidence evidence) {
        Judge judge = new Judge(evidence);
        judge.logsHaveNoGap();
        judge.aClientIdIsOneRow();
        judge.whatWasAcknowledgedIsInTheHistory();
        judge.restShowsWhatIsStored();
        judge.everyReaderIsContiguous();
        judge.presenceIsRight();
        judge.theOutboxIsEmpty();
        return judge.list();
    }

    private void object(String kind, String what) {
        violations.computeIfAbsent(kind, k -> new ArrayList<>()).add(what);
    }

    private List<String> list() {
        List<String> all = new ArrayList<>();
        violations.forEach((kind, cases) -> {
            cases.stream().limit(MOST_NAMED).forEach(each -> all.add(kind + ": " + each));
            if (cases.size() > MOST_NAMED) {
                all.add(kind + ": and " + (cases.size() - MOST_NAMED) + " more");
            }
        });
        return all;
    }

    private void logsHaveNoGap() {
        evidence.histories().forEach((conversation, history) -> {
            long last = history.start();
            for (Stored entry : history.entries()) {
                if (entry.seq() != last + 1) {
                    object("gap", "in the log of " + conversation + " entry " + entry.seq() + " follows " + last);
                }
                last = entry.seq();
            }
            if (last != history.head()) {
                object("gap", "the log of " + conversation + " ends at " + last + ", its head is " + history.head());
            }
        });
    }

    private void aClientIdIsOneRow() {
        evidence.histories().forEach((conversation, history) -> {
            Set<UUID> seen = new HashSet<>();
            for (Stored entry : history.entries()) {
                if (entry.clientMessageId() != null && !seen.add(entry.clientMessageId())) {
                    object("doubled", entry.clientMessageId() + " is stored twice in " + conversation);
                }
            }
        });
    }

    private void whatWasAcknowledgedIsInTheHistory() {
        Map<UUID, Stored> stored = new HashMap<>();
        evidence.histories()
                .values()
                .forEach(history -> history.entries().stream()
                        .filter(entry -> entry.clientMessageId() != null)
                        .forEach(entry -> stored.put(entry.clientMessageId(), entry)));
        for (Acked ack : evidence.acked()) {
            Stored entry = stored.get(ack.clientMessageId());
            if (entry == null) {
                object("lost", ack + " is not in the history");
            } else if (entry.seq() != ack.seq() || !entry.messageId().equals(ack.messageId())) {
                object("moved", ack + " is stored as " + entry);
            }
        }
    }

    private void restShowsWhatIsStored() {
        evidence.shown().forEach((conversation, shown) -> {
            List<Stored> stored = evidence.histories().get(conversation).entries().stream()
                    .filter(entry -> entry.messageId() != null)
                    .toList();
            if (!shown.equals(stored)) {
                object(
                        "history",
                        "REST shows " + shown.size() + " messages of " + conversation + ", stored are " + stored.size()
                                + ", and they differ");
            }
        });
    }

    private void everyReaderIsContiguous() {
        Map<String, Map<Long, UUID>> ids = new HashMap<>();
        evidence.histories().forEach((conversation, history) -> ids.put(conversation, messageIds(history)));
        evidence.readings().forEach(reading -> check(reading, ids.get(reading.conversation())));
    }

    private static Map<Long, UUID> messageIds(History history) {
        return history.entries().stream()
                .filter(entry -> entry.messageId() != null)
                .collect(toMap(Stored::seq, Stored::messageId, (one, other) -> one));
    }

    private void check(Reading reading, Map<Long, UUID> ids) {
        String who = reading.device() + " in " + reading.conversation();
        long last = reading.start();
        for (Reading.Entry entry : reading.entries()) {
            if (entry.seq() <= last) {
                object("repeat", who + " got entry " + entry.seq() + " when it had " + last);
            } else if (entry.seq() != last + 1) {
                object("disorder", who + " got entry " + entry.seq() + " when it had only " + last);
            }
            if (!entry.messageId().equals(ids.get(entry.seq()))) {
                object("foreign", who + " got " + entry + ", stored is " + ids.get(entry.seq()));
            }
            last = Math.max(last, entry.seq());
        }
        long head = evidence.histories().get(reading.conversation()).head();
        if (last != head) {
            object("missing", who + " has the entries up to " + last + " of " + head);
        }
    }

    private void presenceIsRight() {
        for (Shown each : evidence.presence()) {
            if (!each.isRight()) {
                object("presence", each.who() + " is " + each.is() + ", " + each.node() + " says " + each.shown());
            }
        }
    }

    private void theOutboxIsEmpty() {
        if (evidence.outbox() > 0) {
            object("outbox", evidence.outbox() + " publications have not been told");
        }
    }
}
