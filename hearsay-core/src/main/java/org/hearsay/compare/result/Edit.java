package org.hearsay.compare.result;

import java.io.Serializable;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One place where a variant's wording is not that of its reference.
///
/// @param rule the rule that found it
/// @param from words of the reference; empty for an insertion
/// @param to words of the variant; empty for an elision or truncation
/// @param fromPlace where `from` stands; absent when it is empty
/// @param toSpan where `to` stands in the variant's article; absent when it is empty
public record Edit(
    Kind kind,
    Judgement judgement,
    EditRule rule,
    String from,
    String to,
    @Nullable ArticleSpan fromPlace,
    @Nullable TextSpan toSpan)
    implements Serializable {

  public Edit {
    if (judgement != Judgement.DOUBTFUL && (judgement == Judgement.ALTERS) != kind.mayAlter()) {
      throw new IllegalArgumentException("an edit of kind " + kind + " cannot be judged " + judgement);
    }
  }

  /// An edit that nothing excuses: it alters the quotation if its kind may.
  public Edit(
      Kind kind, EditRule rule, String from, String to, @Nullable ArticleSpan fromPlace, @Nullable TextSpan toSpan) {
    this(kind, kind.mayAlter() ? Judgement.ALTERS : Judgement.FAIR, rule, from, to, fromPlace, toSpan);
  }

  /// Whether this edit makes the quotation an altered one.
  public boolean alters() {
    return judgement == Judgement.ALTERS;
  }

  /// Whether an editor's mark, house style or the words around may explain the edit.
  public boolean isDoubtful() {
    return judgement == Judgement.DOUBTFUL;
  }

  /// The same edit, of which it is not said that it alters the quotation.
  public Edit doubted() {
    return new Edit(kind, Judgement.DOUBTFUL, rule, from, to, fromPlace, toSpan);
  }

  /// The same words, taken for two translations of what was said.
  public Edit translated() {
    return new Edit(Kind.TRANSLATION, EditRule.TRANSLATED, from, to, fromPlace, toSpan);
  }

  /// How often edits of this rule are right.
  public RuleConfidence confidence() {
    return RuleConfidence.of(rule.id());
  }

  /// What the edit means for the quotation.
  public enum Judgement {
    /// The words inside the quotation marks are not those of the reference.
    ALTERS,
    /// Editors may do this: spelling, punctuation, a cut at an end, another translation.
    FAIR,
    /// It would alter the quotation, but a mark, house style or the words around may explain it.
    DOUBTFUL
  }

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
    TRANSLATION;

    /// Whether an edit of this kind can alter a quotation.
    public boolean mayAlter() {
      return switch (this) {
        case PUNCTUATION, SPELLING, TRUNCATION, TRANSLATION -> false;
        case ELISION,
            INSERTION,
            NUMBER,
            DATE,
            NAME,
            POLARITY,
            MODALITY,
            QUANTIFIER,
            TENSE,
            SYNONYM,
            ORDER,
            TRANSCRIPTION ->
            true;
      };
    }
  }
}
