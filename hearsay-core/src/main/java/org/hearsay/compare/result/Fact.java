package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.List;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One thing that several reports tell, each in its own words: a row of the table of facts.
///
/// @param about the words that stand for the row
/// @param cells in the order of the story's articles; a report that says it twice has two
/// @param varies whether some report's words are more than another spelling or order of the others'
/// @param kinds of the values that are not the same in all cells; empty where none has a kind
/// @param differences ids of the differences between its cells, see [Difference#id]
/// @param confidence how often such rows were about one thing
public record Fact(
    String id,
    ArticleSpan about,
    List<FactCell> cells,
    boolean varies,
    List<Difference.Kind> kinds,
    List<String> differences,
    RuleConfidence confidence)
    implements Serializable {
  public Fact {
    cells = List.copyOf(cells);
    kinds = List.copyOf(kinds);
    differences = List.copyOf(differences);
    if (cells.size() < 2) {
      throw new IllegalArgumentException("a fact needs two reports that tell it");
    }
  }

  /// The words of one report.
  ///
  /// @param span the sentence or clause that tells it
  /// @param focus the words that vary, in their order, within the span
  /// @param value what is compared; absent where it has no kind
  public record FactCell(String article, TextSpan span, List<TextSpan> focus, @Nullable CellValue value)
      implements Serializable {
    public FactCell {
      focus = List.copyOf(focus);
    }
  }

  /// What is compared in a cell.
  ///
  /// @param span the words that give it
  /// @param normalized the same where two reports mean the same, such as `14` for "Fourteen"
  public record CellValue(Difference.Kind kind, TextSpan span, String normalized) implements Serializable {}
}
