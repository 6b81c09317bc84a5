package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.quote.Hop;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.json.CodePoints;
import org.hearsay.show.json.Json;
import org.hearsay.show.table.CsvText;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;

/// The answers of `check` to many words as comma-separated values (RFC 4180): a row for each match, and one without a
/// match for words that were not found.
public final class CheckCsv {
  private static final String BREAK = "\r\n";

  private static final List<String> COLUMNS =
      List.of(
          "line",
          "words",
          "words_of",
          "result",
          "relation",
          "share",
          "speaker",
          "other_speaker",
          "via",
          "outlet",
          "published",
          "file",
          "content",
          "start",
          "end",
          "edits");

  private CheckCsv() {}

  public static String header() {
    return String.join(",", COLUMNS) + BREAK;
  }

  /// @param line of the file of words, from 1
  /// @param speaker who is to have said the words; empty where they name nobody
  /// @param found in the order of [FoundQuotation#ORDER]
  public static String rows(int line, String words, String speaker, List<FoundQuotation> found) {
    List<String> asked = List.of(String.valueOf(line), words, speaker, CheckJson.result(found));
    StringBuilder rows = new StringBuilder();
    for (FoundQuotation one : found) {
      List<String> fields = new ArrayList<>(asked);
      fields.addAll(fields(one));
      row(rows, fields);
    }
    if (found.isEmpty()) {
      List<String> fields = new ArrayList<>(asked);
      while (fields.size() < COLUMNS.size()) {
        fields.add("");
      }
      row(rows, fields);
    }
    return rows.toString();
  }

  private static void row(StringBuilder rows, List<String> fields) {
    rows.append(fields.stream().map(CsvText::field).collect(Collectors.joining(","))).append(BREAK);
  }

  private static List<String> fields(FoundQuotation found) {
    Article article = found.article();
    Quotation quotation = found.match().quotation();
    Outlet outlet = article.outlet();
    DateRange published = article.published().range();
    List<TextSpan> content = MarkedContent.of(quotation, article.text());
    CodePoints points = CodePoints.of(article.text());
    return List.of(
        Json.word(found.match().relation()),
        String.format(Locale.ROOT, "%.3f", found.match().share()),
        quotation.speaker().name(),
        String.valueOf(found.match().otherSpeaker()),
        quotation.via().stream().map(Hop::name).collect(Collectors.joining(" < ")),
        outlet == null ? "" : outlet.name(),
        published == null ? "" : published.first().toString(),
        article.file(),
        content.stream().map(span -> span.in(article.text())).collect(Collectors.joining(" … ")),
        String.valueOf(points.at(content.getFirst().begin())),
        String.valueOf(points.at(content.getLast().end())),
        found.match().edits().stream().map(edit -> edit.from() + " → " + edit.to()).collect(Collectors.joining("; ")));
  }
}
