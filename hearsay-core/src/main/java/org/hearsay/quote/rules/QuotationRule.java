package org.hearsay.quote.rules;

/// One way in which prose attributes words to somebody. Rules run in the order of [QuotationRules]
/// and see what earlier ones found.
interface QuotationRule {

  /// Looks at one sentence. Called for every sentence, in order of the text.
  default void sentence(RuleContext reading, int sentence) {}

  /// Looks at the whole article, after all sentences.
  default void article(RuleContext reading) {}
}
