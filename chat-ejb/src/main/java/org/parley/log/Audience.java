package org.parley.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.event.Announcement;
import org.parley.event.DomainEvent;
import org.parley.event.LogEvent;
import org.parley.event.MemberJoined;
import org.parley.event.MemberLeft;
import org.parley.id.UserId;

/** Who hears of which entries, while members come and go between them. */
public final class Audience {

    private Set<UserId> members;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    /** The members before the first of the entries. */
    public Audience(Set<UserId> members) {
        this.members = Set.copyOf(members);
    }

    /** Takes the next entry: who joins by it hears of it, and who leaves by it still does. */
    public void add(LogEvent event) {
        if (event instanceof MemberJoined joined) {
            close();
            members = with(joined.member());
        }
        events.add(event);
        if (event instanceof MemberLeft left) {
            close();
            members = without(left.member());
        }
    }

    /** All that was added, in order. */
    public List<Announcement> announcements() {
        close();
        return List.copyOf(announcements);
    }

    private void close() {
        if (!events.isEmpty()) {
            announcements.add(new Announcement(members, List.copyOf(events)));
            events.clear();
        }
    }

    private Set<UserId> with(UserId member) {
        Set<UserId> more = new HashSet<>(members);
        more.add(member);
        return Set.copyOf(more);
    }

    private Set<UserId> without(UserId member) {
        Set<UserId> less = new HashSet<>(members);
        less.remove(member);
        return Set.copyOf(less);
    }
}
