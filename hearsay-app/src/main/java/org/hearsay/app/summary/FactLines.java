package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.fact.ShortestWords;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Fact.FactCell;
import org.hearsay.show.Around;
import org.hearsay.text.TextSpan;

/// The part "FACTS": what several reports tell, and the words in which each varies.
///
/// Reports with the same words share a line. A report that adds nothing to the words of the row has none.
final class FactLines {
  /// Rows that are shown where not all are asked for.
  private static final int MOST = 5;

  private static final int OUTLETS = 3;

  /// Columns of the words that stand for a row.
  private static final int WORDS = 150;

  /// Columns of the words in which a report varies.
  private static final int VARYING = 110;

  private static final int INDENT = 6;

  private FactLines() {}

  static void write(Paper paper, StoryNames cast, Comparison comparison, boolean all, Summary.Left left) {
    List<Fact> rows = comparison.facts().stream().filter(Fact::varies).toList();
    if (rows.isEmpty()) {
      return;
    }
    int shown = all ? rows.size() : Math.min(MOST, rows.size());
    left.facts += rows.size() - shown;
    paper.heading("FACTS", "");
    rows.subList(0, shown).forEach(row -> row(paper, cast, row));
    paper.blank();
  }

  private static void row(Paper paper, StoryNames cast, Fact fact) {
    Set<String> reports = new LinkedHashSet<>();
    Map<String, Set<String>> byWords = new LinkedHashMap<>();
    Map<String, String> exact = new LinkedHashMap<>();
    for (FactCell cell : fact.cells()) {
      reports.add(cell.article());
      String words = varying(cast, cell);
      if (!words.isEmpty()) {
        String key = words.toLowerCase(Locale.ROOT);
        exact.putIfAbsent(key, words);
        byWords.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(cell.article());
      }
    }
    String about = Paper.cut(about(cast, fact), WORDS);
    paper.flow("  ", 2, about, SummaryPhrases.count(reports.size(), "report", "reports"));
    byWords.forEach((key, who) ->
        paper.flow(
            "",
            INDENT,
            "\"" + Paper.cut(exact.getOrDefault(key, key), VARYING) + "\": " + cast.labels(who, OUTLETS),
            ""));
  }

  /// The shortest words of the cell that stands for the row, with a mark where its sentence begins before or goes on.
  private static String about(StoryNames cast, Fact fact) {
    List<TextSpan> shortest = ShortestWords.of(fact, cast::text);
    TextSpan whole = fact.about().span();
    TextSpan words = whole;
    for (int i = 0; i < shortest.size(); i++) {
      FactCell cell = fact.cells().get(i);
      words = cell.article().equals(fact.about().article()) && cell.span().equals(whole) ? shortest.get(i) : words;
    }
    String line = Around.oneLine(cast.words(new ArticleSpan(fact.about().article(), words)));
    return (words.begin() > whole.begin() ? "… " : "") + line + (words.end() < whole.end() ? " …" : "");
  }

  /// The words in which a cell varies, with a mark where others stand between.
  private static String varying(StoryNames cast, FactCell cell) {
    List<String> parts = new ArrayList<>();
    cell.focus().forEach(span -> parts.add(Around.oneLine(cast.words(new ArticleSpan(cell.article(), span)))));
    return String.join(" … ", parts);
  }
}
