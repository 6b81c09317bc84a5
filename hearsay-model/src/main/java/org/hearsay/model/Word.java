package org.hearsay.model;

/// A word or one punctuation mark, as the encoder sees it.
///
/// @param begin first UTF-16 unit in the text
/// @param end after the last UTF-16 unit
/// @param pieces ids of the word pieces, never empty
/// @param quote where the word stands to the outermost quotation marks
/// @param shape how the word is written, which the vocabulary without capitals does not show
/// @param startsParagraph true for the first word after a paragraph break
/// @param startsSentence true where a window may be cut: a guess, also true at paragraphs
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"})
public record Word(
    int begin, int end, int[] pieces, Quote quote, Shape shape, boolean startsParagraph, boolean startsSentence) {

  /// Order is part of the model: ordinals are feature numbers.
  public enum Quote {
    OUTSIDE,
    INSIDE,
    OPENS,
    CLOSES
  }

  /// Order is part of the model: ordinals are feature numbers.
  public enum Shape {
    LOWER,
    CAPITALISED,
    UPPER,
    DIGIT,
    PUNCTUATION
  }

  /// Rows of the feature table: row 0 is for markers and padding.
  public static final int FEATURE_ROWS = 1 + Quote.values().length * Shape.values().length * 2;

  /// The row of the feature table that stands for this word's surface features.
  public int featureRow() {
    int pair = quote.ordinal() * Shape.values().length + shape.ordinal();
    return 1 + pair * 2 + (startsParagraph ? 1 : 0);
  }

  public boolean isPunctuation() {
    return shape == Shape.PUNCTUATION;
  }
}
