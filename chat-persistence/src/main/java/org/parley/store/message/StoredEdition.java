package org.parley.store.message;

import java.time.Instant;

/** What a message said before an edit, and until when; editions count from 1. */
public record StoredEdition(int edition, String content, Instant replacedAt) {}
