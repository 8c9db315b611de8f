package org.parley.store.contact;

import org.parley.store.user.UserEntity;

/** A contact and who that is. */
public record ContactRow(ContactEntity contact, UserEntity user) {}
