package org.hearsay.origin;

import org.hearsay.prov.NumberTable;

/// The limits from which on something counts; from `thresholds.tsv`, which says what each number rests on.
///
/// @param first share of the draws from which on a first reporter is named
/// @param firstUndated the same where no report has a date, so that only links tell
/// @param intervalMass share of the draws in what is given as the 90 % interval
/// @param oneText share of the shorter report's words from which on two reports are one text
/// @param commonWord least information in nats of a word that is not common
record OriginThresholds(double first, double firstUndated, double intervalMass, double oneText, double commonWord) {

  private static final class Holder {
    static final OriginThresholds LOADED = load();
  }

  static OriginThresholds loaded() {
    return Holder.LOADED;
  }

  private static OriginThresholds load() {
    NumberTable table = NumberTable.read("/hearsay/origin/thresholds.tsv");
    OriginThresholds thresholds =
        new OriginThresholds(
            table.share("first"),
            table.share("first-undated"),
            table.share("interval-mass"),
            table.share("one-text"),
            table.number("common-word-nats"));
    table.close();
    return thresholds;
  }
}
