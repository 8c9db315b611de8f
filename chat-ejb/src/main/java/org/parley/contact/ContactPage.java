package org.parley.contact;

import java.util.List;
import org.parley.id.UserId;

/** Contacts in the order of their ids, and whether there are more after the last. */
public record ContactPage(List<Contact> contacts, boolean hasMore) {

    /** After whom the next page starts. */
    public UserId last() {
        return contacts.get(contacts.size() - 1).profile().id();
    }
}
