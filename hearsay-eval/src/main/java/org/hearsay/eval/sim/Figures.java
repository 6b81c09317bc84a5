package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The figures over many affairs.
record Figures(
    int affairs,
    int reports,
    double originError,
    Map<Baselines, Double> baselineErrors,
    double constantError,
    double coverage,
    double originErrorWithin,
    double coverageWithin,
    double grouped,
    double oneStory,
    double edgePrecision,
    double edgeRecall,
    double edgeF1,
    double firstRight,
    double firstAnswered,
    Map<Kind, double[]> kinds,
    Map<Kind, Integer> support,
    double macroF1,
    double macroDone,
    int fairPairs,
    int falselyAltered,
    int harmedPairs,
    int alteredFound,
    int joinable,
    int joined,
    int alike,
    int confused,
    int othersAltered) {

  static Figures of(List<Measured> all) {
    int n = all.size();
    int right = 0;
    int wrong = 0;
    int missed = 0;
    Map<Kind, int[]> kinds = new EnumMap<>(Kind.class);
    Map<Kind, int[]> done = new EnumMap<>(Kind.class);
    int[] pairs = new int[9];
    for (Measured one : all) {
      EdgeScore edges = one.edges();
      if (edges != null) {
        right += edges.right;
        wrong += edges.wrong;
        missed += edges.missed;
      }
      Pairs p = one.pairs();
      add(p.kinds, kinds);
      add(p.done, done);
      int[] more = {
        p.fair, p.falselyAltered, p.harmed, p.altered, p.joinable, p.joined, p.alike, p.confused, p.othersAltered
      };
      for (int i = 0; i < more.length; i++) {
        pairs[i] += more[i];
      }
    }
    long answered = all.stream().filter(m -> m.firstRight() != null).count();
    long firstRight = all.stream().filter(m -> Boolean.TRUE.equals(m.firstRight())).count();
    double precision = share(right, right + wrong);
    double recall = share(right, right + missed);
    return new Figures(
        n,
        all.stream().mapToInt(m -> m.affair().reports().size()).sum(),
        mean(all.stream().map(m -> Math.abs(m.expected() - m.truth())).toList()),
        baselineErrors(all),
        constantError(all),
        mean(all.stream().map(m -> m.covered() ? 1.0 : 0.0).toList()),
        mean(all.stream().map(m -> Math.abs(m.expected() - m.withinGroup())).toList()),
        mean(all.stream().map(m -> m.coveredWithin() ? 1.0 : 0.0).toList()),
        share(all.stream().mapToInt(Measured::grouped).sum(), all.stream().mapToInt(Measured::carriers).sum()),
        mean(all.stream().map(m -> m.stories() == 1 ? 1.0 : 0.0).toList()),
        precision,
        recall,
        harmonic(precision, recall),
        share((double) firstRight, (double) answered),
        share((double) answered, n),
        scores(kinds),
        support(kinds),
        macro(kinds),
        macro(done),
        pairs[0],
        pairs[1],
        pairs[2],
        pairs[3],
        pairs[4],
        pairs[5],
        pairs[6],
        pairs[7],
        pairs[8]);
  }

  private static Map<Baselines, Double> baselineErrors(List<Measured> all) {
    Map<Baselines, Double> errors = new EnumMap<>(Baselines.class);
    for (Baselines baseline : Baselines.values()) {
      errors.put(
          baseline,
          mean(all.stream().map(m -> (double) Math.abs(baseline.count(m.affair().carriers()) - m.truth())).toList()));
    }
    return errors;
  }

  /// The error of the best guess that is the same for every affair.
  private static double constantError(List<Measured> all) {
    double least = Double.MAX_VALUE;
    for (int c = 1; c <= 6; c++) {
      int guess = c;
      least = Math.min(least, mean(all.stream().map(m -> (double) Math.abs(guess - m.truth())).toList()));
    }
    return least;
  }

  /// Precision, recall and F1 of each kind that is asked for and occurs.
  ///
  /// @param kinds right, wrong and missed of each
  private static Map<Kind, double[]> scores(Map<Kind, int[]> kinds) {
    Map<Kind, double[]> scores = new EnumMap<>(Kind.class);
    kinds.forEach((kind, c) -> {
      if (kind.isAsked() && c[0] + c[2] > 0) {
        double p = share(c[0], c[0] + c[1]);
        double r = share(c[0], c[0] + c[2]);
        scores.put(kind, new double[] {p, r, harmonic(p, r)});
      }
    });
    return scores;
  }

  /// How often each of them occurs.
  private static Map<Kind, Integer> support(Map<Kind, int[]> kinds) {
    Map<Kind, Integer> support = new EnumMap<>(Kind.class);
    kinds.forEach((kind, c) -> {
      if (kind.isAsked() && c[0] + c[2] > 0) {
        support.put(kind, c[0] + c[2]);
      }
    });
    return support;
  }

  private static void add(Map<Kind, int[]> counts, Map<Kind, int[]> sums) {
    counts.forEach((kind, count) -> {
      int[] sum = sums.computeIfAbsent(kind, k -> new int[3]);
      for (int i = 0; i < 3; i++) {
        sum[i] += count[i];
      }
    });
  }

  private static double macro(Map<Kind, int[]> kinds) {
    List<Double> f1 = new ArrayList<>();
    kinds.forEach((kind, c) -> {
      if (kind.isAsked() && c[0] + c[2] > 0) {
        f1.add(harmonic(share(c[0], c[0] + c[1]), share(c[0], c[0] + c[2])));
      }
    });
    return mean(f1);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static double harmonic(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  String table() {
    StringBuilder out = new StringBuilder();
    row(out, "affairs, reports", String.format(Locale.ROOT, "%d, %d", affairs, reports));
    row(out, "origin count, mean absolute error", String.format(Locale.ROOT, "%.2f", originError));
    baselineErrors.forEach(
        (baseline, error) -> row(out, "  by " + baseline.label, String.format(Locale.ROOT, "%.2f", error)));
    row(out, "  by the best constant", String.format(Locale.ROOT, "%.2f", constantError));
    row(out, "90 % interval covers", String.format(Locale.ROOT, "%.1f %%", 100 * coverage));
    row(out, "affairs found as one story", String.format(Locale.ROOT, "%.1f %%", 100 * oneStory));
    row(out, "statements of the claim grouped", String.format(Locale.ROOT, "%.1f %%", 100 * grouped));
    row(out, "  origin count error behind those", String.format(Locale.ROOT, "%.2f", originErrorWithin));
    row(out, "  interval covers", String.format(Locale.ROOT, "%.1f %%", 100 * coverageWithin));
    row(out, "edges P, R, F1", String.format(Locale.ROOT, "%.3f %.3f %.3f", edgePrecision, edgeRecall, edgeF1));
    row(out, "first reporter right when answered", String.format(Locale.ROOT, "%.1f %%", 100 * firstRight));
    row(out, "first reporter answered", String.format(Locale.ROOT, "%.1f %%", 100 * firstAnswered));
    row(out, "edit kinds, macro F1", String.format(Locale.ROOT, "%.3f", macroF1));
    kinds.forEach((kind, s) ->
        row(
            out,
            "  " + kind.name().toLowerCase(Locale.ROOT),
            String.format(Locale.ROOT, "P %.2f R %.2f F1 %.2f (%d)", s[0], s[1], s[2], support.getOrDefault(kind, 0))));
    row(out, "  with changes that left no trace", String.format(Locale.ROOT, "%.3f", macroDone));
    row(out, "altered found, of altered pairs", String.format(Locale.ROOT, "%d of %d", alteredFound, harmedPairs));
    row(
        out,
        "falsely altered per 1,000 fair pairs",
        String.format(
            Locale.ROOT, "%.1f (%d of %d)", 1000 * share(falselyAltered, fairPairs), falselyAltered, fairPairs));
    row(
        out,
        "wordings of one act of speech joined",
        String.format(Locale.ROOT, "%.1f %% (%d)", 100 * share(joined, joinable), joinable));
    row(
        out,
        "different acts taken for one",
        String.format(Locale.ROOT, "%.1f %% (%d)", 100 * share(confused, alike), alike));
    row(out, "called altered beside another act", String.format(Locale.ROOT, "%d", othersAltered));
    return out.toString();
  }

  private static void row(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, "%-38s %s\n", name, value));
  }
}
