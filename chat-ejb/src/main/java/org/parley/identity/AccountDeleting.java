package org.parley.identity;

import org.parley.id.UserId;

/**
 * Somebody is deleting their account: told while the account is still whole, for who has something to end first.
 *
 * <p>Fired synchronously and outside of any transaction, so that an observer may wait for transactions of others, such as
 * that of a commit lane. What an observer throws keeps the account from being deleted; the person may then try again, and
 * the observer hears of it again.
 */
public record AccountDeleting(UserId user) {}
