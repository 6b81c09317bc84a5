package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.result.RuleConfidence;
import org.hearsay.prov.Resource;

/// How often rows of the table of facts were about one thing, counted on rows of real events that a reader judged.
///
/// Rows that were joined by surer pairs are counted apart. The counts stand in `rows.tsv`.
final class RowConfidence {
  private static final List<Band> BANDS = read();

  private RowConfidence() {}

  /// @param from least log odds of the pairs by which a row was joined
  private record Band(double from, RuleConfidence counted) {}

  /// @param surety least log odds of the pairs by which a row was joined
  static RuleConfidence of(double surety) {
    RuleConfidence found = new RuleConfidence("row", 0, 0);
    for (Band band : BANDS) {
      if (surety >= band.from()) {
        found = band.counted();
      }
    }
    return found;
  }

  private static List<Band> read() {
    List<Band> bands = new ArrayList<>();
    Resource.lines(
        "/hearsay/compare/rows.tsv",
        line -> {
          String[] fields = line.split("\t", -1);
          bands.add(
              new Band(
                  Double.parseDouble(fields[0]),
                  new RuleConfidence("row", Integer.parseInt(fields[1]), Integer.parseInt(fields[2]))));
        });
    return List.copyOf(bands);
  }
}
