package org.parley.report;

import java.util.List;

/** Reports, newest first, and whether there are older ones. */
public record ReportPage(List<Report> reports, boolean hasMore) {}
