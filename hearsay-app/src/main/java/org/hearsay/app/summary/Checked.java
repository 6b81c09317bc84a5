package org.hearsay.app.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hearsay.archive.rows.ThingRows.OriginRange;
import org.hearsay.archive.search.ArchiveAnswer;
import org.hearsay.archive.search.CarriedWording;
import org.hearsay.archive.search.Carrier;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.quote.Quotation;
import org.hearsay.show.OpenSpeaker;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.json.CodePoints;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;

/// The answer of `check` as text for a terminal.
public final class Checked {
  private static final int MOST = 12;
  private static final int INDENT = 4;

  /// Wordings of an archive that are shown; each may stand for many reports.
  private static final int MOST_WORDINGS = 5;

  private Checked() {}

  /// @param found in the order of [FoundQuotation#ORDER]
  public static String of(String words, int articles, List<FoundQuotation> found, boolean all, boolean colour) {
    Paper paper = new Paper(colour);
    asked(paper, words);
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

  /// The answer of an archive: each wording once, with who carries it.
  public static String of(ArchiveAnswer answer, boolean all, boolean colour) {
    Paper paper = new Paper(colour);
    asked(paper, answer.words());
    ArchiveAnswer.Searched searched = answer.searched();
    String among =
        "among %,d wordings of %s kept since %s"
            .formatted(
                searched.wordings(),
                SummaryPhrases.count((int) searched.articles(), "report", "reports"),
                searched.since() == null ? "today" : day(searched.since()));
    List<CarriedWording> found = answer.found();
    if (found.isEmpty()) {
      paper.heading("NOT FOUND", among);
    } else {
      paper.heading(name(CheckJson.best(answer.quotations())).toUpperCase(Locale.ROOT), among);
    }
    if (answer.few()) {
      paper.flow(
          "", 0, "too few words to find altered forms: what has another word in the place of one may be missed", "");
    }
    paper.blank();
    int shown = all ? found.size() : Math.min(MOST_WORDINGS, found.size());
    for (CarriedWording one : found.subList(0, shown)) {
      entry(paper, one.first());
      carried(paper, one);
    }
    if (shown < found.size()) {
      paper.flow("", 0, (found.size() - shown) + " more wordings: --all", "");
    }
    return paper.toString();
  }

  private static String day(Instant instant) {
    LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
    return SummaryPhrases.days(new DateRange(day, day));
  }

  /// Who else prints a wording, and in which stories.
  private static void carried(Paper paper, CarriedWording wording) {
    List<String> parts = new ArrayList<>();
    if (wording.articles() > 1) {
      String outlets =
          wording.carriers().stream()
              .map(Carrier::outlet)
              .filter(Objects::nonNull)
              .distinct()
              .limit(MOST)
              .collect(Collectors.joining(", "));
      parts.add(
          "first of "
              + SummaryPhrases.count(wording.articles(), "report", "reports")
              + (outlets.isEmpty()
                  ? ""
                  : " of " + SummaryPhrases.count(wording.outlets(), "outlet", "outlets") + ": " + outlets));
    }
    OriginRange origins = wording.origins();
    if (origins != null) {
      parts.add(
          origins.low() == origins.high()
              ? SummaryPhrases.count(origins.low(), "origin", "origins")
              : origins.low() + " to " + SummaryPhrases.count(origins.high(), "origin", "origins"));
    }
    if (!wording.stories().isEmpty()) {
      parts.add("story " + String.join(", ", wording.stories()));
    }
    if (!parts.isEmpty()) {
      paper.flow("", INDENT, String.join(" · ", parts), "");
      paper.blank();
    }
  }

  private static void asked(Paper paper, String words) {
    String asked = words.strip();
    boolean marked = "\"“‘'".indexOf(asked.charAt(0)) >= 0;
    paper.flow("", 0, marked ? asked : "\"" + asked + "\"", "");
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
    who.add(speaker.isEmpty() ? OpenSpeaker.words(quotation.speaker()) : other + speaker);
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
