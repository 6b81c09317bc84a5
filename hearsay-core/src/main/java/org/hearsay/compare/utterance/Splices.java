package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.compare.result.EditRule;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.EditWords;
import org.hearsay.words.Spelling;
import org.jspecify.annotations.Nullable;

/// Finds one sentence that was put together from the beginning of one sentence and the end of another.
///
/// Both parts must stand in the other wording word for word, each at its end of a sentence, and no mark may say that
/// anything is missing. Two whole sentences that follow each other and are joined by a comma are no such thing.
final class Splices {
  /// Words of the first part at least.
  private static final int LEAST_HEAD = 4;

  /// Words of the last part at least.
  private static final int LEAST_TAIL = 3;

  /// The wording that may have both sentences.
  private final ComparedQuotation whole;

  /// The wording that may have them as one.
  private final ComparedQuotation joined;

  /// Their words in one spelling.
  private final String[] wholeWords;

  private final String[] joinedWords;

  /// By two words in a row: where they stand in the whole, by their first one.
  private final Map<String, List<Integer>> places = new HashMap<>();

  Splices(ComparedQuotation whole, ComparedQuotation joined) {
    this.whole = whole;
    this.joined = joined;
    wholeWords = words(whole.words());
    joinedWords = words(joined.words());
    for (int i = 0; i + 1 < wholeWords.length; i++) {
      places.computeIfAbsent(wholeWords[i] + ' ' + wholeWords[i + 1], key -> new ArrayList<>()).add(i);
    }
  }

  private static String[] words(ComparedWords words) {
    return words.forms().stream().map(Spelling::normal).toArray(String[]::new);
  }

  /// A seam in one wording, and what stands at its two sides in the other, which has both sentences.
  ///
  /// @param headFrom first word of the first part in the wording that has both sentences
  /// @param headTo one past its last word
  /// @param tailFrom first word of the last part there
  /// @param tailTo one past its last word
  /// @param begin first word of the last part in the wording that was put together
  /// @param end one past its last word
  record Seam(int headFrom, int headTo, int tailFrom, int tailTo, int begin, int end) {
    boolean inOrder() {
      return headTo <= tailFrom;
    }

    int first() {
      return Math.min(headFrom, tailFrom);
    }

    int last() {
      return Math.max(headTo, tailTo);
    }

    /// What was done, where the variant was put together from the reference.
    Edit edit(ComparedQuotation reference, ComparedQuotation variant) {
      TextSpan gap = inOrder() ? span(reference.words(), headTo, tailFrom) : span(reference.words(), tailFrom, tailTo);
      TextSpan put = span(variant.words(), begin, end);
      return inOrder()
          ? new Edit(
              Kind.ELISION, EditRule.SPLICED, gap.in(reference.report().text), "", reference.report().place(gap), null)
          : new Edit(
              Kind.ORDER,
              EditRule.SPLICED,
              gap.in(reference.report().text),
              put.in(variant.report().text),
              reference.report().place(gap),
              put);
    }

    /// The same where the reference was put together from what the variant has.
    Edit reversed(ComparedQuotation reference, ComparedQuotation variant) {
      TextSpan gap = inOrder() ? span(variant.words(), headTo, tailFrom) : span(variant.words(), tailFrom, tailTo);
      TextSpan put = span(reference.words(), begin, end);
      return inOrder()
          ? new Edit(Kind.INSERTION, EditRule.SPLICED, "", gap.in(variant.report().text), null, gap)
          : new Edit(
              Kind.ORDER,
              EditRule.SPLICED,
              put.in(reference.report().text),
              gap.in(variant.report().text),
              reference.report().place(put),
              gap);
    }

    /// A stretch of words; its first one where the text goes back within it, as it may over two parts of a quotation.
    private static TextSpan span(ComparedWords words, int from, int to) {
      return words.begin(from) <= words.begin(to - 1) ? words.span(from, to - 1) : words.span(from, from);
    }
  }

  /// @param piece a sentence of the wording that may have both as one
  @Nullable Seam seam(int[] piece) {
    int size = piece[1] - piece[0];
    if (size < LEAST_HEAD + LEAST_TAIL || whole.pieces().size() < 2 || explained(piece)) {
      return null;
    }
    for (int h = 0; h < whole.pieces().size(); h++) {
      int[] first = whole.pieces().get(h);
      int head = head(first, piece);
      if (head < LEAST_HEAD || head == size) {
        continue;
      }
      for (int t = 0; t < whole.pieces().size(); t++) {
        int[] last = whole.pieces().get(t);
        int tail = h == t ? 0 : Math.min(tail(last, piece), size - LEAST_HEAD);
        int kept = Math.min(head, size - tail);
        int link = size - tail - kept;
        boolean linked = link == 0 || (link == 1 && EditWords.LINKS.contains(joined.words().form(piece[0] + kept)));
        if (tail < LEAST_TAIL || !linked || !unmarked(joined, piece[0] + kept - 1, piece[1] - tail)) {
          continue;
        }
        Seam seam = new Seam(first[0], first[0] + kept, last[1] - tail, last[1], piece[1] - tail, piece[1]);
        if (seam.headTo() != seam.tailFrom()) {
          return seam;
        }
      }
    }
    return null;
  }

  /// Whether the words stand in the other wording as they are, or all but one begin or end one of its sentences.
  private boolean explained(int[] piece) {
    int size = piece[1] - piece[0];
    for (int[] sentence : whole.pieces()) {
      if (head(sentence, piece) >= size - 1 || tail(sentence, piece) >= size - 1) {
        return true;
      }
    }
    for (int at : places.getOrDefault(joinedWords[piece[0]] + ' ' + joinedWords[piece[0] + 1], List.of())) {
      if (at + size <= wholeWords.length && head(new int[] {at, at + size}, piece) == size) {
        return true;
      }
    }
    return false;
  }

  private static boolean unmarked(ComparedQuotation said, int before, int after) {
    for (int i = before; i < after; i++) {
      if (!Variants.together(said, i, i + 1)) {
        return false;
      }
    }
    return true;
  }

  /// How many words a sentence of the whole and one of the other have in common from the first on.
  private int head(int[] one, int[] other) {
    int most = Math.min(one[1] - one[0], other[1] - other[0]);
    int same = 0;
    while (same < most && wholeWords[one[0] + same].equals(joinedWords[other[0] + same])) {
      same++;
    }
    return same;
  }

  /// How many words they have in common up to the last.
  private int tail(int[] one, int[] other) {
    int most = Math.min(one[1] - one[0], other[1] - other[0]);
    int same = 0;
    while (same < most && wholeWords[one[1] - 1 - same].equals(joinedWords[other[1] - 1 - same])) {
      same++;
    }
    return same;
  }
}
