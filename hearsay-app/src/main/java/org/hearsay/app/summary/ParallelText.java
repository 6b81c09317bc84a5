package org.hearsay.app.summary;

import java.util.List;
import org.hearsay.compare.fact.ParallelReading;
import org.hearsay.show.Around;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Two articles side by side, as text for a terminal: near sentences beside one another.
public final class ParallelText {
  private ParallelText() {}

  /// @param lines all sentences of the two
  public static String of(Article left, Article right, List<ParallelReading.Line> lines, boolean colour) {
    Paper paper = new Paper(colour);
    paper.columns(0, "A  " + StoryNames.name(left), "B  " + StoryNames.name(right));
    paper.blank();
    for (ParallelReading.Line line : lines) {
      paper.columns(
          0,
          marked(left.text(), line.left(), line.leftVaries()),
          marked(right.text(), line.right(), line.rightVaries()));
      paper.blank();
    }
    paper.flow(
        "",
        0,
        "Sentences beside one another are near: they may tell of one thing. *Words* between asterisks are not so on"
            + " the other side.",
        "");
    return paper.toString();
  }

  /// A sentence with asterisks around what varies; empty where there is none.
  private static String marked(String text, @Nullable TextSpan sentence, List<TextSpan> varying) {
    if (sentence == null) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    int at = sentence.begin();
    for (TextSpan span : varying) {
      all.append(text, at, span.begin()).append('*').append(text, span.begin(), span.end()).append('*');
      at = span.end();
    }
    return Around.oneLine(all.append(text, at, sentence.end()).toString());
  }
}
