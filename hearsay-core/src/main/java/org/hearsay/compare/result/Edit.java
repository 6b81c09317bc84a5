package org.hearsay.compare.result;

import java.io.Serializable;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One difference between an utterance's reference wording and a variant.
///
/// @param from words of the reference; empty for an insertion
/// @param to words of the variant; empty for an elision or truncation
/// @param fromPlace where `from` stands; absent when it is empty
/// @param toSpan where `to` stands in the variant's article; absent when it is empty
/// @param confidence probability that the kind is right, 0 to 1
public record Edit(
    Kind kind, String from, String to, @Nullable ArticleSpan fromPlace, @Nullable TextSpan toSpan, double confidence)
    implements Serializable {

  /// What kind of difference it is.
  public enum Kind {
    PUNCTUATION,
    SPELLING,
    ELISION,
    INSERTION,
    TRUNCATION,
    NUMBER,
    DATE,
    NAME,
    POLARITY,
    MODALITY,
    QUANTIFIER,
    TENSE,
    SYNONYM,
    ORDER,
    /// Misheard or mistyped: another real word that sounds or looks alike.
    TRANSCRIPTION,
    TRANSLATION
  }
}
