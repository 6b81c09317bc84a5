package org.hearsay.origin;

/// A quotation or an entity of one report, by its id there.
record ReportItem(String article, String id) {}
