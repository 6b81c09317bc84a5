package org.hearsay.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;

/// Claims down, reports across in order of time.
final class MatrixParts {
  private static final int COLUMNS = 24;

  /// With more columns than this, they are narrower and the table scrolls.
  private static final int WIDE = 7;

  /// More columns than this do not fit on paper; there each report's cells are printed as a list.
  private static final int PAPER = 10;

  private static final int ROWS = 25;
  private static final int MORE_ROWS = 50;

  private final Places places;
  private final OriginIndex index;
  private final Comparison comparison;

  MatrixParts(Places places, Story story, OriginIndex index) {
    this.places = places;
    this.index = index;
    this.comparison = story.comparison();
  }

  /// Absent where there is nothing to compare.
  Views.@Nullable Matrix view() {
    if (comparison.claims().isEmpty() || comparison.story().articles().size() < 2) {
      return null;
    }
    List<Claim> claims = new ArrayList<>(comparison.claims());
    claims.sort(Comparator.comparingInt((Claim claim) -> -spoken(claim)));
    Map<String, Integer> spoken = new HashMap<>();
    for (Claim claim : claims) {
      for (Claim.Coverage cell : claim.coverage()) {
        if (cell.cell() != Claim.Cell.SILENT) {
          spoken.merge(cell.article(), 1, Integer::sum);
        }
      }
    }
    List<String> shown =
        comparison.story().articles().stream()
            .map(read -> read.article().id())
            .filter(id -> spoken.containsKey(id) || comparison.story().articles().size() <= COLUMNS)
            .limit(COLUMNS)
            .toList();
    List<Views.Row> rows = claims.stream().limit(ROWS + MORE_ROWS).map(claim -> row(claim, shown)).toList();
    // What one report alone says is nothing to compare; it is folded with the rest.
    int shared = (int) claims.stream().filter(MatrixParts::isShared).count();
    int open = Math.min(Math.min(ROWS, rows.size()), Math.max(3, shared));
    open = Math.min(open, rows.size());
    int left = comparison.story().articles().size() - shown.size();
    int claimsLeft = claims.size() - rows.size();
    return new Views.Matrix(
        columns(shown, rows),
        rows.subList(0, open),
        rows.subList(open, rows.size()),
        rows.size() == open
            ? ""
            : Shown.count(rows.size() - open, "more claim", "more claims")
                + (open >= shared ? ", each in one report" : "")
                + (claimsLeft > 0 ? ", " + Shown.number(claimsLeft) + " left out" : ""),
        shown.size() > WIDE,
        shown.size() > PAPER,
        shown.size() <= WIDE
            ? ""
            : Shown.count(shown.size(), "report stands", "reports stand")
                + " side by side, the earliest first; where they do not fit, the table scrolls sideways.",
        left == 0 ? "" : Shown.count(left, "report has", "reports have") + " no column here.");
  }

  private static boolean isShared(Claim claim) {
    return claim.coverage().stream().filter(cell -> cell.cell() != Claim.Cell.SILENT).count() > 1;
  }

  private static int spoken(Claim claim) {
    int spoken = 0;
    for (Claim.Coverage cell : claim.coverage()) {
      spoken +=
          switch (cell.cell()) {
            case STATES -> 100;
            // What reports do not agree on is looked for first.
            case DIFFERS, DENIES -> 150;
            case SILENT -> 0;
          };
    }
    return spoken;
  }

  private Views.Row row(Claim claim, List<String> shown) {
    String words = words(claim);
    Map<String, Claim.Coverage> cells = new HashMap<>();
    claim.coverage().forEach(cell -> cells.put(cell.article(), cell));
    List<Views.Cell> row = new ArrayList<>();
    for (String article : shown) {
      Claim.Coverage cell = cells.get(article);
      row.add(
          cell == null
              ? cell(Claim.Cell.SILENT, null, words, article)
              : cell(
                  cell.cell(), cell.span() == null ? null : places.link(article, cell.span()).href(), words, article));
    }
    return new Views.Row(
        places.link(words, claim.says().article(), claim.says().span()), index.counts(claim.id()), row);
  }

  private String words(Claim claim) {
    String words = places.words(claim.says().article(), claim.says().span());
    return words.isBlank() ? "(no words)" : Statement.wording(words, 150);
  }

  private Views.Cell cell(Claim.Cell cell, @Nullable String href, String claim, String article) {
    String of = places.outlet(article);
    return switch (cell) {
      case STATES -> new Views.Cell("●", "states", "c-states", href, claim, of);
      case DIFFERS -> new Views.Cell("◆", "differs", "c-differs", href, claim, of);
      case DENIES -> new Views.Cell("✕", "denies", "c-denies", href, claim, of);
      case SILENT -> new Views.Cell("·", "silent", "c-silent", null, claim, of);
    };
  }

  private List<Views.Column> columns(List<String> shown, List<Views.Row> rows) {
    List<Views.Column> columns = new ArrayList<>();
    for (int at = 0; at < shown.size(); at++) {
      String article = shown.get(at);
      List<Views.Cell> cells = new ArrayList<>();
      Map<String, Integer> counts = new HashMap<>();
      for (Views.Row row : rows) {
        Views.Cell cell = row.cells().get(at);
        counts.merge(cell.word(), 1, Integer::sum);
        if (!cell.word().equals("silent")) {
          cells.add(cell);
        }
      }
      ReadArticle read = places.read(article);
      columns.add(
          new Views.Column(
              places.outlet(article),
              // A name with the day in it needs no day beside it.
              places.isDated(article) ? "" : Shown.days(read.article().published().range()),
              "#a" + places.number(article),
              summary(counts),
              cells));
    }
    return columns;
  }

  private static String summary(Map<String, Integer> counts) {
    StringBuilder summary = new StringBuilder();
    for (String word : List.of("states", "differs", "denies", "silent")) {
      int number = counts.getOrDefault(word, 0);
      if (number > 0) {
        summary.append(summary.length() > 0 ? ", " : "").append(word).append(' ').append(number);
      }
    }
    return summary.toString();
  }
}
