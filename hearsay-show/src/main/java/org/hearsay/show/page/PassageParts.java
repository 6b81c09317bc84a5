package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Passage;
import org.hearsay.show.WordDiff;

/// Words that two reports share, side by side; those outside quotation marks apart, since they alone show copying.
final class PassageParts {
  private static final int SHOWN = 30;
  private static final int OPEN = 2;

  /// Characters of a side; more is cut, and the link leads to all of it.
  private static final int LIMIT = 700;

  private final Places places;
  private final List<Passage> passages;

  PassageParts(Places places, List<Passage> passages) {
    this.places = places;
    this.passages = passages.stream().sorted(Comparator.comparingInt(passage -> -passage.words())).toList();
  }

  Views.Passages view(boolean quoted) {
    List<Passage> kind = passages.stream().filter(passage -> passage.quoted() == quoted).toList();
    List<Views.PassagePair> pairs = kind.stream().limit(SHOWN).map(this::pair).toList();
    int open = quoted ? 0 : Math.min(OPEN, pairs.size());
    int left = kind.size() - pairs.size();
    return new Views.Passages(
        pairs.subList(0, open),
        pairs.subList(open, pairs.size()),
        (open == 0 ? "" : "more: ") + Shown.count(kind.size() - open, "passage", "passages"),
        left == 0 ? "" : Shown.count(left, "shorter passage is", "shorter passages are") + " left out.");
  }

  private Views.PassagePair pair(Passage passage) {
    String earlier =
        switch (passage.direction()) {
          case LEFT_TO_RIGHT -> places.outlet(passage.left().article()) + " is the earlier, ";
          case RIGHT_TO_LEFT -> places.outlet(passage.right().article()) + " is the earlier, ";
          case UNKNOWN -> "it is not known which came first";
        };
    return new Views.PassagePair(
        Shown.count(passage.words(), "word", "words") + " shared",
        passage.direction() == Passage.Direction.UNKNOWN ? earlier : earlier + Shown.confidence(passage.confidence()),
        side(passage.left(), passage.right()),
        side(passage.right(), passage.left()));
  }

  private Views.PassageSide side(ArticleSpan place, ArticleSpan other) {
    List<Views.Run> runs = new ArrayList<>();
    int length = 0;
    boolean cut = false;
    for (WordDiff.Run run :
        WordDiff.of(places.words(other.article(), other.span()), places.words(place.article(), place.span()))) {
      if (run.kind() == WordDiff.Kind.LEFT) {
        continue;
      }
      if (length >= LIMIT) {
        cut = true;
        break;
      }
      String text = Shown.line(run.text(), LIMIT - length);
      length += text.length() + 1;
      runs.add(new Views.Run(text, run.kind() == WordDiff.Kind.RIGHT ? "hit" : "", ""));
    }
    if (cut && !runs.isEmpty() && !runs.getLast().text().endsWith("…")) {
      runs.add(new Views.Run("…", "", ""));
    }
    return new Views.PassageSide(runs, places.link(place.article(), place.span()));
  }
}
