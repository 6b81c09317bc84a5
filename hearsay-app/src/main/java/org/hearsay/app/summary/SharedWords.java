package org.hearsay.app.summary;

import java.util.List;
import org.hearsay.compare.copy.Passages;
import org.hearsay.compare.copy.QuotedRuns;
import org.hearsay.compare.result.Passage;
import org.hearsay.show.WordDiff;
import org.hearsay.show.json.CodePoints;
import org.hearsay.show.json.DiffJson;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;

/// What two articles share, as text for a terminal.
public final class SharedWords {
  private static final int LABEL = 4;

  private final Paper paper;
  private final Article left;
  private final Article right;
  private final CodePoints leftPoints;
  private final CodePoints rightPoints;
  private boolean anyMarked;

  private SharedWords(Paper paper, Article left, Article right) {
    this.paper = paper;
    this.left = left;
    this.right = right;
    this.leftPoints = CodePoints.of(left.text());
    this.rightPoints = CodePoints.of(right.text());
  }

  /// @param passages between the two, in the order of the left one's text
  public static String of(Article left, Article right, List<Passage> passages, boolean colour) {
    Paper paper = new Paper(colour);
    paper.flow("A", LABEL, name(left), "");
    paper.flow("B", LABEL, name(right), "");
    paper.blank();
    SharedWords words = new SharedWords(paper, left, right);
    words.part("NOT QUOTED", passages, false);
    words.part("QUOTED", passages, true);
    if (words.anyMarked) {
      paper.flow("", 0, "*Words* between asterisks are not so on the other side.", "");
    }
    if (passages.isEmpty()) {
      paper.flow("", 0, "They share no passage.", "");
    }
    paper.flow(
        "",
        0,
        "Shown are at least "
            + Passages.LEAST_WORDS
            + " shared words, or "
            + QuotedRuns.LEAST_WORDS
            + " that both quote.",
        "");
    return paper.toString();
  }

  private static String name(Article article) {
    Outlet outlet = article.outlet();
    String title = article.title();
    return (outlet == null ? "" : outlet.name() + ", ")
        + (title == null ? "" : "“" + title.strip() + "”, ")
        + SummaryPhrases.days(article.published().range())
        + " ("
        + article.file()
        + ")";
  }

  private void part(String heading, List<Passage> passages, boolean quoted) {
    List<Passage> chosen = passages.stream().filter(one -> one.quoted() == quoted).toList();
    if (chosen.isEmpty()) {
      return;
    }
    paper.heading(
        heading,
        SummaryPhrases.count(DiffJson.words(chosen, quoted), "word", "words")
            + " in "
            + SummaryPhrases.count(chosen.size(), "passage", "passages"));
    chosen.forEach(this::passage);
  }

  /// Side by side; what the other side has otherwise stands between asterisks.
  private void passage(Passage passage) {
    paper.flow("", 2, SummaryPhrases.count(passage.words(), "word", "words") + direction(passage), "");
    String one = passage.left().span().in(left.text());
    String other = passage.right().span().in(right.text());
    paper.columns(
        LABEL, "A " + place(passage.left().span(), leftPoints), "B " + place(passage.right().span(), rightPoints));
    paper.columns(LABEL, marked(other, one), marked(one, other));
    paper.blank();
  }

  private String marked(String other, String words) {
    StringBuilder shown = new StringBuilder();
    for (WordDiff.Run run : WordDiff.of(other, words)) {
      if (run.kind() != WordDiff.Kind.LEFT) {
        boolean differs = run.kind() == WordDiff.Kind.RIGHT;
        anyMarked |= differs;
        shown.append(shown.isEmpty() ? "" : " ");
        shown.append(differs ? "*" + run.text() + "*" : run.text());
      }
    }
    return shown.toString();
  }

  private static String place(TextSpan span, CodePoints points) {
    return points.at(span.begin()) + "–" + points.at(span.end());
  }

  private static String direction(Passage passage) {
    String sure = " " + SummaryPhrases.confidence(passage.confidence());
    return switch (passage.direction()) {
      case LEFT_TO_RIGHT -> " · from A to B" + sure;
      case RIGHT_TO_LEFT -> " · from B to A" + sure;
      case UNKNOWN -> "";
    };
  }
}
