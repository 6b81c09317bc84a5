package org.hearsay.app.summary;

import java.util.List;
import org.hearsay.app.json.CodePoints;
import org.hearsay.app.json.DiffJson;
import org.hearsay.claim.Passage;
import org.hearsay.text.Article;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;

/// What two articles share, as text for a terminal.
public final class SharedWords {
  private static final int LABEL = 4;

  private final Paper paper;
  private final Article left;
  private final CodePoints leftPoints;
  private final CodePoints rightPoints;

  private SharedWords(Paper paper, Article left, Article right) {
    this.paper = paper;
    this.left = left;
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
    if (passages.isEmpty()) {
      paper.flow("", 0, "They share no passage.", "");
    }
    return paper.toString();
  }

  private static String name(Article article) {
    Outlet outlet = article.outlet();
    String title = article.title();
    return (outlet == null ? "" : outlet.name() + ", ")
        + (title == null ? "" : "“" + title.strip() + "”, ")
        + Words.days(article.published().range())
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
        Words.count(DiffJson.words(chosen, quoted), "word", "words")
            + " in "
            + Words.count(chosen.size(), "passage", "passages"));
    for (Passage passage : chosen) {
      String where =
          "A "
              + place(passage.left().span(), leftPoints)
              + " · B "
              + place(passage.right().span(), rightPoints)
              + direction(passage);
      paper.flow("", 2, Words.count(passage.words(), "word", "words") + " · " + where, "");
      paper.flow("", LABEL, passage.left().span().in(left.text()), "");
    }
    paper.blank();
  }

  private static String place(TextSpan span, CodePoints points) {
    return points.at(span.begin()) + "–" + points.at(span.end());
  }

  private static String direction(Passage passage) {
    String sure = " " + Words.confidence(passage.confidence());
    return switch (passage.direction()) {
      case LEFT_TO_RIGHT -> " · from A to B" + sure;
      case RIGHT_TO_LEFT -> " · from B to A" + sure;
      case UNKNOWN -> "";
    };
  }
}
