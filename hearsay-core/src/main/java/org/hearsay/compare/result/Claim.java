package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.List;
import org.hearsay.quote.Stance;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A statement about one thing that one or more reports carry.
///
/// @param says the words that stand for the claim
/// @param statements where reports make it, at least one
/// @param coverage one cell for every article of the story, in the story's order
public record Claim(String id, ArticleSpan says, List<Statement> statements, List<Coverage> coverage)
    implements Serializable {
  public Claim {
    statements = List.copyOf(statements);
    coverage = List.copyOf(coverage);
  }

  /// One report's making of the claim.
  ///
  /// @param quotation absent where the report states it in its own voice
  /// @param headline whether it is in the title, which says in short what the report does
  public record Statement(String article, @Nullable String quotation, TextSpan span, Stance stance, boolean headline)
      implements Serializable {}

  /// What one report does with the claim.
  ///
  /// @param span the words; absent when silent
  public record Coverage(String article, Cell cell, @Nullable TextSpan span) implements Serializable {}

  /// Silent is not denies.
  public enum Cell {
    STATES,
    /// It tells of the same thing in words that are too different to say that it states the same.
    VARIES,
    DIFFERS,
    DENIES,
    SILENT
  }
}
