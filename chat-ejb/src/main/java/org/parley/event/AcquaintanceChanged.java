package org.parley.event;

import org.parley.id.UserId;

/**
 * One of the two made the other a contact, blocked the other or took that back: they may see other things of each other.
 *
 * @param wereContacts had one the other as a contact before, and not blocked?
 */
public record AcquaintanceChanged(UserId one, UserId other, boolean wereContacts) {}
