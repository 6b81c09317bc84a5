package org.hearsay.eval.sim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whether a change can be seen by a reader who has two wordings and nothing else.
///
/// A change that was made in a clause which one of the two has cut, or that was made alike in both, leaves no
/// difference between them, and nobody could name its kind.
final class Visible {
  private Visible() {}

  /// @param change made to the first wording and not to the other; both have the sentence
  static boolean in(Wording.Change change, Wording one, Wording other) {
    List<String> mine = words(text(one, change.sentence()));
    List<String> theirs = words(text(other, change.sentence()));
    if (mine.equals(theirs)) {
      return false;
    }
    List<String> before = words(change.before());
    List<String> after = words(change.after());
    int[] now = matches(after, mine);
    int[] both = matches(mine, theirs);
    int from = 0;
    while (from < Math.min(before.size(), after.size()) && before.get(from).equals(after.get(from))) {
      from++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - from
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int to = after.size() - tail;
    return switch (change.kind()) {
      case TRANSLATION -> reworded(matches(after, before), now, both);
      case SPLICE -> seam(change, other, from, now, both, theirs);
      case TRANSCRIPTION,
          NUMBER,
          NAME,
          POLARITY,
          MODALITY,
          QUANTIFIER,
          TRUNCATION,
          ELLIPSIS,
          BRACKETS,
          SPELLING,
          HOUSE_STYLE ->
          other(from, to, now, both, theirs);
    };
  }

  /// Whether the changed words stand, and next to them words that both wordings have, and other words in the other
  /// wording.
  private static boolean other(int from, int to, int[] now, int[] both, List<String> theirs) {
    int left = from == 0 ? -1 : at(from - 1, now, both);
    int right = to == now.length ? theirs.size() : at(to, now, both);
    boolean hasLeft = from > 0 && left >= 0;
    boolean hasRight = to < now.length && right >= 0;
    if (!hasLeft && !hasRight) {
      return false;
    }
    if (from == to) {
      return (from == 0 || left >= 0) && right > left + 1;
    }
    for (int i = from; i < to; i++) {
      if (now[i] >= 0 && both[now[i]] < 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether words that only the new translation has stand in the one wording and not in the other.
  private static boolean reworded(int[] old, int[] now, int[] both) {
    for (int i = 0; i < now.length; i++) {
      if (old[i] < 0 && now[i] >= 0 && both[now[i]] < 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether the other wording has the words behind the seam in their own place, or goes on otherwise before it.
  private static boolean seam(
      Wording.Change change, Wording other, int from, int[] now, int[] both, List<String> theirs) {
    boolean stands = false;
    for (int i = from; i < now.length; i++) {
      stands |= now[i] >= 0;
    }
    if (!stands) {
      return false;
    }
    if (other.sentences().stream().anyMatch(sentence -> sentence.index() == change.joined())) {
      return true;
    }
    int head = -1;
    for (int i = 0; i < from; i++) {
      head = Math.max(head, at(i, now, both));
    }
    // A word of the link and one more, so that the other is seen to go on with a clause of its own.
    return head >= 0 && head + 2 < theirs.size();
  }

  private static int at(int word, int[] now, int[] both) {
    return now[word] < 0 ? -1 : both[now[word]];
  }

  private static String text(Wording wording, int sentence) {
    return wording.sentences().stream()
        .filter(s -> s.index() == sentence)
        .findFirst()
        .map(Wording.Sentence::text)
        .orElse("");
  }

  private static List<String> words(String text) {
    String open =
        text.toLowerCase(Locale.ROOT)
            .replace("can't", "cannot")
            .replace("won't", "will not")
            .replace("n't", " not")
            .replace("cannot", "can not");
    return Arrays.stream(open.split("[^a-z0-9'&-]+")).filter(word -> !word.isEmpty()).toList();
  }

  /// By word of the first list: its place in the second in the longest common order, -1 where it has none.
  private static int[] matches(List<String> a, List<String> b) {
    int[][] longest = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        longest[i][j] =
            a.get(i).equals(b.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[] match = new int[a.size()];
    int i = 0;
    int j = 0;
    while (i < a.size()) {
      if (j < b.size() && a.get(i).equals(b.get(j))) {
        match[i++] = j++;
      } else if (j < b.size() && longest[i][j + 1] >= longest[i + 1][j]) {
        j++;
      } else {
        match[i++] = -1;
      }
    }
    return match;
  }
}
