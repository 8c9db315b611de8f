package org.parley.access;

/** The entries of a log that somebody may see, both ends included. */
public record Visibility(long from, long to) {}
