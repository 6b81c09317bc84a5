package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.prov.Resource;

/// How often what a rule finds is right, counted on annotated pairs of real reports.
///
/// The counts stand in `confidence.tsv`, which the evaluation writes. A rule that was counted on fewer than
/// [#LEAST_SEEN] places has no figure.
///
/// @param rule name of the rule
/// @param right places where a reader agreed
/// @param wrong places where a reader did not agree
public record RuleConfidence(String rule, int right, int wrong) implements Serializable {
  private static final String COUNTS = "/hearsay/compare/confidence.tsv";

  /// Places below which a rule has too few for a figure.
  public static final int LEAST_SEEN = 10;

  /// Standard deviations of a two-sided interval that holds the true share in nine of ten cases.
  private static final double NINE_OF_TEN = 1.645;

  public RuleConfidence {
    if (right < 0 || wrong < 0) {
      throw new IllegalArgumentException("counts of rule " + rule + " are below 0: " + right + ", " + wrong);
    }
  }

  /// The counts of a rule; none of either where the evaluation met no place of it.
  public static RuleConfidence of(String rule) {
    RuleConfidence counted = Holder.TABLE.get(rule);
    return counted == null ? new RuleConfidence(rule, 0, 0) : counted;
  }

  /// Every rule that was counted.
  public static Map<String, RuleConfidence> table() {
    return Holder.TABLE;
  }

  /// Places that were judged.
  public int seen() {
    return right + wrong;
  }

  /// Whether too few places were judged for a figure.
  public boolean isFew() {
    return seen() < LEAST_SEEN;
  }

  /// Share of places that were right, with one right and one wrong place added, so that it is never quite 0 or 1.
  public double share() {
    return (right + 1.0) / (seen() + 2.0);
  }

  /// Lower end of the 90 % interval of the share (Wilson's score interval), 0 to 1.
  public double low() {
    return seen() == 0 ? 0 : Math.max(0, middle() - half());
  }

  /// Upper end of the same interval.
  public double high() {
    return seen() == 0 ? 1 : Math.min(1, middle() + half());
  }

  private double middle() {
    double n = seen();
    double z2 = NINE_OF_TEN * NINE_OF_TEN;
    return (right + z2 / 2) / (n + z2);
  }

  private double half() {
    double n = seen();
    double z2 = NINE_OF_TEN * NINE_OF_TEN;
    return NINE_OF_TEN / (n + z2) * Math.sqrt(right * (double) wrong / n + z2 / 4);
  }

  private static final class Holder {
    static final Map<String, RuleConfidence> TABLE = read();

    private static Map<String, RuleConfidence> read() {
      Map<String, RuleConfidence> table = new TreeMap<>();
      Resource.lines(
          COUNTS,
          line -> {
            String[] fields = line.split("\t", -1);
            table.put(
                fields[0], new RuleConfidence(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
          });
      return java.util.Collections.unmodifiableMap(table);
    }
  }
}
