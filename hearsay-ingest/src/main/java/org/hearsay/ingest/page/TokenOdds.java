package org.hearsay.ingest.page;

/// How much a name or a word speaks for the report.
@FunctionalInterface
public interface TokenOdds {
  /// @return log odds; 0 for one that is not known
  double of(int hash);
}
