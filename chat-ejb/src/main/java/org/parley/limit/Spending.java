package org.parley.limit;

/** Tokens that somebody has spent on this or another node since that was last told. */
public record Spending(Limit limit, String key, long tokens) {}
