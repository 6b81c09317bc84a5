package org.hearsay.eval.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How far confidences can be believed: a table, the expected calibration error, and the precision that is
/// left when only the surest are kept.
public final class Reliability {
  private static final int BANDS = 10;

  private record Case(double probability, boolean right) {}

  private final List<Case> cases = new ArrayList<>();

  public void add(double probability, boolean right) {
    cases.add(new Case(probability, right));
  }

  /// Mean distance between probability and share right, over ten bands of equal width, weighted by their
  /// cases; 0 to 1.
  public double error() {
    double sum = 0;
    for (List<Case> band : bands()) {
      sum += band.isEmpty() ? 0 : band.size() * Math.abs(mean(band) - share(band));
    }
    return sum / Math.max(1, cases.size());
  }

  public int size() {
    return cases.size();
  }

  /// Share right among the surest; 0 of nothing. Of equal probabilities a proportionate part is taken, so
  /// that the order of the cases decides nothing.
  ///
  /// @param coverage share that is kept, 0 to 1
  public double precision(double coverage) {
    List<Case> sorted = new ArrayList<>(cases);
    sorted.sort(Comparator.comparingDouble(Case::probability).reversed());
    double wanted = coverage * sorted.size();
    double right = 0;
    double taken = 0;
    for (int from = 0; from < sorted.size() && taken < wanted; ) {
      int to = from;
      while (to < sorted.size() && sorted.get(to).probability() == sorted.get(from).probability()) {
        to++;
      }
      double part = Math.min(to - from, wanted - taken);
      right += part * share(sorted.subList(from, to));
      taken += part;
      from = to;
    }
    return taken == 0 ? 0 : right / taken;
  }

  private List<List<Case>> bands() {
    List<List<Case>> bands = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      bands.add(new ArrayList<>());
    }
    for (Case each : cases) {
      bands.get(Math.min(BANDS - 1, (int) (each.probability() * BANDS))).add(each);
    }
    return Collections.unmodifiableList(bands);
  }

  private static double mean(List<Case> band) {
    return band.stream().mapToDouble(Case::probability).average().orElse(0);
  }

  private static double share(List<Case> band) {
    return band.stream().mapToInt(each -> each.right() ? 1 : 0).average().orElse(0);
  }

  /// As a table in Markdown.
  public String table() {
    StringBuilder out = new StringBuilder("| confidence | cases | mean | right |\n|---|---|---|---|\n");
    List<List<Case>> bands = bands();
    for (int i = 0; i < BANDS; i++) {
      List<Case> band = bands.get(i);
      if (!band.isEmpty()) {
        out.append(
            String.format(
                Locale.ROOT,
                "| %.1f-%.1f | %d | %.3f | %.3f |%n",
                i / 10.0,
                (i + 1) / 10.0,
                band.size(),
                mean(band),
                share(band)));
      }
    }
    return out.toString();
  }

  /// Error and precision at several coverages, in words.
  public String summary() {
    StringBuilder out =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d cases, expected calibration error %.3f%n%nPrecision at coverage:",
                cases.size(),
                error()));
    for (int coverage = 20; coverage <= 100; coverage += 20) {
      out.append(
          String.format(
              Locale.ROOT, " %d %% %.1f%s", coverage, 100 * precision(coverage / 100.0), coverage < 100 ? "," : "\n"));
    }
    return out.toString();
  }
}
