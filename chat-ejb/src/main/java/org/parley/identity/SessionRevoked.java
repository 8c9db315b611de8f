package org.parley.identity;

import org.parley.id.SessionId;

/** A session ended before its time; whatever it holds open is to be closed. */
public record SessionRevoked(SessionId session, SessionEnd reason) {}
