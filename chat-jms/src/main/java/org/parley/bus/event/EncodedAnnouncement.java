package org.parley.bus.event;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.event.Announcement;
import org.parley.event.DomainEvent;
import org.parley.id.UserId;

/** An announcement as the codec writes it. */
record EncodedAnnouncement(List<UUID> readers, List<EncodedEvent> events) {

    static EncodedAnnouncement of(Announcement announcement) {
        return new EncodedAnnouncement(
                announcement.readers().stream().map(UserId::value).toList(),
                announcement.events().stream().map(EncodedEvent::of).toList());
    }

    Announcement decode() {
        return new Announcement(
                readers.stream().map(UserId::new).collect(Collectors.toUnmodifiableSet()),
                events.stream().<DomainEvent>map(EncodedEvent::decode).toList());
    }
}
