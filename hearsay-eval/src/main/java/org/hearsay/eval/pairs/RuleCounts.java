package org.hearsay.eval.pairs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How often what each rule found was right, and how often it was wrong.
final class RuleCounts {
  private static final String HEAD =
      """
      # How often what a rule finds is right: rule, places where a reader agreed, places where a reader did not.
      # Counted on pairs of real reports that were judged by hand (hearsay-eval, resources hearsay/pairs), by
      #   java org.hearsay.eval.pairs.RealPairs --write FILE
      # Some rules were made with these pairs in view, so a figure is rather too high than too low.
      # A rule that has no line, or fewer than ten places, is shown as "few seen". Compiled for Hearsay, Apache-2.0.
      """;

  private final Map<String, int[]> counts = new TreeMap<>();

  /// An edit that is said to alter a quotation, in a pair of quotations that a reader judged.
  void edit(String rule, boolean right) {
    counts.computeIfAbsent(rule, key -> new int[2])[right ? 0 : 1]++;
  }

  /// A difference that a reader judged.
  void difference(String rule, boolean right) {
    counts.computeIfAbsent(rule, key -> new int[2])[right ? 0 : 1]++;
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(HEAD.lines().toList());
    counts.forEach((rule, seen) -> lines.add(rule + "\t" + seen[0] + "\t" + seen[1]));
    Files.write(file, lines);
  }
}
