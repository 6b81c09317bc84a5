package org.hearsay.eval.sim;

/// What was done to somebody's words on the way from mouth to page.
enum Kind {
  TRANSCRIPTION,
  NUMBER,
  NAME,
  POLARITY,
  MODALITY,
  QUANTIFIER,
  /// A cut that drops a negation or a hedge.
  TRUNCATION,
  /// Words of two places printed as if they had been said together.
  SPLICE,
  /// Translated by somebody else: other words, no alteration.
  TRANSLATION,
  /// Marked omission.
  ELLIPSIS,
  BRACKETS,
  SPELLING,
  /// Figures for number words and the like.
  HOUSE_STYLE;

  /// Whether a program is asked to name it.
  boolean isAsked() {
    return alters() || this == TRANSLATION;
  }

  /// Whether a careful reader would call the words altered.
  boolean alters() {
    return switch (this) {
      case TRANSCRIPTION, NUMBER, NAME, POLARITY, MODALITY, QUANTIFIER, TRUNCATION, SPLICE -> true;
      case TRANSLATION, ELLIPSIS, BRACKETS, SPELLING, HOUSE_STYLE -> false;
    };
  }
}
