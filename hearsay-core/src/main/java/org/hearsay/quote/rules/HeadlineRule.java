package org.hearsay.quote.rules;

import java.util.Locale;
import java.util.Set;
import org.hearsay.quote.Stance;
import org.hearsay.text.BlockKind;

/// What only headlines have: a name and a colon ("Lee: No talks before May"), and a court that hears. Transcripts are read
/// by [TurnRule].
final class HeadlineRule implements QuotationRule {
  private static final Set<String> LABELS = QuotationRuleLists.ENGLISH.words("headline-rule.labels");
  private static final Set<String> VENUES = QuotationRuleLists.ENGLISH.words("headline-rule.venues");
  private static final Set<String> HEARS = QuotationRuleLists.ENGLISH.words("headline-rule.hears");

  /// Words of a headline.
  private static final int LONGEST = 24;

  /// Words of the body that hears: "fatal accident inquiry".
  private static final int LONGEST_SOURCE = 4;

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (!reading.isRead(s) || !s.opensParagraph || s.size < 4) {
      return;
    }
    colon(reading, s, sentence);
    venue(reading, s, sentence);
  }

  private static void colon(RuleContext reading, TaggedSentence s, int sentence) {
    int colon = -1;
    for (int at = 1; at <= 6 && at < s.size; at++) {
      if (s.is(at, ":")) {
        colon = at;
        break;
      }
    }
    if (colon < 0 || colon + 2 >= s.size || s.isAny(colon - 1, LABELS) || s.isAny(0, LABELS)) {
      return;
    }
    boolean headline = s.kind == BlockKind.HEADLINE || (sentence == 0 && s.paragraph == 0);
    boolean said = s.quote(colon + 1) >= 0 || ContentFinder.hasVerb(s, colon + 1, s.size);
    if (!headline || !said || !isName(s, colon)) {
      return;
    }
    DraftQuotation draft = new DraftQuotation("headline-colon", sentence);
    draft.cueItem = colon;
    draft.cue = s.span(colon, colon + 1);
    draft.sourceFrom = 0;
    draft.sourceTo = colon;
    draft.source = s.span(0, colon);
    draft.contentFrom = colon + 1;
    draft.contentTo = s.contentEnd();
    if (reading.addContent(draft, s, colon + 1, s.contentEnd())) {
      reading.add(draft);
    }
  }

  /// `Ferry 'was not safe', inquest hears`: the body that hears stands for whoever spoke before it.
  private static void venue(RuleContext reading, TaggedSentence s, int sentence) {
    int cue = s.size - 1;
    if (s.size > LONGEST || s.size < LONGEST_SOURCE || !s.isAny(cue, HEARS) || !s.isAny(cue - 1, VENUES)) {
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
    if (from < 2 || !(s.isComma(from - 1) || s.isSpeech(from - 1))) {
      return;
    }
    DraftQuotation draft = new DraftQuotation("headline-venue", sentence);
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

  /// Whether a label heads a part of the paper ("Analysis") or tells what follows.
  static boolean isHeading(String label) {
    for (String word : label.split(" ")) {
      if (LABELS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(TaggedSentence s, int colon) {
    for (int at = 0; at < colon; at++) {
      if (s.isSpeech(at) || !(s.isCapitalized(at) || s.is(at, "'s") || s.is(at, "of"))) {
        return false;
      }
    }
    return colon <= 4;
  }
}
