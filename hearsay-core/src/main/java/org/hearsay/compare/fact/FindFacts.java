package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Fact.CellValue;
import org.hearsay.compare.result.Fact.FactCell;
import org.hearsay.prov.Digest;
import org.hearsay.text.TextSpan;

/// Makes the table of facts: a row for each thing that two or more reports tell, with each report's words.
public final class FindFacts {
  private FindFacts() {}

  /// Those on which reports differ first, then the surest, then those that most reports tell, then by place.
  ///
  /// @param differences of the story
  public static List<Fact> in(AlignedReports aligned, List<Difference> differences) {
    Map<String, List<Difference>> byArticle = new TreeMap<>();
    for (Difference difference : differences) {
      byArticle.computeIfAbsent(difference.left().place().article(), key -> new ArrayList<>()).add(difference);
    }
    List<Fact> facts = new ArrayList<>();
    for (FactRows.Row row : FactRows.of(aligned)) {
      facts.add(fact(row, byArticle));
    }
    facts.sort(
        Comparator.comparingInt((Fact fact) -> -fact.differences().size())
            .thenComparingDouble(fact -> -fact.confidence().share())
            .thenComparingLong(fact -> -fact.cells().stream().map(FactCell::article).distinct().count()));
    return List.copyOf(facts);
  }

  private static Fact fact(FactRows.Row row, Map<String, List<Difference>> differences) {
    FactSentence about = about(row);
    VaryingWords varying = new VaryingWords(row.wordings, about);
    Map<Integer, List<FactCell>> byReport = new TreeMap<>();
    boolean varies = false;
    for (FactSentence wording : row.wordings) {
      List<TextSpan> focus = List.of();
      for (SentencePlace place : wording.places) {
        focus = varying.in(wording, place);
        byReport
            .computeIfAbsent(place.report().index, key -> new ArrayList<>())
            .add(new FactCell(place.report().id(), place.sentence().span(), focus, null));
      }
      varies |= !focus.isEmpty();
    }
    List<FactCell> cells = byReport.values().stream().flatMap(List::stream).toList();
    ArticleSpan words = about.places.getFirst().place();
    List<Difference> own = new ArrayList<>();
    for (FactCell cell : cells) {
      for (Difference difference : differences.getOrDefault(cell.article(), List.of())) {
        if (!own.contains(difference)
            && difference.left().place().span().overlaps(cell.span())
            && cells.stream().anyMatch(other -> holds(other, difference.right().place()))) {
          own.add(difference);
        }
      }
    }
    cells = cells.stream().map(cell -> valued(cell, own)).toList();
    return new Fact(
        Digest.of("fact", words.article(), words.span().begin() + "-" + words.span().end()),
        words,
        cells,
        varies,
        own.stream().map(Difference::kind).distinct().sorted().toList(),
        own.stream().map(Difference::id).toList(),
        RowConfidence.of(row.surety));
  }

  /// The cell with the value that is compared: that of the first difference which has one in it.
  private static FactCell valued(FactCell cell, List<Difference> differences) {
    for (Difference difference : differences) {
      for (Difference.Side side : List.of(difference.left(), difference.right())) {
        TextSpan span = side.place().span();
        if (holds(cell, side.place()) && cell.span().begin() <= span.begin() && span.end() <= cell.span().end()) {
          String normalized = side.value().strip().toLowerCase(Locale.ROOT);
          return new FactCell(
              cell.article(), cell.span(), cell.focus(), new CellValue(difference.kind(), span, normalized));
        }
      }
    }
    return cell;
  }

  private static boolean holds(FactCell cell, ArticleSpan place) {
    return cell.article().equals(place.article()) && cell.span().overlaps(place.span());
  }

  /// The wording that shares most with the others.
  private static FactSentence about(FactRows.Row row) {
    FactSentence best = row.wordings.getFirst();
    double most = -1;
    for (FactSentence one : row.wordings) {
      double sum = 0;
      for (FactSentence other : row.wordings) {
        sum += other == one ? 0 : PairFeatures.cosine(one, other);
      }
      if (sum > most + 1e-9) {
        most = sum;
        best = one;
      }
    }
    return best;
  }
}
