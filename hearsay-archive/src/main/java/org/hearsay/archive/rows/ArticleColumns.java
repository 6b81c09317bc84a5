package org.hearsay.archive.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// An article as it was read from its file, as columns of the table `version`, and back. Plain columns: they are read
/// by every later version of the program.
final class ArticleColumns {
  /// The character between the authors of a byline; no name has it.
  private static final String LINE = "\n";

  private ArticleColumns() {}

  /// Column and value, in a fixed order.
  static Map<String, @Nullable Object> of(Article article) {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    Outlet outlet = article.outlet();
    Published published = article.published();
    DateRange range = published.range();
    columns.put("file", article.file());
    columns.put("url", article.url());
    columns.put("outlet", outlet == null ? null : outlet.name());
    columns.put("outlet_family", outlet == null ? null : outlet.family());
    columns.put("outlet_basis", outlet == null ? null : outlet.basis().name());
    columns.put("title", article.title());
    columns.put("byline", article.byline().stream().map(ArticleColumns::line).collect(Collectors.joining(LINE)));
    columns.put("language", article.language());
    columns.put("published_first", range == null ? null : range.first().toString());
    columns.put("published_last", range == null ? null : range.last().toString());
    columns.put("published_basis", published.basis().name());
    columns.put("published_at", published.at() == null ? null : published.at().toString());
    columns.put("text", Packed.text(article.text()));
    columns.put("blocks", article.blocks().stream().map(ArticleColumns::line).collect(Collectors.joining(LINE)));
    return columns;
  }

  private static String line(Byline byline) {
    TextSpan span = byline.span();
    return (span == null ? "-" : span.begin() + "-" + span.end()) + " " + byline.name().replace('\n', ' ');
  }

  private static String line(Block block) {
    return block.kind() + " " + block.span().begin() + "-" + block.span().end();
  }

  /// @param id that the article gets
  static Article article(ResultSet row, String id) throws SQLException {
    String outlet = row.getString("outlet");
    return new Article(
        id,
        row.getString("file"),
        row.getString("url"),
        outlet == null
            ? null
            : new Outlet(outlet, row.getString("outlet_family"), Outlet.Basis.valueOf(row.getString("outlet_basis"))),
        row.getString("title"),
        bylines(row.getString("byline")),
        row.getString("language"),
        published(row),
        Packed.text(row.getBytes("text")),
        blocks(row.getString("blocks")));
  }

  private static Published published(ResultSet row) throws SQLException {
    String first = row.getString("published_first");
    if (first == null) {
      return Published.UNKNOWN;
    }
    String at = row.getString("published_at");
    return new Published(
        new DateRange(LocalDate.parse(first), LocalDate.parse(row.getString("published_last"))),
        Published.Basis.valueOf(row.getString("published_basis")),
        at == null ? null : Instant.parse(at));
  }

  private static List<Byline> bylines(String column) {
    List<Byline> bylines = new ArrayList<>();
    if (!column.isEmpty()) {
      for (String line : column.split(LINE, -1)) {
        int gap = line.indexOf(' ');
        String span = line.substring(0, gap);
        bylines.add(new Byline(line.substring(gap + 1), span.equals("-") ? null : span(span)));
      }
    }
    return bylines;
  }

  private static List<Block> blocks(String column) {
    List<Block> blocks = new ArrayList<>();
    if (!column.isEmpty()) {
      for (String line : column.split(LINE, -1)) {
        int gap = line.indexOf(' ');
        blocks.add(new Block(span(line.substring(gap + 1)), BlockKind.valueOf(line.substring(0, gap))));
      }
    }
    return blocks;
  }

  private static TextSpan span(String written) {
    int dash = written.indexOf('-');
    return new TextSpan(Integer.parseInt(written.substring(0, dash)), Integer.parseInt(written.substring(dash + 1)));
  }
}
