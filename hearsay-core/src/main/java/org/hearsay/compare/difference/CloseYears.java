package org.hearsay.compare.difference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;

/// Compares years in sentences that are surely about one thing: "mayor from 1967 to 1979" and "mayor from 1966 to 1978".
///
/// The two must be a year or two apart, and neither report may have the other's year anywhere. Years further apart are of
/// two steps of one affair.
final class CloseYears extends AlignedRule {
  static final String NAME = "close-year";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = 0;

  /// Least information in nats of what both have around the year.
  private static final double LEAST_SHARED = 7;

  /// Years by which the two may differ.
  private static final int MOST = 2;

  CloseYears() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    for (int i = at.leftFirst; i <= at.leftLast; i++) {
      for (int j = at.rightFirst; year(at.left, i) > 0 && j <= at.rightLast; j++) {
        int apart = Math.abs(year(at.left, i) - year(at.right, j));
        if (apart > 0
            && apart <= MOST
            && at.shared(i, i, j, j) >= LEAST_SHARED
            && !years(at.left).contains(year(at.right, j))
            && !years(at.right).contains(year(at.left, i))) {
          found.add(
              Difference.of(
                  Kind.DATE,
                  NAME,
                  Sides.of(at.left, at.left.words.span(i, i)),
                  Sides.of(at.right, at.right.words.span(j, j)),
                  "another year in sentences about one thing"));
        }
      }
    }
  }

  private static Set<Integer> years(Report report) {
    return report.words.forms().stream().map(CloseYears::year).filter(year -> year > 0).collect(Collectors.toSet());
  }

  private static int year(Report report, int word) {
    return year(report.words.form(word));
  }

  private static final int FIRST = 1000;
  private static final int LAST = 2199;

  /// 0 where the word is no year.
  private static int year(String form) {
    if (form.length() != 4 || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 0;
    }
    int year = Integer.parseInt(form);
    return year >= FIRST && year <= LAST ? year : 0;
  }
}
