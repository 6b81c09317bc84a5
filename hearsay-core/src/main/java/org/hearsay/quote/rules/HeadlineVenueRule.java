package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.Stance;

/// A line that tells what was said before a court or the like, as headlines do: `Ferry 'was not safe', inquest hears`. The
/// body that hears stands for whoever spoke before it.
final class HeadlineVenueRule implements QuotationRule {
  static final String NAME = "headline-venue";

  private static final Set<String> VENUES = QuotationRuleLists.ENGLISH.words("headline-venue-rule.venues");
  private static final Set<String> HEARS = QuotationRuleLists.ENGLISH.words("headline-venue-rule.hears");

  /// Words of a headline.
  private static final int LONGEST = 24;

  /// Words of the body that hears: "fatal accident inquiry".
  private static final int LONGEST_SOURCE = 4;

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    int cue = s.size - 1;
    if (!reading.isRead(s)
        || s.size > LONGEST
        || s.size < LONGEST_SOURCE
        || !s.opensParagraph
        || !s.isAny(cue, HEARS)
        || !s.isAny(cue - 1, VENUES)) {
      return;
    }
    int from = cue - 1;
    while (from > 0
        && cue - from < LONGEST_SOURCE
        && !s.isSpeech(from - 1)
        && !s.isComma(from - 1)
        && s.quote(from - 1) < 0) {
      from--;
    }
    if (from < 2 || !s.isComma(from - 1) && !s.isSpeech(from - 1)) {
      return;
    }
    DraftQuotation draft = new DraftQuotation(NAME, sentence);
    draft.cueItem = cue;
    draft.cue = s.span(cue, cue + 1);
    draft.sourceFrom = from;
    draft.sourceTo = cue;
    draft.source = s.span(from, cue);
    draft.contentFrom = 0;
    draft.contentTo = from;
    draft.stance = Stance.ASSERTS;
    if (reading.addContent(draft, s, 0, from)) {
      reading.add(draft);
    }
  }
}
