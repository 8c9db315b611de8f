package org.parley.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.event.Announcement;
import org.parley.event.DomainEvent;
import org.parley.event.LogEvent;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.id.UserId;

/**
 * Who hears of which entries, while members come and go between them.
 *
 * <p>A member who came late to a group that hides its history gets every entry, but nothing of what was said before.
 */
public final class Audience {

    /** With the seq from which on each may see the log. */
    private final Map<UserId, Long> members;

    private long youngestView;
    private Set<UserId> readers;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    /** The members before the first of the entries, each with the seq of the first that this member may see. */
    public Audience(Map<UserId, Long> members) {
        this.members = new HashMap<>(members);
        count();
    }

    /** Takes the next entry: who joins by it hears of it, and who leaves by it still does. */
    public void add(LogEvent event) {
        if (event instanceof MemberJoined joined) {
            close();
            members.put(joined.member(), joined.visibleFrom());
            count();
        }
        if (event.quotedSeq().orElse(Long.MAX_VALUE) < youngestView) {
            addApart(event);
        } else {
            events.add(event);
        }
        if (event instanceof MemberLeft left) {
            close();
            members.remove(left.member());
            count();
        }
    }

    /** All that was added, in order. */
    public List<Announcement> announcements() {
        close();
        return List.copyOf(announcements);
    }

    private void addApart(LogEvent event) {
        close();
        long quoted = event.quotedSeq().orElseThrow();
        Map<Boolean, Set<UserId>> parts = members.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        member -> member.getValue() <= quoted,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableSet())));
        announcements.add(new Announcement(parts.get(true), List.of(event)));
        announcements.add(new Announcement(parts.get(false), List.of(event.withoutQuoted())));
    }

    private void close() {
        if (!events.isEmpty()) {
            announcements.add(new Announcement(readers, List.copyOf(events)));
            events.clear();
        }
    }

    private void count() {
        readers = Set.copyOf(members.keySet());
        youngestView =
                members.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
