package org.parley.contact;

import org.parley.id.UserId;

/** That one person does not want to hear from another. */
public record Block(UserId blocker, UserId blocked) {}
