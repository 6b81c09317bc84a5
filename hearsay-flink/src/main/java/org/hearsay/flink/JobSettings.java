package org.hearsay.flink;

import java.time.Duration;
import java.util.List;

/// What a job reads, how, and where it writes.
///
/// @param in files and folders, each as a path or an address that Flink knows
/// @param out folder
/// @param reading what reads an article
/// @param endless whether the folders are watched for new files, so that the job does not end
/// @param lookEvery how often a watched folder is looked at
/// @param late how much later than a newer report a report may come and still be joined in the order of publication
/// @param parquet whether tables are written as Parquet too
/// @param postgres address of a database to which results are written too; empty for none
public record JobSettings(
    List<String> in,
    String out,
    ReadingSupplier reading,
    boolean endless,
    Duration lookEvery,
    Duration late,
    boolean parquet,
    String postgres) {
  public JobSettings {
    in = List.copyOf(in);
  }
}
