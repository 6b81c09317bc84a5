package org.hearsay.compare.result;

import java.util.Locale;

/// The rule that found an edit. Its confidence is counted rule by rule; see [RuleConfidence].
public enum EditRule {
  /// The same letters, or two spellings of one word.
  SPELLING,
  /// The same day, date, number or quantity in another form.
  SAME_VALUE,
  /// A word on one side and its sign on the other, or only a linking word at the head of a sentence.
  SIGN_OR_LINK,
  /// Two names that sound alike.
  SIMILAR_NAME,
  /// Another mark between the same two words.
  PUNCTUATION,
  /// Two dates.
  OTHER_DATE,
  /// Two dates that name different parts, such as "Monday" and "yesterday".
  UNLIKE_DATES,
  /// Two numbers, or two amounts of one unit.
  OTHER_NUMBER,
  /// The same figures with the signs of two currencies.
  OTHER_CURRENCY,
  /// The same words in another order.
  WORD_ORDER,
  /// Words that say how many or how often.
  AMOUNT,
  /// Two words with opposite senses.
  OPPOSITE,
  /// A negation on one side, among few words.
  NEGATION,
  /// A negation on one side, among more words.
  NEGATION_AMONG_OTHERS,
  /// A word that says how certain something is.
  CERTAINTY,
  /// Another tense, person or form of the same word.
  GRAMMAR,
  /// Two names.
  OTHER_NAME,
  /// Words that are easily misheard or mistyped for each other.
  CONFUSABLE,
  /// Another function word.
  OTHER_FUNCTION_WORD,
  /// Another word or phrase.
  OTHER_WORD,
  /// Words on the variant's side only.
  ADDED,
  /// Words on the reference's side only.
  DROPPED,
  /// Words that are missing where two parts of the reference are joined.
  JOINED_PARTS,
  /// A sentence made of the beginning of one sentence and the end of another.
  SPLICED,
  /// Parts of the reference in another order.
  MOVED_PARTS,
  /// Words that are missing at an end.
  CUT,
  /// A cut that takes a negation, a condition, a hedge or an amount with it.
  CUT_SENSE,
  /// A sentence that was translated twice.
  TRANSLATED;

  /// The name of the rule in every output, such as `other-number`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
