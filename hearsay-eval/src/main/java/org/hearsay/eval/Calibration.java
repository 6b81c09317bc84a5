package org.hearsay.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How far confidences can be believed: a table of reliability, the expected calibration error, and how much is
/// right when only the surest part is kept.
final class Calibration {
  /// Equal parts of the range of confidences.
  private static final int BINS = 10;

  private record Answer(double confidence, boolean right) {}

  private final List<Answer> answers = new ArrayList<>();

  void add(double confidence, boolean right) {
    answers.add(new Answer(confidence, right));
  }

  int size() {
    return answers.size();
  }

  /// Mean distance between confidence and share of right ones, in bins of a tenth, weighed by their size; 0 to 1.
  double error() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      List<Answer> in = bin(bin);
      sum += Math.abs(right(in) - in.stream().mapToDouble(Answer::confidence).sum());
    }
    return answers.isEmpty() ? 0 : sum / answers.size();
  }

  /// Share right of the surest part. Of equal confidences a proportionate part is taken, so that the order of the
  /// input decides nothing.
  ///
  /// @param coverage 0 to 1
  double rightAt(double coverage) {
    List<Answer> sorted = new ArrayList<>(answers);
    sorted.sort(Comparator.comparingDouble(Answer::confidence).reversed());
    double wanted = coverage * sorted.size();
    double right = 0;
    double taken = 0;
    for (int i = 0; i < sorted.size() && taken < wanted; ) {
      int end = i;
      int good = 0;
      while (end < sorted.size() && sorted.get(end).confidence() == sorted.get(i).confidence()) {
        good += sorted.get(end).right() ? 1 : 0;
        end++;
      }
      double share = Math.min(1, (wanted - taken) / (end - i));
      right += share * good;
      taken += share * (end - i);
      i = end;
    }
    return taken == 0 ? 0 : right / taken;
  }

  /// One line a bin: range, answers, mean confidence, share right.
  String table() {
    StringBuilder out = new StringBuilder("| confidence | answers | mean | right |\n|---|---:|---:|---:|\n");
    for (int bin = 0; bin < BINS; bin++) {
      List<Answer> in = bin(bin);
      if (!in.isEmpty()) {
        double mean = in.stream().mapToDouble(Answer::confidence).average().orElse(0);
        out.append(
            String.format(
                Locale.ROOT,
                "| %.1f–%.1f | %d | %.3f | %.3f |%n",
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                in.size(),
                mean,
                (double) right(in) / in.size()));
      }
    }
    return out.toString().replace("\r", "");
  }

  private List<Answer> bin(int bin) {
    return answers.stream()
        .filter(answer -> Math.min(BINS - 1, (int) (answer.confidence() * BINS)) == bin)
        .toList();
  }

  private static int right(List<Answer> in) {
    return (int) in.stream().filter(Answer::right).count();
  }
}
