package org.parley.report;

import java.util.UUID;

/** A report that is stored, and whether it was made just now; the same person reports a message once. */
public record FiledReport(UUID id, boolean isNew) {}
