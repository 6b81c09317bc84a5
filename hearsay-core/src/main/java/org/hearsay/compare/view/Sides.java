package org.hearsay.compare.view;

import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.text.TextSpan;

/// What the two sides of a difference have.
public final class Sides {
  private Sides() {}

  /// The words of a report at a place, as they stand there.
  public static Side of(Report report, TextSpan place) {
    return new Side(report.place(place), place.in(report.text));
  }
}
