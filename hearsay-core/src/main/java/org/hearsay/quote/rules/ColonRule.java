package org.hearsay.quote.rules;

import java.util.Locale;
import java.util.Set;
import org.hearsay.text.BlockKind;

/// A name and a colon in headlines: "Lee: No talks before May". Transcripts are read by [TurnRule].
final class ColonRule implements QuotationRule {
  private static final Set<String> LABELS = QuotationRuleLists.ENGLISH.words("colon-rule.labels");

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (!reading.isRead(s) || !s.opensParagraph || s.size < 4) {
      return;
    }
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
