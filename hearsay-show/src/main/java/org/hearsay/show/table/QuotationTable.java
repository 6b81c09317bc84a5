package org.hearsay.show.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.show.json.CodePoints;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.ProgramJson;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Quotations, one a row, with the article that each stands in.
public final class QuotationTable {
  private QuotationTable() {}

  /// @param content the words of the quotation, with their marks; at least one span
  /// @param program name, version and id of what read the article
  public record Row(Article article, Quotation quotation, List<TextSpan> content, CodePoints points, String program) {}

  public static final ResultTable<Row> TABLE =
      new ResultTable<>(
          "quotations",
          "a quotation in the current version of an article",
          List.of(
              TableColumn.text("file", "the file that it was read from", row -> row.article().file()),
              TableColumn.text("article", "id of the article", row -> row.article().id()),
              TableColumn.text("outlet", "its publisher", row -> outlet(row.article())),
              TableColumn.day("published", "first day on which it may have come out", row -> published(row.article())),
              TableColumn.text("title", "its headline", row -> row.article().title()),
              TableColumn.text("quotation", "id of the quotation", row -> row.quotation().id()),
              TableColumn.text("kind", "direct, indirect or mixed", row -> Json.word(row.quotation().kind())),
              TableColumn.text("speaker", "who said it", row -> row.quotation().speaker().name()),
              TableColumn.text(
                  "speaker_kind", "what the speaker is", row -> Json.word(row.quotation().speaker().kind())),
              TableColumn.text("role", "office of the speaker", row -> row.quotation().speaker().role()),
              TableColumn.text(
                  "source", "the words that name the speaker", row -> words(row.quotation().source(), row)),
              TableColumn.text("cue", "the words of saying", row -> words(row.quotation().cue(), row)),
              TableColumn.text("content", "what was said; parts joined by …", row -> words(row.content(), row)),
              TableColumn.count(
                  "start", "first code point of the content", row -> at(row.content().getFirst().begin(), row)),
              TableColumn.count("end", "code point after the content", row -> at(row.content().getLast().end(), row)),
              TableColumn.text("addressee", "to whom it was said", QuotationTable::addressee),
              TableColumn.text(
                  "via", "who passed it on, first whom the article cites; joined by <", QuotationTable::via),
              TableColumn.text("stance", "what the speaker does with it", row -> Json.word(row.quotation().stance())),
              TableColumn.day("said_from", "first day on which it may have been said", row -> said(row, true)),
              TableColumn.day("said_to", "last day on which it may have been said", row -> said(row, false)),
              TableColumn.number("confidence", "0 to 1", row -> row.quotation().confidence()),
              TableColumn.text("rule", "what found it", row -> row.quotation().rule()),
              TableColumn.text("program", "name, version and id of the program", Row::program)));

  /// The rows of an article; none for an article without quotations.
  ///
  /// @param program what read the article
  public static List<Row> rows(ReadArticle read, Provenance program) {
    Article article = read.article();
    CodePoints points = CodePoints.of(article.text());
    String by = program(program);
    return read.quotations().stream()
        .map(one -> new Row(article, one, MarkedContent.of(one, article.text()), points, by))
        .toList();
  }

  static String program(Provenance program) {
    return ProgramJson.NAME + " " + program.version() + " " + program.id();
  }

  static @Nullable String outlet(Article article) {
    Outlet outlet = article.outlet();
    return outlet == null ? null : outlet.name();
  }

  static @Nullable LocalDate published(Article article) {
    DateRange published = article.published().range();
    return published == null ? null : published.first();
  }

  private static @Nullable String addressee(Row row) {
    Addressee addressee = row.quotation().addressee();
    return addressee == null ? null : addressee.name();
  }

  private static String via(Row row) {
    return row.quotation().via().stream().map(Hop::name).collect(Collectors.joining(" < "));
  }

  private static @Nullable LocalDate said(Row row, boolean first) {
    SaidWhen when = row.quotation().when();
    DateRange range = when == null ? null : when.range();
    return range == null ? null : first ? range.first() : range.last();
  }

  private static Long at(int position, Row row) {
    return (long) row.points().at(position);
  }

  private static String words(List<TextSpan> spans, Row row) {
    return spans.stream().map(span -> span.in(row.article().text())).collect(Collectors.joining(" … "));
  }
}
