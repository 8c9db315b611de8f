package org.parley.presence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.id.UserId;
import org.parley.store.presence.Onlooker;
import org.parley.store.presence.PresenceRepository;
import org.parley.store.presence.SeenPerson;

/**
 * The one door to people's presence.
 *
 * <p>It is for those who share a conversation or a contact with them. Everybody else, and whom they have blocked, sees
 * them offline and never seen.
 */
@Stateless
public class PresenceService {

    @Inject
    private PresenceRepository store;

    @Inject
    private ConnectionDirectory directory;

    /** What the viewer may know of each of these people, with one query. */
    public Map<UserId, PresenceView> of(UserId viewer, Collection<UserId> people) {
        Map<UserId, PresenceView> views = new HashMap<>();
        people.forEach(person -> views.put(person, PresenceView.HIDDEN));
        if (views.isEmpty()) {
            return views;
        }
        List<UUID> ids = views.keySet().stream().map(UserId::value).toList();
        for (SeenPerson seen : store.findVisible(viewer.value(), ids)) {
            UserId person = new UserId(seen.id());
            views.put(person, directory.presence(person).seen(seen.lastSeenAt()));
        }
        return views;
    }

    /** Do the two share a conversation or a contact, even if one has blocked the other? */
    public boolean areAcquainted(UserId one, UserId other) {
        return store.areAcquainted(one.value(), other.value());
    }

    /** Whom of the viewers to tell of a change of any of these people; one's own devices are told as well. */
    public List<Onlooker> onlookers(Collection<UserId> people, Collection<UserId> viewers) {
        List<UUID> personIds = people.stream().map(UserId::value).toList();
        List<UUID> viewerIds = viewers.stream().map(UserId::value).toList();
        return store.findOnlookers(personIds, viewerIds);
    }
}
