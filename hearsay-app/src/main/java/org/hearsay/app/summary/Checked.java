package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.app.json.CheckJson;
import org.hearsay.app.json.CodePoints;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/// The answer of `check` as text for a terminal.
public final class Checked {
  private static final int MOST = 12;
  private static final int INDENT = 4;

  private Checked() {}

  /// @param found in the order of [FoundQuotation#ORDER]
  public static String of(String words, int articles, List<FoundQuotation> found, boolean all, boolean colour) {
    Paper paper = new Paper(colour);
    String asked = words.strip();
    boolean marked = "\"“‘'".indexOf(asked.charAt(0)) >= 0;
    paper.flow("", 0, marked ? asked : "\"" + asked + "\"", "");
    String searched = SummaryPhrases.count(articles, "report", "reports") + " searched";
    if (found.isEmpty()) {
      paper.heading("NOT FOUND", searched);
      return paper.toString();
    }
    paper.heading(name(CheckJson.best(found)).toUpperCase(Locale.ROOT), searched + ": " + carried(found));
    paper.blank();
    int shown = all ? found.size() : Math.min(MOST, found.size());
    for (FoundQuotation one : found.subList(0, shown)) {
      entry(paper, one);
    }
    if (shown < found.size()) {
      paper.flow("", 0, (found.size() - shown) + " more: --all", "");
    }
    return paper.toString();
  }

  /// How many reports have the words in which form; each report counts once, by its closest form.
  private static String carried(List<FoundQuotation> found) {
    Map<String, QuoteSearch.Relation> closest = new HashMap<>();
    for (FoundQuotation one : found) {
      closest.merge(one.article().id(), one.match().relation(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    List<String> parts = new ArrayList<>();
    for (QuoteSearch.Relation relation : QuoteSearch.Relation.values()) {
      long reports = closest.values().stream().filter(relation::equals).count();
      if (reports > 0) {
        parts.add(reports + " " + name(relation));
      }
    }
    return String.join(", ", parts);
  }

  private static String name(QuoteSearch.Relation relation) {
    return switch (relation) {
      case VERBATIM -> "verbatim";
      case CUT -> "cut";
      case ALTERED -> "altered";
      case REWORDED -> "reworded";
      case SPLICED -> "spliced";
      case PARTIAL -> "partial";
      case PARAPHRASED -> "paraphrased";
      case DIFFERS -> "differs";
    };
  }

  private static void entry(Paper paper, FoundQuotation found) {
    Article article = found.article();
    Quotation quotation = found.match().quotation();
    String speaker = quotation.speaker().name();
    List<String> who = new ArrayList<>();
    String other = found.match().otherSpeaker() ? "other speaker: " : "";
    who.add(speaker.isEmpty() ? "speaker not known" : other + speaker);
    who.add(StoryNames.name(article) + Statements.how(quotation));
    String published = SummaryPhrases.days(article.published().range());
    who.add(article.published().range() == null ? published : "published " + published);
    paper.flow("", 2, name(found.match().relation()) + " · " + String.join(" · ", who), "");
    String said = quotation.content().stream().map(span -> span.in(article.text())).collect(Collectors.joining(" … "));
    paper.flow("", INDENT, said, "");
    for (Edit edit : found.match().edits()) {
      paper.flow(
          "", INDENT + 2, shown(edit.from()) + " → " + shown(edit.to()), SummaryPhrases.confidence(edit.confidence()));
    }
    CodePoints points = CodePoints.of(article.text());
    TextSpan first = quotation.content().getFirst();
    TextSpan last = quotation.content().getLast();
    paper.flow("", INDENT, article.file() + " " + points.at(first.begin()) + "–" + points.at(last.end()), "");
    paper.blank();
  }

  private static String shown(String words) {
    return words.isEmpty() ? "(nothing)" : "\"" + words + "\"";
  }
}
