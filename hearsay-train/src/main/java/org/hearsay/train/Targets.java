package org.hearsay.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.model.Labels;
import org.hearsay.model.TokenizedText;
import org.hearsay.model.Word;
import org.hearsay.text.TextSpan;

/// What the encoder shall answer for every word of a document; [#NONE] where nothing is asked.
@SuppressWarnings("ArrayRecordComponent")
record Targets(int[] labels, int[] ends, int[] sourceSides, int[] contentSides, int[] cueSides) {
  static final int NONE = -1;

  /// Annotators leave out a comma or a word inside a content; such gaps are filled.
  private static final int LARGEST_FILLED_GAP = 2;

  static Targets of(TokenizedText text, List<Gold> gold) {
    return new Builder(text).build(gold);
  }

  /// The words that lie in the ranges with at least half of their length, in order.
  static NavigableSet<Integer> words(TokenizedText text, List<TextSpan> ranges) {
    NavigableSet<Integer> found = new TreeSet<>();
    for (TextSpan range : ranges) {
      Word[] words = text.words();
      for (int k = 0; k < words.length && words[k].begin() < range.end(); k++) {
        int begin = Math.max(words[k].begin(), range.begin());
        int end = Math.min(words[k].end(), range.end());
        if (end > begin && 2 * (end - begin) >= words[k].end() - words[k].begin()) {
          found.add(k);
        }
      }
    }
    return found;
  }

  int target(int group, int word) {
    return switch (group) {
      case 0 -> labels[word];
      case 1 -> ends[word];
      case 2 -> sourceSides[word];
      case 3 -> contentSides[word];
      case 4 -> cueSides[word];
      default -> throw new IllegalArgumentException("no group " + group);
    };
  }

  private static final class Builder {
    private final TokenizedText text;
    private final int[] labels;

    /// The attribution that a word was labelled for.
    private final int[] owner;

    Builder(TokenizedText text) {
      this.text = text;
      labels = new int[text.size()];
      owner = new int[text.size()];
      Arrays.fill(owner, NONE);
    }

    Targets build(List<Gold> gold) {
      for (int n = 0; n < gold.size(); n++) {
        content(n, gold.get(n));
      }
      // Sources and cues win over content, cues over sources.
      for (int n = 0; n < gold.size(); n++) {
        overwrite(n, gold.get(n).source(), Labels.Role.SOURCE);
      }
      for (int n = 0; n < gold.size(); n++) {
        overwrite(n, gold.get(n).cue(), Labels.Role.CUE);
      }
      markResumed();
      int[][] sides = sides(gold);
      return new Targets(labels, ends(), sides[0], sides[1], sides[2]);
    }

    private void content(int n, Gold gold) {
      NavigableSet<Integer> own = words(text, gold.content());
      NavigableSet<Integer> taken = words(text, gold.source());
      taken.addAll(words(text, gold.cue()));
      NavigableSet<Integer> filled = new TreeSet<>(own);
      int previous = -1;
      for (int k : own) {
        if (previous >= 0 && k - previous - 1 <= LARGEST_FILLED_GAP && taken.subSet(previous + 1, k).isEmpty()) {
          for (int gap = previous + 1; gap < k; gap++) {
            filled.add(gap);
          }
        }
        previous = k;
      }
      boolean first = true;
      for (int k : filled) {
        if (labels[k] == Labels.OUTSIDE) {
          labels[k] = first ? Labels.BEGIN_CONTENT : Labels.IN_CONTENT;
          owner[k] = n;
          first = false;
        }
      }
    }

    private void overwrite(int n, List<TextSpan> ranges, Labels.Role role) {
      for (TextSpan range : ranges) {
        NavigableSet<Integer> own = words(text, List.of(range));
        if (own.isEmpty() || labels[own.first()] == Labels.begin(role)) {
          continue; // a source that two attributions share is labelled once
        }
        for (int k : own) {
          labels[k] = k == own.first() ? Labels.begin(role) : Labels.inside(role);
          owner[k] = n;
        }
        int next = own.last() + 1;
        if (next < labels.length && (labels[next] == Labels.IN_SOURCE || labels[next] == Labels.IN_CUE)) {
          labels[next]--; // the rest of what was cut begins anew
        }
      }
    }

    private void markResumed() {
      for (int k = 0; k < labels.length; k++) {
        if (labels[k] != Labels.IN_CONTENT) {
          continue;
        }
        boolean continues = k > 0 && Labels.role(labels[k - 1]) == Labels.Role.CONTENT && owner[k - 1] == owner[k];
        if (!continues) {
          labels[k] = Labels.RESUME_CONTENT;
        }
      }
    }

    private int[] ends() {
      int[] ends = new int[labels.length];
      for (Labels.Segment segment : Labels.segments(labels)) {
        ends[segment.last()] = Labels.end(segment.role());
      }
      return ends;
    }

    private int[][] sides(List<Gold> gold) {
      int[][] sides = new int[3][labels.length];
      for (int[] side : sides) {
        Arrays.fill(side, NONE);
      }
      for (Gold attribution : gold) {
        NavigableSet<Integer> source = words(text, attribution.source());
        NavigableSet<Integer> cue = words(text, attribution.cue());
        NavigableSet<Integer> content = words(text, attribution.content());
        for (int first : begins(cue)) {
          sides[0][first] = side(source, first, false);
          sides[1][first] = side(content, first, true);
        }
        for (int first : begins(content)) {
          if (labels[first] == Labels.BEGIN_CONTENT) {
            sides[2][first] = side(cue, first, false);
          }
        }
      }
      return sides;
    }

    private static List<Integer> begins(NavigableSet<Integer> words) {
      List<Integer> begins = new ArrayList<>();
      for (int k : words) {
        if (!words.contains(k - 1)) {
          begins.add(k);
        }
      }
      return begins;
    }

    private static int side(NavigableSet<Integer> words, int from, boolean canBeBoth) {
      if (words.isEmpty()) {
        return Labels.NOWHERE;
      }
      boolean left = words.first() < from;
      boolean right = words.last() > from;
      if (left && right && canBeBoth) {
        return Labels.BOTH;
      }
      return left ? Labels.LEFT : Labels.RIGHT;
    }
  }
}
