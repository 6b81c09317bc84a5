package org.hearsay.show.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.compare.result.Difference;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.jspecify.annotations.Nullable;

/// Differences between reports, one a row.
public final class DifferenceTable {
  private DifferenceTable() {}

  /// @param program name, version and id of what compared the story
  public record Row(String story, Difference difference, StoryTexts texts, String program) {}

  public static final ResultTable<Row> TABLE =
      new ResultTable<>("differences", "a difference between two reports of a story", columns());

  private static List<TableColumn<Row>> columns() {
    List<TableColumn<Row>> columns = new ArrayList<>();
    columns.add(TableColumn.text("story", "id of the story", Row::story));
    columns.add(TableColumn.text("difference", "id of the difference", row -> row.difference().id()));
    columns.add(TableColumn.text("kind", "what they differ on", row -> row.difference().kind().id()));
    side(columns, "left", Difference::left);
    side(columns, "right", Difference::right);
    columns.add(TableColumn.text("claim", "id of the claim that it belongs to", row -> row.difference().claim()));
    columns.add(
        TableColumn.text("utterance", "id of the utterance that it belongs to", row -> row.difference().utterance()));
    columns.add(TableColumn.text("rule", "what found it", row -> row.difference().rule()));
    columns.add(TableColumn.text("because", "why it is one, in a fixed phrase", row -> row.difference().because()));
    columns.add(
        TableColumn.number(
            "confidence",
            "how often such ones were right, 0 to 1; empty where few were judged",
            DifferenceTable::confidence));
    columns.add(TableColumn.text("program", "name, version and id of the program", Row::program));
    return columns;
  }

  private static void side(List<TableColumn<Row>> columns, String name, Function<Difference, Difference.Side> of) {
    Function<Row, Difference.Side> side = row -> of.apply(row.difference());
    columns.add(TableColumn.text(name + "_article", "id of the article", row -> side.apply(row).place().article()));
    columns.add(
        TableColumn.text(
            name + "_outlet", "its publisher", row -> row.texts().outlet(side.apply(row).place().article())));
    columns.add(
        TableColumn.text(
            name + "_value",
            "what is compared; empty where the other has a word that this one lacks",
            row -> side.apply(row).value()));
    columns.add(
        TableColumn.text(
            name + "_words", "the words that it stands in", row -> row.texts().words(side.apply(row).place())));
    columns.add(
        TableColumn.count(
            name + "_start", "first code point of those words", row -> row.texts().at(side.apply(row).place(), true)));
    columns.add(
        TableColumn.count(
            name + "_end", "code point after them", row -> row.texts().at(side.apply(row).place(), false)));
  }

  private static @Nullable Double confidence(Row row) {
    return row.difference().confidence().isFew() ? null : row.difference().confidence().share();
  }

  /// The rows of a story; none where its reports agree.
  ///
  /// @param program what compared it
  public static List<Row> rows(Story story, Provenance program) {
    StoryTexts texts = new StoryTexts(story);
    String by = QuotationTable.program(program);
    String id = story.comparison().story().id();
    return story.comparison().conflicts().stream().map(one -> new Row(id, one, texts, by)).toList();
  }
}
