package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.words.Commonness;
import org.hearsay.words.Spelling;

/// The words inside quotation marks that two aligned sentences have in one order.
///
/// Words outside the marks are passed over, so that "he said" in the middle of a quotation is not in the way.
final class SharedQuotedWords {
  /// Weight of a shared word that says nothing by itself: it still keeps its place in the order.
  private static final double LEAST = 1;

  /// A gap of more words is counted as so many: who leaves out a clause has changed no word.
  private static final int COUNTED_GAP = 3;

  /// Fewer shared words beyond a long gap are chance.
  private static final int LEAST_ISLAND = 3;

  private static final int LONG_GAP = 5;

  /// Shared words, in their order.
  final List<Shared> words;

  /// Their information in nats.
  final double weight;

  /// They as a share of the quoted words from the first shared one to the last, of the side that has more, in percent.
  final int identity;

  /// The same where a clause that one side leaves out counts for a few words, whatever its length.
  final int identityOfClauses;

  private SharedQuotedWords(List<Shared> words, double weight, int length, int columns) {
    this.words = List.copyOf(words);
    this.weight = weight;
    identity = 100 * words.size() / Math.max(1, length);
    identityOfClauses = 100 * words.size() / Math.max(1, columns);
  }

  /// A word of both, by its index in each report.
  record Shared(int left, int right) {}

  static SharedQuotedWords of(SlotContext at) {
    int[] mine = quoted(at.left, at.leftFirst, at.leftLast);
    int[] theirs = quoted(at.right, at.rightFirst, at.rightLast);
    double[][] most = new double[mine.length + 1][theirs.length + 1];
    for (int i = mine.length - 1; i >= 0; i--) {
      for (int j = theirs.length - 1; j >= 0; j--) {
        double both = weight(at, mine[i], theirs[j]);
        most[i][j] = Math.max(most[i + 1][j], most[i][j + 1]);
        most[i][j] = both > 0 ? Math.max(most[i][j], both + most[i + 1][j + 1]) : most[i][j];
      }
    }
    return traced(at, mine, theirs, most);
  }

  private static SharedQuotedWords traced(SlotContext at, int[] mine, int[] theirs, double[][] most) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
      double both = weight(at, mine[i], theirs[j]);
      if (both > 0 && most[i][j] <= both + most[i + 1][j + 1]) {
        steps.add(new Step(i++, j++));
      } else if (most[i + 1][j] >= most[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    List<Shared> words = new ArrayList<>();
    double weight = 0;
    int columns = 0;
    Step last = null;
    List<Step> kept = withoutIslands(steps);
    for (Step step : kept) {
      words.add(new Shared(mine[step.left()], theirs[step.right()]));
      weight += Commonness.weight(at.left.words.form(mine[step.left()]));
      columns += 1 + (last == null ? 0 : Math.min(COUNTED_GAP, last.gap(step)));
      last = step;
    }
    int length = last == null ? 0 : kept.getFirst().gap(last) + 2;
    return new SharedQuotedWords(words, weight, length, columns);
  }

  /// A shared word, by its number among the quoted words of each sentence.
  private record Step(int left, int right) {
    /// Words that stand between, on the side that has more.
    int gap(Step next) {
      return Math.max(next.left - left, next.right - right) - 1;
    }
  }

  /// Without a few shared words that stand alone before or after a long gap: they are chance.
  private static List<Step> withoutIslands(List<Step> steps) {
    int from = 0;
    int to = steps.size();
    for (int i = 1; i < to && i - from < LEAST_ISLAND; i++) {
      from = steps.get(i - 1).gap(steps.get(i)) >= LONG_GAP ? i : from;
    }
    for (int i = to - 1; i > from && to - i < LEAST_ISLAND; i--) {
      to = steps.get(i - 1).gap(steps.get(i)) >= LONG_GAP ? i : to;
    }
    return steps.subList(from, to);
  }

  private static int[] quoted(Report report, int first, int last) {
    return report.quoted.get(first, last + 1).stream().map(word -> word + first).toArray();
  }

  /// 0 where the two are not one word.
  private static double weight(SlotContext at, int left, int right) {
    String form = at.left.words.form(left);
    return Spelling.same(form, at.right.words.form(right)) ? Math.max(LEAST, Commonness.weight(form)) : 0;
  }
}
