package org.hearsay.show.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Utterance;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.Json;
import org.jspecify.annotations.Nullable;

/// Where claims, utterances and stories come from: a row for each link between a report and what it has it from, and for
/// each root.
public final class OriginTable {
  private OriginTable() {}

  /// What the counts are of.
  private enum Of {
    STORY,
    CLAIM,
    UTTERANCE
  }

  /// @param says the words that stand for the claim or utterance; absent for the story as a whole
  /// @param article of the report; each root has a row for every report that has it from there
  /// @param edge absent in the row of a root
  /// @param root absent in the row of a link
  /// @param program name, version and id of what compared the story
  public record Row(
      String story,
      String of,
      Origins counted,
      @Nullable ArticleSpan says,
      String article,
      Origins.@Nullable Edge edge,
      Origins.@Nullable Root root,
      StoryTexts texts,
      String program) {
    private @Nullable ArticleSpan place() {
      return edge == null ? null : edge.place();
    }
  }

  public static final ResultTable<Row> TABLE =
      new ResultTable<>(
          "origins", "a link from a report to what it has a claim from, or a root of the claim", columns());

  private static List<TableColumn<Row>> columns() {
    List<TableColumn<Row>> columns = new ArrayList<>();
    columns.add(TableColumn.text("story", "id of the story", Row::story));
    columns.add(TableColumn.text("counted", "story, claim or utterance", Row::of));
    columns.add(TableColumn.text("id", "id of it", row -> row.counted().of()));
    columns.add(TableColumn.text("says", "the words that stand for it", row -> row.texts().words(row.says())));
    columns.add(TableColumn.count("outlets", "how many publishers carry it", row -> (long) row.counted().outlets()));
    columns.add(TableColumn.count("texts", "how many different texts do", row -> (long) row.counted().texts()));
    columns.add(
        TableColumn.count("origins_low", "least number of origins, 90 % interval", row -> (long) row.counted().low()));
    columns.add(TableColumn.number("origins_expected", "expected number of origins", row -> row.counted().expected()));
    columns.add(TableColumn.count("origins_high", "largest number of origins", row -> (long) row.counted().high()));
    columns.add(TableColumn.text("entry", "link or root", row -> row.edge() == null ? "root" : "link"));
    columns.add(TableColumn.text("article", "id of the article of the report", Row::article));
    columns.add(TableColumn.text("outlet", "its publisher", row -> row.texts().outlet(row.article())));
    columns.add(
        TableColumn.text(
            "has_it_from", "the outlet, agency, person or document that it has it from", OriginTable::from));
    columns.add(
        TableColumn.text(
            "from_article",
            "id of the article of that one; empty where it was not read",
            row -> row.edge() == null ? null : row.edge().parentArticle()));
    columns.add(
        TableColumn.text("kind", "how it is known", row -> row.edge() == null ? null : Json.word(row.edge().kind())));
    columns.add(
        TableColumn.number(
            "probability", "of the link, 0 to 1", row -> row.edge() == null ? null : row.edge().probability()));
    columns.add(TableColumn.text("reason", "what shows it", OriginTable::reason));
    columns.add(TableColumn.text("words", "the words that show it", row -> row.texts().words(row.place())));
    columns.add(
        TableColumn.count("start", "first code point of those words", row -> row.texts().at(row.place(), true)));
    columns.add(TableColumn.count("end", "code point after them", row -> row.texts().at(row.place(), false)));
    columns.add(TableColumn.text("program", "name, version and id of the program", Row::program));
    return columns;
  }

  private static @Nullable String from(Row row) {
    Origins.Edge edge = row.edge();
    Origins.Root root = row.root();
    return edge != null ? edge.parentName() : root == null ? null : root.name();
  }

  private static @Nullable String reason(Row row) {
    Origins.Edge edge = row.edge();
    Origins.Root root = row.root();
    return edge != null ? edge.reason().phrase() : root == null ? null : root.reason().phrase();
  }

  /// The rows of a story.
  ///
  /// @param program what compared it
  public static List<Row> rows(Story story, Provenance program) {
    StoryTexts texts = new StoryTexts(story);
    String by = QuotationTable.program(program);
    String id = story.comparison().story().id();
    Map<String, ArticleSpan> claims = new HashMap<>();
    for (Claim claim : story.comparison().claims()) {
      claims.put(claim.id(), claim.says());
    }
    Map<String, ArticleSpan> utterances = new HashMap<>();
    for (Utterance utterance : story.comparison().utterances()) {
      utterances.put(utterance.id(), utterance.reference());
    }
    List<Row> rows = new ArrayList<>();
    for (Origins counted : story.origins()) {
      ArticleSpan claim = claims.get(counted.of());
      ArticleSpan says = claim == null ? utterances.get(counted.of()) : claim;
      Of of = claim != null ? Of.CLAIM : says != null ? Of.UTTERANCE : Of.STORY;
      for (Origins.Root root : counted.roots()) {
        for (String article : root.articles()) {
          rows.add(new Row(id, Json.word(of), counted, says, article, null, root, texts, by));
        }
      }
      for (Origins.Edge edge : counted.edges()) {
        rows.add(new Row(id, Json.word(of), counted, says, edge.child(), edge, null, texts, by));
      }
    }
    return rows;
  }
}
