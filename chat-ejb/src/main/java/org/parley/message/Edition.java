package org.parley.message;

import java.time.Instant;

/** What a message said before an edit, and until when; editions count from 1. */
public record Edition(int number, String content, Instant replacedAt) {}
