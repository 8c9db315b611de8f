package org.parley.contact;

/** A contact that was made or changed, and whether it was made just now. */
public record KeptContact(Contact contact, boolean isNew) {}
