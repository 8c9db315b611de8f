package org.parley.store.conversation;

/** How many messages of others somebody has not read, and how many of them call this person. */
public record Unread(long messages, long mentions) {

    public static final Unread NOTHING = new Unread(0, 0);
}
