package org.hearsay.archive.export;

import java.util.List;

/// What can be exported.
public enum ExportKind {
  articles,
  quotations,
  stories,
  differences,
  origins,
  /// Quotations as W3C Web Annotations.
  annotations,
  /// Claims of stories in the form of ClaimReview, without a verdict.
  claims,
  /// One story as PROV-JSON.
  provenance;

  /// The formats that it can have, the usual one first.
  public List<ExportFormat> formats() {
    return switch (this) {
      case articles -> List.of(ExportFormat.jsonl, ExportFormat.csv, ExportFormat.parquet);
      case quotations, differences, origins -> List.of(ExportFormat.csv, ExportFormat.jsonl, ExportFormat.parquet);
      case stories, annotations, claims -> List.of(ExportFormat.jsonl);
      case provenance -> List.of(ExportFormat.json);
    };
  }

  /// The format where none is named.
  public ExportFormat usual() {
    return formats().getFirst();
  }

  /// How an export is written.
  public enum ExportFormat {
    jsonl,
    csv,
    parquet,
    json
  }
}
