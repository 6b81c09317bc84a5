package org.hearsay.quote.rules;

import java.util.List;

/// The rules, in order.
final class QuotationRules {
  private QuotationRules() {}

  static final List<QuotationRule> ENGLISH =
      List.of(
          new EmbedRule(),
          new SignedRule(),
          new TurnRule(),
          new ColonRule(),
          new CueVerbRule(),
          new AccordingToRule(),
          new LooseSpeechRule(),
          new ContinuationRule(),
          new ChainRule(),
          new VenueRule());
}
