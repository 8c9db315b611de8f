package org.parley.contact;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.event.AcquaintanceChanged;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.contact.ContactEntity;
import org.parley.store.contact.ContactRepository;
import org.parley.store.contact.ContactRow;
import org.parley.store.user.UserEntity;
import org.parley.store.user.UserRepository;

/** Keeps people's contacts. */
@Stateless
public class ContactService {

    @Inject
    private ContactRepository contacts;

    @Inject
    private UserRepository users;

    @Inject
    private Clock clock;

    @Inject
    private Event<AcquaintanceChanged> acquaintances;

    /** The contacts of a person after the given one, or from the first on. */
    public ContactPage page(UserId owner, @Nullable UserId after, int limit) {
        // One more than asked for tells whether there are more.
        List<ContactRow> rows = contacts.findByOwner(owner.value(), after == null ? null : after.value(), limit + 1);
        return new ContactPage(
                rows.stream()
                        .limit(limit)
                        .map(row -> Contact.of(row.contact(), row.user()))
                        .toList(),
                rows.size() > limit);
    }

    /**
     * Makes somebody a contact, or changes what is said of one.
     *
     * @throws ProblemException not_found if there is no such person, invalid_argument if it is oneself
     */
    public KeptContact keep(UserId owner, UserId who, ContactChange change) {
        if (owner.equals(who)) {
            throw ProblemException.invalidArgument("Nobody is a contact of their own");
        }
        UserEntity user = users.find(who.value())
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> ProblemException.notFound("There is no such person"));
        boolean isNew = contacts.addIfAbsent(owner.value(), who.value(), clock.instant());
        ContactEntity contact = contacts.lock(owner.value(), who.value())
                .orElseThrow(() -> ProblemException.unavailable("The contact was just being removed", null));
        boolean wereContacts = !isNew && !contact.isBlocked();
        change.applyTo(contact);
        acquaintances.fire(new AcquaintanceChanged(owner, who, wereContacts));
        return new KeptContact(Contact.of(contact, user), isNew);
    }

    /** Removes somebody from a person's contacts, and so any block; it need not be one. */
    public void remove(UserId owner, UserId who) {
        contacts.lock(owner.value(), who.value()).ifPresent(contact -> {
            contacts.delete(owner.value(), who.value());
            acquaintances.fire(new AcquaintanceChanged(owner, who, !contact.isBlocked()));
        });
    }
}
