package org.hearsay.origin;

import java.util.Comparator;

/// Two reports, by their ids, in an order that means something where it is used.
record ReportPair(String left, String right) implements Comparable<ReportPair> {
  private static final Comparator<ReportPair> ORDER =
      Comparator.comparing(ReportPair::left).thenComparing(ReportPair::right);

  ReportPair turned() {
    return new ReportPair(/* left= */ right, /* right= */ left);
  }

  @Override
  public int compareTo(ReportPair other) {
    return ORDER.compare(this, other);
  }
}
