package org.hearsay.archive.export;

import java.util.EnumSet;
import java.util.Set;

/// What can be exported.
public enum ExportKind {
  articles(ExportFormat.jsonl, ExportFormat.csv, ExportFormat.parquet),
  quotations(ExportFormat.csv, ExportFormat.jsonl, ExportFormat.parquet),
  stories(ExportFormat.jsonl),
  differences(ExportFormat.csv, ExportFormat.jsonl, ExportFormat.parquet),
  origins(ExportFormat.csv, ExportFormat.jsonl, ExportFormat.parquet),
  /// Quotations as W3C Web Annotations.
  annotations(ExportFormat.jsonl),
  /// Claims of stories in the form of ClaimReview, without a verdict.
  claims(ExportFormat.jsonl),
  /// One story as PROV-JSON.
  provenance(ExportFormat.json);

  private final ExportFormat usual;
  private final Set<ExportFormat> formats;

  ExportKind(ExportFormat usual, ExportFormat... others) {
    this.usual = usual;
    this.formats = EnumSet.of(usual, others);
  }

  /// The format where none is named.
  public ExportFormat usual() {
    return usual;
  }

  /// All formats that it can have.
  public Set<ExportFormat> formats() {
    return formats;
  }

  /// How an export is written.
  public enum ExportFormat {
    jsonl,
    csv,
    parquet,
    json
  }
}
