package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.search.ArchiveAnswer;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.page.SiteCheck;
import org.hearsay.show.page.SitePages;
import org.hearsay.text.Article;

/// The page that checks many words at once.
final class BatchRoutes {
  private static final int MOST = 200;
  private static final int MOST_WORDS = 2_000;
  private static final Set<String> COLUMNS = Set.of("quote", "quotation", "text", "words");

  private final ArchiveFolder folder;
  private final Semaphore one = new Semaphore(1);

  BatchRoutes(ArchiveFolder folder) {
    this.folder = folder;
  }

  void add(RoutesConfig routes) {
    routes.get("/check/many", request -> html(request, new SiteCheck.Many(RequestGuard.form(request), "", List.of())));
    routes.post("/check", this::check);
  }

  private static void html(Context request, SiteCheck.Many page) {
    HtmlAnswer.write(request, SitePages.batch(page));
  }

  private void check(Context request) throws IOException {
    RequestGuard.needOwnForm(request);
    List<String> asked = asked(request);
    if (asked.isEmpty() || asked.size() > MOST) {
      throw new RefusedRequest(
          400,
          asked.isEmpty() ? "No words" : "Too many lines",
          asked.isEmpty() ? "there is no line to check" : "%,d lines; 200 are checked at once".formatted(asked.size()),
          "Go back and give 1 to 200 lines. Programs can send 10,000: POST /api/v1/check.");
    }
    if (!one.tryAcquire()) {
      throw new RequestGuard.TooManyRequests(10);
    }
    List<SiteCheck.Many.Row> rows = new ArrayList<>();
    try (ArchiveCheck check = ArchiveCheck.open(folder)) {
      asked.forEach(words -> rows.add(row(check, words)));
    } finally {
      one.release();
    }
    if ("csv".equals(request.formParam("as"))) {
      request
          .header("Content-Disposition", "attachment; filename=\"hearsay-check.csv\"")
          .contentType("text/csv; charset=utf-8")
          .result(csv(rows));
      return;
    }
    html(request, new SiteCheck.Many(RequestGuard.form(request), "%,d checked.".formatted(rows.size()), rows));
  }

  private static SiteCheck.Many.Row row(ArchiveCheck check, String words) {
    String shown = words.length() > 300 ? words.substring(0, 300) + "…" : words;
    if (words.length() > MOST_WORDS) {
      return new SiteCheck.Many.Row(shown, "more than 2,000 characters", "none", "", "/check");
    }
    String href = "/check?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    try {
      ArchiveAnswer answer = check.check(words);
      String result = CheckJson.result(answer.quotations());
      String first = "";
      if (!answer.found().isEmpty()) {
        Article article = answer.found().getFirst().first().article();
        String day = article.published().range() == null ? "" : ", " + article.published().range().first();
        first = (article.outlet() == null ? article.file() : article.outlet().name()) + day;
      }
      return new SiteCheck.Many.Row(shown, result.replace('-', ' '), result, first, href);
    } catch (IllegalArgumentException e) {
      return new SiteCheck.Many.Row(shown, String.valueOf(e.getMessage()), "none", "", href);
    }
  }

  private static List<String> asked(Context request) throws IOException {
    UploadedFile file = request.uploadedFile("file");
    String lines = Objects.requireNonNullElse(request.formParam("lines"), "");
    if (lines.isBlank() && file != null && file.size() > 0) {
      try (InputStream in = file.content()) {
        return column(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// The words of a table: of the column that is named for them, else of the first.
  private static List<String> column(String text) throws IOException {
    List<CSVRecord> records;
    try (var parser = CSVFormat.DEFAULT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
      records = parser.getRecords();
    } catch (java.io.UncheckedIOException | IllegalArgumentException e) {
      throw new RefusedRequest(
          400, "No table", "the file is no CSV: " + e.getMessage(), "Save it anew as CSV, in UTF-8.");
    }
    int at = -1;
    for (int i = 0; !records.isEmpty() && i < records.getFirst().size(); i++) {
      at = at < 0 && COLUMNS.contains(records.getFirst().get(i).strip().toLowerCase(Locale.ROOT)) ? i : at;
    }
    int column = Math.max(0, at);
    return records.stream()
        .skip(at < 0 ? 0 : 1)
        .filter(each -> each.size() > column)
        .map(each -> each.get(column).strip())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static String csv(List<SiteCheck.Many.Row> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      printer.printRecord("words", "answer", "printed first");
      for (SiteCheck.Many.Row row : rows) {
        printer.printRecord(harmless(row.words()), harmless(row.result()), harmless(row.first()));
      }
    }
    return text.toString();
  }

  /// Programs for tables take what begins with such a sign for a formula.
  private static String harmless(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
