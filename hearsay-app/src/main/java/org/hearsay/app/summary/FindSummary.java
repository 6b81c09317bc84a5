package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.archive.search.FindAnswer;
import org.hearsay.archive.search.FindHit;
import org.hearsay.quote.Quotation;
import org.hearsay.show.OpenSpeaker;
import org.hearsay.show.json.CodePoints;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/// The answer of `find` as text for a terminal.
public final class FindSummary {
  private static final int INDENT = 4;

  /// Characters around the first place of an article that has the words.
  private static final int AROUND = 100;

  private FindSummary() {}

  public static String of(String query, FindAnswer answer, boolean colour) {
    Paper paper = new Paper(colour);
    if (answer.total() == 0) {
      paper.heading("NOT FOUND", query.strip());
      paper.flow(
          "",
          0,
          answer.missing().isEmpty()
              ? "each part is there, but nowhere together"
              : "nowhere: " + String.join(", ", answer.missing()),
          "");
      return paper.toString();
    }
    paper.heading(SummaryPhrases.count(answer.total(), "HIT", "HITS"), query.strip());
    paper.blank();
    for (FindHit hit : answer.hits()) {
      entry(paper, hit);
    }
    if (answer.next() != null) {
      paper.flow("", 0, "more: --after " + answer.next(), "");
    }
    return paper.toString();
  }

  private static void entry(Paper paper, FindHit hit) {
    Article article = hit.article();
    Quotation quotation = hit.quotation();
    List<String> who = new ArrayList<>();
    if (quotation != null) {
      String speaker = quotation.speaker().name();
      who.add(speaker.isEmpty() ? OpenSpeaker.words(quotation.speaker()) : speaker);
    }
    who.add(StoryNames.name(article));
    String published = SummaryPhrases.days(article.published().range());
    who.add(article.published().range() == null ? published : "published " + published);
    paper.flow("", 2, String.join(" · ", who), "");
    if (quotation != null) {
      String text = article.text();
      paper.flow(
          "", INDENT, quotation.content().stream().map(span -> span.in(text)).collect(Collectors.joining(" … ")), "");
    } else if (!hit.spans().isEmpty()) {
      paper.flow("", INDENT, around(article.text(), hit.spans().getFirst()), "");
    } else if (article.title() != null) {
      paper.flow("", INDENT, article.title(), "");
    }
    CodePoints points = CodePoints.of(article.text());
    String places =
        hit.spans().stream()
            .map(span -> points.at(span.begin()) + "–" + points.at(span.end()))
            .collect(Collectors.joining(", "));
    paper.flow("", INDENT, article.file() + (places.isEmpty() ? "" : " " + places), "");
    paper.blank();
  }

  private static String around(String text, TextSpan span) {
    int from = Math.max(0, span.begin() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    while (from > 0 && from < span.begin() && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    while (to < text.length() && to > span.end() && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
  }
}
