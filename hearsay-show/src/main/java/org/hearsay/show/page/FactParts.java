package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.compare.fact.ShortestWords;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Fact.FactCell;
import org.hearsay.entity.ReadArticle;
import org.hearsay.show.WordDiff;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// What the reports tell: facts down, reports across in order of time, each cell in the report's own words.
final class FactParts {
  private static final int COLUMNS = 24;

  /// With more columns than this, they are narrower and the table scrolls.
  private static final int WIDE = 4;

  /// More columns than this do not fit on paper; there each row stands as a list.
  private static final int PAPER = 6;

  /// Rows that stand open; the others are folded.
  private static final int ROWS = 12;

  private static final int MORE_ROWS = 60;

  /// How many rows stand open even where all reports tell them alike.
  private static final int FEW = 4;

  /// Longer wordings are cut, with an ellipsis; the link leads to all of it.
  private static final int LIMIT = 360;

  private final String story;
  private final Places places;
  private final Comparison comparison;
  private final Map<String, String> anchors;

  /// Every difference of the story by its id, in their order.
  private final Map<String, Difference> byId = new LinkedHashMap<>();

  /// @param story its address on the page
  /// @param anchors the addresses of differences by their ids
  FactParts(String story, Places places, Comparison comparison, Map<String, String> anchors) {
    this.story = story;
    this.places = places;
    this.comparison = comparison;
    this.anchors = anchors;
    comparison.conflicts().forEach(difference -> byId.put(difference.id(), difference));
  }

  /// Absent where no fact stands in two reports.
  Views.@Nullable Facts view() {
    if (comparison.facts().isEmpty()) {
      return null;
    }
    TreeSet<String> telling = new TreeSet<>();
    comparison.facts().forEach(fact -> fact.cells().forEach(cell -> telling.add(cell.article())));
    List<String> shown =
        comparison.story().articles().stream()
            .map(read -> read.article().id())
            .filter(telling::contains)
            .limit(COLUMNS)
            .toList();
    List<Fact> sorted = new ArrayList<>(comparison.facts());
    sorted.sort(Comparator.comparing(FactParts::sign));
    List<Views.FactRow> rows = sorted.stream().limit(ROWS + MORE_ROWS).map(fact -> row(fact, shown)).toList();
    // What all tell alike is folded, unless there is little else.
    int unlike = (int) sorted.stream().filter(fact -> sign(fact) != Sign.ALIKE).count();
    int open = Math.min(Math.max(unlike, FEW), Math.min(ROWS, rows.size()));
    int left = comparison.facts().size() - rows.size();
    return new Views.Facts(
        shown.stream().map(this::head).toList(),
        rows.subList(0, open),
        rows.subList(open, rows.size()),
        rows.size() == open
            ? ""
            : Shown.count(rows.size() - open, "more fact", "more facts")
                + (open >= unlike ? ", told alike" : "")
                + (left > 0 ? ", " + Shown.number(left) + " left out" : ""),
        shown.size() > WIDE,
        shown.size() > PAPER,
        notShown(shown.size()));
  }

  private enum Sign {
    DIFFERS,
    VARIES,
    ALIKE
  }

  private static Sign sign(Fact fact) {
    return !fact.differences().isEmpty() ? Sign.DIFFERS : fact.varies() ? Sign.VARIES : Sign.ALIKE;
  }

  private String notShown(int shown) {
    int left = comparison.story().articles().size() - shown;
    return left == 0 ? "" : Shown.count(left, "report has", "reports have") + " no column here.";
  }

  private Views.FactHead head(String article) {
    ReadArticle read = places.read(article);
    return new Views.FactHead(
        places.link(article, null),
        // A name with the day in it needs no day beside it.
        places.isDated(article) ? "" : Shown.days(read.article().published().range()));
  }

  /// The differences of a row, in their order on the page.
  private List<Difference> differences(Fact fact) {
    Set<String> ids = Set.copyOf(fact.differences());
    return byId.entrySet().stream().filter(entry -> ids.contains(entry.getKey())).map(Map.Entry::getValue).toList();
  }

  private Views.FactRow row(Fact fact, List<String> shown) {
    List<Difference> differences = differences(fact);
    Map<FactCell, TextSpan> shortest = new HashMap<>();
    List<TextSpan> spans = ShortestWords.of(fact, places::text);
    for (int i = 0; i < spans.size(); i++) {
      shortest.put(fact.cells().get(i), spans.get(i));
    }
    Map<String, List<FactCell>> byReport = new LinkedHashMap<>();
    fact.cells().forEach(cell -> byReport.computeIfAbsent(cell.article(), key -> new ArrayList<>()).add(cell));
    List<List<Views.FactWords>> cells = new ArrayList<>();
    for (String article : shown) {
      cells.add(once(byReport.getOrDefault(article, List.of()), fact, differences, shortest));
    }
    StringBuilder copied = new StringBuilder();
    for (FactCell cell : fact.cells()) {
      copied
          .append(copied.isEmpty() ? "" : "\n")
          .append(
              Statement.copied(
                  Shown.line(places.words(cell.article(), cell.span()), LIMIT),
                  List.of(places.link(cell.article(), cell.span()))));
    }
    return new Views.FactRow(
        new Views.Handle(story + "-f-" + fact.id(), copied.toString(), places.numbers(byReport.keySet())),
        labels(differences),
        Shown.word(sign(fact)),
        byReport.size() + " of " + comparison.story().articles().size(),
        cells);
  }

