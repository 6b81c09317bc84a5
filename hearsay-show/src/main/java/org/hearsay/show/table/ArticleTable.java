package org.hearsay.show.table;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.CodePoints;
import org.hearsay.show.json.Json;
import org.hearsay.text.Article;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// Articles, one a row, without their texts.
public final class ArticleTable {
  private ArticleTable() {}

  /// @param story id of the story that it is in; absent for an article in none
  /// @param program name, version and id of what read the article
  public record Row(ReadArticle read, @Nullable String story, String program) {
    private Article article() {
      return read.article();
    }
  }

  public static final ResultTable<Row> TABLE =
      new ResultTable<>(
          "articles",
          "the current version of an article",
          List.of(
              TableColumn.text("article", "id of the article", row -> row.article().id()),
              TableColumn.text("file", "the file that it was read from", row -> row.article().file()),
              TableColumn.text("url", "its address", row -> row.article().url()),
              TableColumn.text("outlet", "its publisher", row -> QuotationTable.outlet(row.article())),
              TableColumn.text("outlet_family", "the house that the publisher belongs to", ArticleTable::family),
              TableColumn.text("title", "its headline", row -> row.article().title()),
              TableColumn.text("byline", "its authors, joined by ;", ArticleTable::byline),
              TableColumn.text("language", "of its text", row -> row.article().language()),
              TableColumn.day("published", "first day on which it may have come out", row -> day(row, true)),
              TableColumn.day("published_to", "last day on which it may have come out", row -> day(row, false)),
              TableColumn.text("published_basis", "where the days were found", ArticleTable::basis),
              TableColumn.count("length", "code points of its text", ArticleTable::length),
              TableColumn.count("quotations", "how many it has", row -> (long) row.read().quotations().size()),
              TableColumn.text("story", "id of the story that it is in", Row::story),
              TableColumn.text("program", "name, version and id of the program", Row::program)));

  /// @param story id of the story that it is in; absent for an article in none
  /// @param program what read the article
  public static Row row(ReadArticle read, @Nullable String story, Provenance program) {
    return new Row(read, story, QuotationTable.program(program));
  }

  private static @Nullable String family(Row row) {
    Outlet outlet = row.article().outlet();
    return outlet == null ? null : outlet.family();
  }

  private static String byline(Row row) {
    return row.article().byline().stream().map(Byline::name).collect(Collectors.joining("; "));
  }

  private static String basis(Row row) {
    return Json.word(row.article().published().basis());
  }

  private static @Nullable LocalDate day(Row row, boolean first) {
    DateRange range = row.article().published().range();
    return range == null ? null : first ? range.first() : range.last();
  }

  private static Long length(Row row) {
    String text = row.article().text();
    return (long) CodePoints.of(text).at(text.length());
  }
}
