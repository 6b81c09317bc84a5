package org.hearsay.quote.rules;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.prov.Resource;

/// How often the quotations of a rule are right: their confidence.
///
/// The counts stand in `rule-precision.tsv`, whose head says how they were made; the evaluation writes it. Few cases say
/// little, so the estimate is (right + 1) / (all + 2).
public final class RulePrecision {
  private static final String COUNTS = Resource.english("quote/rule-precision.tsv");

  private record Count(int right, int all) {
    Count {
      if (right < 0 || right > all) {
        throw new IllegalArgumentException(right + " right of " + all);
      }
    }

    double estimate() {
      return Math.round(100.0 * (right + 1) / (all + 2)) / 100.0;
    }
  }

  private static final Map<String, Count> MEASURED = read();

  private static final Count NOTHING = new Count(0, 0);

  private RulePrecision() {}

  private static Map<String, Count> read() {
    Map<String, Count> counts = new HashMap<>();
    Resource.lines(
        COUNTS,
        line -> {
          String[] fields = line.split("\t", -1);
          counts.put(fields[0], new Count(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
        });
    return Map.copyOf(counts);
  }

  /// @return the estimate, 0.5 for a rule that nothing is known of
  public static double of(String rule) {
    return MEASURED.getOrDefault(rule, NOTHING).estimate();
  }
}