  /// A report may have the same words twice, as in a caption.
  private List<Views.FactWords> once(
      List<FactCell> cells, Fact fact, List<Difference> differences, Map<FactCell, TextSpan> shortest) {
    Set<String> seen = new HashSet<>();
    return cells.stream()
        .filter(cell -> seen.add(WordDiff.key(places.words(cell.article(), cell.span()))))
        .map(cell -> words(cell, shortest.getOrDefault(cell, cell.span()), marks(cell, fact, differences)))
        .toList();
  }

  /// The kinds that differ, each leading to its difference.
  private List<Views.Link> labels(List<Difference> differences) {
    Map<String, Views.Link> labels = new LinkedHashMap<>();
    for (Difference difference : differences) {
      String anchor = anchors.get(difference.id());
      if (anchor != null) {
        String label = difference.kind().label();
        labels.putIfAbsent(label, new Views.Link(label, "#" + anchor, ""));
      }
    }
    return List.copyOf(labels.values());
  }

  /// A stretch of a cell that is marked.
  private record Mark(TextSpan span, String css) {}

  /// The words that vary, and the values of each difference, which come first; also in reports that share a value with
  /// one of the two.
  private List<Mark> marks(FactCell cell, Fact fact, List<Difference> differences) {
    List<Mark> marks = new ArrayList<>();
    for (Difference difference : differences) {
      for (Difference.Side side : List.of(difference.left(), difference.right())) {
        TextSpan span = value(side.place(), cell, fact);
        if (span != null) {
          add(marks, new Mark(span, "hit"));
        }
      }
    }
    cell.focus().forEach(focus -> add(marks, new Mark(focus, "vary")));
    marks.sort(Comparator.comparingInt(mark -> mark.span().begin()));
    return marks;
  }

  /// Where the words of one side of a difference stand in a cell; absent where they do not, or are all of it.
  private @Nullable TextSpan value(ArticleSpan side, FactCell cell, Fact fact) {
    if (side.article().equals(cell.article())) {
      return cell.span().contains(side.span()) && !cell.span().equals(side.span()) ? side.span() : null;
    }
    boolean whole = fact.cells().stream().anyMatch(other -> other.span().equals(side.span()));
    String words = whole ? "" : places.words(side.article(), side.span());
    int at = words.isBlank() ? -1 : places.words(cell.article(), cell.span()).indexOf(words);
    return at < 0 ? null : new TextSpan(cell.span().begin() + at, cell.span().begin() + at + words.length());
  }

  private static void add(List<Mark> marks, Mark mark) {
    if (marks.stream().noneMatch(before -> before.span().overlaps(mark.span()))) {
      marks.add(mark);
    }
  }

  /// The shortest words of a cell, with an ellipsis where its sentence begins before or goes on.
  private Views.FactWords words(FactCell cell, TextSpan shortest, List<Mark> marks) {
    Article article = places.read(cell.article()).article();
    String text = article.text();
    List<Views.Run> runs = new ArrayList<>();
    int end = Math.min(shortest.end(), Places.shownLength(article));
    int at = Math.min(shortest.begin(), end);
    int limit = cut(text, at, end);
    if (at > cell.span().begin()) {
      runs.add(new Views.Run("… ", "", ""));
    }
    for (Mark mark : marks) {
      if (mark.span().begin() >= at && mark.span().end() <= limit) {
        run(text, at, mark.span().begin(), "", runs);
        run(text, mark.span().begin(), mark.span().end(), mark.css(), runs);
        at = mark.span().end();
      }
    }
    run(text, at, limit, "", runs);
    if (limit < cell.span().end()) {
      runs.add(new Views.Run(" …", "", ""));
    }
    return new Views.FactWords(runs, places.link(cell.article(), cell.span()));
  }

  /// Where a wording is cut: at the last blank before it gets too long.
  private static int cut(String text, int begin, int end) {
    if (end - begin <= LIMIT) {
      return end;
    }
    int blank = text.lastIndexOf(' ', begin + LIMIT);
    return blank > begin ? blank : begin + LIMIT;
  }

  private static void run(String text, int begin, int end, String css, List<Views.Run> runs) {
    if (end > begin) {
      runs.add(new Views.Run(Shown.text(text.substring(begin, end).replaceAll("\\s+", " ")), css, ""));
    }
  }
}
