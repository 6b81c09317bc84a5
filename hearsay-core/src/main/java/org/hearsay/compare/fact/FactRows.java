package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.DisjointSets;

/// Groups aligned sentences into rows, the surest pairs first.
///
/// Two groups become one where the odds of their pairs are high enough on average. So a chain of doubtful pairs does
/// not become a row. A report has at most two wordings in a row.
final class FactRows {
  /// Least log odds of a pair that joins.
  private static final double JOIN = -0.8;

  /// Least mean log odds of the pairs between two groups that are joined.
  private static final double MEAN = -2.2;

  /// Log odds of a pair that was not looked at.
  private static final double UNLIKE = -4;

  /// Wordings that one report may have in a row.
  private static final int PER_REPORT = 2;

  /// Wordings of a row; more are a row of their own.
  private static final int MOST = 40;

  private final AlignedReports aligned;
  private final DisjointSets together;
  private final Map<Integer, Row> rows = new TreeMap<>();
  private final Map<Long, Double> odds = new HashMap<>();

  private FactRows(AlignedReports aligned) {
    this.aligned = aligned;
    together = new DisjointSets(aligned.sentences.size());
    for (FactSentence sentence : aligned.sentences) {
      if (tells(sentence.places.getFirst())) {
        rows.put(sentence.number, new Row(sentence));
      }
    }
    aligned.links.forEach(link -> odds.put(key(link.a(), link.b()), link.odds()));
  }

  /// Whether a sentence has a word with content that is written small. A credit of a picture, a line of names and the
  /// line under a post have none: they tell of nothing.
  private static boolean tells(SentencePlace place) {
    ComparedWords words = place.report().words;
    for (int i = place.sentence().first(); i <= place.sentence().last(); i++) {
      String form = words.form(i);
      int begin = words.begin(i);
      boolean account = begin > 0 && place.report().text.charAt(begin - 1) == '@';
      if (!words.capital(i) && !account && Character.isLetter(form.charAt(0)) && !Commonness.stop(form)) {
        return true;
      }
    }
    return false;
  }

  /// Wordings that tell of one thing.
  static final class Row {
    final List<FactSentence> wordings = new ArrayList<>();

    /// The least log odds by which it was joined; infinite where all have the same words.
    double surety = Double.POSITIVE_INFINITY;

    private final Map<Integer, Integer> byReport = new HashMap<>();

    Row(FactSentence only) {
      wordings.add(only);
      byReport.put(only.report(), 1);
    }

    boolean hasRoomFor(Row other) {
      return wordings.size() + other.wordings.size() <= MOST
          && other.byReport.entrySet().stream()
              .allMatch(e -> e.getValue() + byReport.getOrDefault(e.getKey(), 0) <= PER_REPORT);
    }

    void take(Row other, double by) {
      wordings.addAll(other.wordings);
      other.byReport.forEach((report, many) -> byReport.merge(report, many, Integer::sum));
      surety = Math.min(by, Math.min(surety, other.surety));
    }
  }

  /// Rows with two reports and more, in the order of their first wordings.
  static List<Row> of(AlignedReports aligned) {
    FactRows grouping = new FactRows(aligned);
    grouping.join();
    List<Row> found = new ArrayList<>();
    for (Row row : grouping.rows.values()) {
      row.wordings.sort(Comparator.comparingInt(wording -> wording.number));
      if (row.wordings.stream().flatMap(w -> w.places.stream()).map(p -> p.report().index).distinct().count() > 1) {
        found.add(row);
      }
    }
    return found;
  }

  private void join() {
    for (AlignSentences.Link link : aligned.links) {
      int a = together.rootOf(link.a());
      int b = together.rootOf(link.b());
      Row mine = rows.get(a);
      Row theirs = rows.get(b);
      if (link.odds() < JOIN
          || a == b
          || mine == null
          || theirs == null
          || !mine.hasRoomFor(theirs)
          || mean(mine, theirs) < MEAN) {
        continue;
      }
      together.join(a, b);
      mine.take(theirs, link.odds());
      rows.remove(a);
      rows.remove(b);
      rows.put(together.rootOf(a), mine);
    }
  }

  private double mean(Row one, Row other) {
    double sum = 0;
    int pairs = 0;
    for (FactSentence a : one.wordings) {
      for (FactSentence b : other.wordings) {
        if (a.report() != b.report()) {
          sum += odds.getOrDefault(key(a.number, b.number), UNLIKE);
          pairs++;
        }
      }
    }
    return pairs == 0 ? UNLIKE : sum / pairs;
  }

  private static long key(int a, int b) {
    return ((long) Math.min(a, b) << 32 | Math.max(a, b)) * 0x9E3779B97F4A7C15L;
  }
}
