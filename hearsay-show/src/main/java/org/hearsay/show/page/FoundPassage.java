package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.show.json.CodePoints;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A passage of an article with the words that were looked for, in a list.
public final class FoundPassage {
  private static final int AROUND = 120;
  private static final int MOST = 600;

  private final String title;
  private final String href;
  private final String facts;
  private final String speaker;
  private final @Nullable String story;
  private final List<Views.Run> words;

  private FoundPassage(Article article, @Nullable Quotation quotation, List<TextSpan> spans, @Nullable String story) {
    String text = article.text();
    int begin =
        quotation != null ? quotation.content().getFirst().begin() : spans.isEmpty() ? 0 : spans.getFirst().begin();
    int end = quotation != null ? quotation.content().getLast().end() : spans.isEmpty() ? 0 : spans.getLast().end();
    int from = quotation != null ? begin : cut(text, Math.max(0, begin - AROUND));
    int to = cut(text, Math.min(text.length(), Math.min(from + MOST, end + (quotation != null ? 0 : AROUND))));
    title = ArticleParts.title(article);
    href = "/a/" + article.id() + "#a1-" + CodePoints.of(text).at(begin);
    String outlet = article.outlet() == null ? "" : Shown.line(article.outlet().name(), 60) + " · ";
    facts = outlet + Shown.days(article.published().range());
    speaker = quotation == null ? "" : Statement.speakerName(quotation);
    words = runs(text, from, to, spans);
    this.story = story;
  }

  /// @param quotation absent where the article was found
  /// @param spans of the words that were looked for
  /// @param story id of the story that the article is in; absent where it is in none
  public static FoundPassage of(
      Article article, @Nullable Quotation quotation, List<TextSpan> spans, @Nullable String story) {
    return new FoundPassage(article, quotation, spans, story);
  }

  /// Not in the middle of a letter of two parts.
  private static int cut(String text, int at) {
    boolean isInside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return isInside ? at - 1 : at;
  }

  private static List<Views.Run> runs(String text, int from, int to, List<TextSpan> spans) {
    List<Views.Run> runs = new ArrayList<>();
    int at = from;
    for (TextSpan span : spans) {
      if (span.begin() >= at && span.end() <= to) {
        add(runs, text.substring(at, span.begin()), "");
        add(runs, text.substring(span.begin(), span.end()), "hit");
        at = span.end();
      }
    }
    add(runs, text.substring(at, Math.max(at, to)), "");
    return runs;
  }

  private static void add(List<Views.Run> runs, String words, String css) {
    if (!words.isEmpty()) {
      runs.add(new Views.Run(words.replaceAll("\\s+", " "), css, ""));
    }
  }

  String title() {
    return title;
  }

  String href() {
    return href;
  }

  String facts() {
    return facts;
  }

  String speaker() {
    return speaker;
  }

  @Nullable String story() {
    return story;
  }

  List<Views.Run> words() {
    return words;
  }
}
