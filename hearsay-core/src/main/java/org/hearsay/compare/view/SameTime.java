package org.hearsay.compare.view;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.Utterance;
import org.hearsay.text.DateRange;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// Whether two reports are of about one time; what they count may have changed otherwise.
///
/// Days tell where both are known. Where one is not, two reports that quote the same words of somebody, or share a
/// passage of their own prose, are of one time.
public final class SameTime {
  /// Days between two reports in which a count may have changed.
  private static final int DAYS = 2;

  /// Words of a quotation, or of a passage, that two reports do not have by chance.
  private static final int LEAST_WORDS = 8;

  private static final int LEAST_COPIED = 12;

  /// By index of a report: what it shares with others, by number.
  private final Map<Integer, BitSet> shared = new HashMap<>();

  private SameTime() {}

  public static SameTime of(List<Report> reports, List<Utterance> utterances, List<Passage> passages) {
    SameTime times = new SameTime();
    Map<String, Integer> index = new HashMap<>();
    reports.forEach(report -> index.put(report.id(), report.index));
    int number = 0;
    for (Utterance utterance : utterances) {
      if (ComparedWords.of(utterance.consensus()).size() >= LEAST_WORDS) {
        for (Utterance.Variant variant : utterance.variants()) {
          if (variant.relation() == Utterance.Relation.VERBATIM || variant.relation() == Utterance.Relation.ALTERED) {
            times.add(index.get(variant.article()), number);
          }
        }
        number++;
      }
    }
    for (Passage passage : passages) {
      if (!passage.quoted() && passage.words() >= LEAST_COPIED) {
        times.add(index.get(passage.left().article()), number);
        times.add(index.get(passage.right().article()), number++);
      }
    }
    return times;
  }

  private void add(@Nullable Integer report, int number) {
    if (report != null) {
      shared.computeIfAbsent(report, key -> new BitSet()).set(number);
    }
  }

  public boolean of(Report a, Report b) {
    DateRange mine = a.article.published().range();
    DateRange theirs = b.article.published().range();
    if (mine != null && theirs != null) {
      return !mine.last().plusDays(DAYS).isBefore(theirs.first())
          && !theirs.last().plusDays(DAYS).isBefore(mine.first());
    }
    BitSet some = shared.get(a.index);
    BitSet others = shared.get(b.index);
    return some != null && others != null && some.intersects(others);
  }
}
