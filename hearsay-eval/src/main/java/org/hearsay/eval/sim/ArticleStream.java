package org.hearsay.eval.sim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Reports of ever new affairs in the order in which they were published.
final class ArticleStream {
  /// One report of the stream.
  ///
  /// @param hours since the stream began
  record Item(Affair affair, Affair.Report report, double hours, LocalDate day) {}

  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

  /// Affairs are under way for longer than this only with their last few reports.
  private static final double AHEAD_HOURS = 24 * 20;

  private final PriorityQueue<Item> waiting =
      new PriorityQueue<>(Comparator.comparingDouble(Item::hours).thenComparing(item -> item.report().id()));
  private final double hoursBetweenAffairs;
  private long seed;
  private double begun;

  /// @param perDay about how many reports a day
  ArticleStream(long firstSeed, int perDay) {
    seed = firstSeed;
    hoursBetweenAffairs = 24.0 * 8 / perDay;
  }

  /// The next report; there is always one.
  Item next() {
    while (waiting.isEmpty() || begun <= waiting.element().hours()) {
      LocalDate day = BEGIN.plusDays((long) (begun / 24));
      Affair affair = Simulator.affair(seed++, day);
      for (Affair.Report report : affair.reports()) {
        double hours = begun + report.hours();
        if (report.hours() < AHEAD_HOURS) {
          waiting.add(new Item(affair, report, hours, BEGIN.plusDays((long) (hours / 24))));
        }
      }
      begun += hoursBetweenAffairs;
    }
    return waiting.remove();
  }
}
