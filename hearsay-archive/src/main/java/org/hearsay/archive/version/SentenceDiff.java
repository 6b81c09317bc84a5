package org.hearsay.archive.version;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.archive.version.VersionEdit.Kind;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.NumberWords;

/// What was changed between two forms of one sentence.
final class SentenceDiff {
  /// Words of a sentence that are aligned; a longer one was changed as a whole.
  private static final int MOST = 400;

  private final SaidSentence before;
  private final SaidSentence after;
  private final ComparedWords left;
  private final ComparedWords right;
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  private SentenceDiff(SaidSentence before, SaidSentence after) {
    this.before = before;
    this.after = after;
    this.left = words(before);
    this.right = words(after);
  }

  /// In the order of their weight; never empty.
  static List<Kind> kinds(SaidSentence before, SaidSentence after) {
    SentenceDiff diff = new SentenceDiff(before, after);
    if (diff.left.size() <= MOST && diff.right.size() <= MOST) {
      diff.align();
    }
    if (diff.kinds.isEmpty()) {
      diff.kinds.add(Kind.WORDING);
    }
    return List.copyOf(diff.kinds);
  }

  private static ComparedWords words(SaidSentence sentence) {
    return ComparedWords.of(sentence.read().article().text(), sentence.span().begin(), sentence.span().end());
  }

  private void align() {
    int n = left.size();
    int m = right.size();
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    int beginLeft = 0;
    int beginRight = 0;
    while (i < n || j < m) {
      if (i < n && j < m && same(i, j)) {
        hunk(beginLeft, i, beginRight, j);
        beginLeft = ++i;
        beginRight = ++j;
      } else if (j >= m || (i < n && common[i + 1][j] >= common[i][j + 1])) {
        i++;
      } else {
        j++;
      }
    }
    hunk(beginLeft, n, beginRight, m);
  }

  private boolean same(int i, int j) {
    return left.exact(i).equals(right.exact(j));
  }

  /// Words that were replaced, taken out or put in.
  private void hunk(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    if (leftFrom == leftTo && rightFrom == rightTo) {
      return;
    }
    if (isQuoted(before, left, leftFrom, leftTo) || isQuoted(after, right, rightFrom, rightTo)) {
      kinds.add(Kind.QUOTATION);
    } else if (hasOtherNumber(leftFrom, leftTo, rightFrom, rightTo)) {
      kinds.add(Kind.NUMBER);
    } else if (isNamed(before, left, leftFrom, leftTo) || isNamed(after, right, rightFrom, rightTo)) {
      kinds.add(Kind.NAME);
    } else {
      kinds.add(Kind.WORDING);
    }
  }

  private static boolean isQuoted(SaidSentence sentence, ComparedWords words, int from, int to) {
    if (from == to) {
      return false;
    }
    TextSpan place = new TextSpan(words.begin(from), words.end(to - 1));
    return QuotedText.of(sentence.read().text()).within(sentence.span()).stream().anyMatch(place::overlaps);
  }

  private boolean hasOtherNumber(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    return !numbers(left, leftFrom, leftTo).equals(numbers(right, rightFrom, rightTo));
  }

  private static List<Double> numbers(ComparedWords words, int from, int to) {
    List<Double> numbers = new ArrayList<>();
    for (NumberWords.Quantity quantity : NumberWords.in(words, from, to)) {
      numbers.add(quantity.value());
    }
    return numbers;
  }

  private static boolean isNamed(SaidSentence sentence, ComparedWords words, int from, int to) {
    if (from == to) {
      return false;
    }
    TextSpan place = new TextSpan(words.begin(from), words.end(to - 1));
    for (Entity entity : sentence.read().entities()) {
      if (entity.kind() == EntityKind.UNNAMED) {
        continue;
      }
      for (Mention mention : entity.mentions()) {
        if (mention.form() == Mention.Form.NAME && mention.span().overlaps(place)) {
          return true;
        }
      }
    }
    return false;
  }
}
