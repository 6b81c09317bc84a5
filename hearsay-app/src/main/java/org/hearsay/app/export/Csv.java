package org.hearsay.app.export;

import java.util.List;
import java.util.Locale;
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
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;

/// Quotations as comma-separated values (RFC 4180), one a row, for spreadsheets.
///
/// A field that a spreadsheet could take for a formula begins with an apostrophe: articles come from
/// anywhere, and a formula can send data out.
public final class Csv {
  private static final String BREAK = "\r\n";

  private static final List<String> COLUMNS =
      List.of(
          "file",
          "article",
          "outlet",
          "published",
          "title",
          "quotation",
          "kind",
          "speaker",
          "speaker_kind",
          "role",
          "source",
          "cue",
          "content",
          "start",
          "end",
          "addressee",
          "via",
          "stance",
          "said_from",
          "said_to",
          "confidence",
          "rule",
          "program");

  private Csv() {}

  public static String header() {
    return String.join(",", COLUMNS) + BREAK;
  }

  /// @param program what read the article
  /// @return no rows for an article without quotations
  public static String rows(ReadArticle read, Provenance program) {
    String madeBy = ProgramJson.NAME + " " + program.version() + " " + program.id();
    CodePoints points = CodePoints.of(read.article().text());
    StringBuilder rows = new StringBuilder();
    for (Quotation quotation : read.quotations()) {
      List<String> fields = fields(read.article(), quotation, points, madeBy);
      rows.append(fields.stream().map(Csv::field).collect(Collectors.joining(","))).append(BREAK);
    }
    return rows.toString();
  }

  private static List<String> fields(Article article, Quotation quotation, CodePoints points, String madeBy) {
    Outlet outlet = article.outlet();
    DateRange published = article.published().range();
    Addressee addressee = quotation.addressee();
    SaidWhen when = quotation.when();
    DateRange said = when == null ? null : when.range();
    List<TextSpan> content = MarkedContent.of(quotation, article.text());
    return List.of(
        article.file(),
        article.id(),
        outlet == null ? "" : outlet.name(),
        published == null ? "" : published.first().toString(),
        orEmpty(article.title()),
        quotation.id(),
        Json.word(quotation.kind()),
        quotation.speaker().name(),
        Json.word(quotation.speaker().kind()),
        orEmpty(quotation.speaker().role()),
        words(quotation.source(), article),
        words(quotation.cue(), article),
        words(content, article),
        String.valueOf(points.at(content.getFirst().begin())),
        String.valueOf(points.at(content.getLast().end())),
        addressee == null ? "" : addressee.name(),
        quotation.via().stream().map(Hop::name).collect(Collectors.joining(" < ")),
        Json.word(quotation.stance()),
        said == null ? "" : said.first().toString(),
        said == null ? "" : said.last().toString(),
        String.format(Locale.ROOT, "%.3f", quotation.confidence()),
        quotation.rule(),
        madeBy);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String words(List<TextSpan> spans, Article article) {
    return spans.stream().map(span -> span.in(article.text())).collect(Collectors.joining(" … "));
  }

  static String field(String value) {
    String safe = WellFormed.of(value);
    if (isFormula(safe)) {
      safe = "'" + safe;
    }
    boolean quoted = false;
    for (int at = 0; at < safe.length() && !quoted; at++) {
      quoted = ",\"\r\n".indexOf(safe.charAt(at)) >= 0;
    }
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /// Whether a spreadsheet could take a field for a formula: it may pass over what is not seen in front, and read the
  /// wide forms of the signs as the signs.
  private static boolean isFormula(String field) {
    if (!field.isEmpty() && "\t\r\n".indexOf(field.charAt(0)) >= 0) {
      return true;
    }
    int at = 0;
    while (at < field.length() && isUnseen(field.charAt(at))) {
      at++;
    }
    return at < field.length() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(field.charAt(at)) >= 0;
  }

  private static boolean isUnseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
