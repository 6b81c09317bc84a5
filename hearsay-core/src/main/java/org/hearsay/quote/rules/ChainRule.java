package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hearsay.text.TextSpan;

/// Who passed the words on: `"…," Lee told reporters, the Daily News reported Thursday`. The medium is
/// a link of the chain, not the speaker.
final class ChainRule implements QuotationRule {
  @Override
  public void article(RuleContext reading) {
    List<DraftQuotation> kept = new ArrayList<>();
    Set<DraftQuotation> relayed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (DraftQuotation draft : reading.drafts) {
      if (relayed(reading, draft)) {
        relayed.add(draft);
      } else {
        kept.add(draft);
      }
    }
    List<DraftQuotation> result = new ArrayList<>();
    for (DraftQuotation draft : kept) {
      if (!nested(reading, draft, relayed)) {
        result.add(draft);
      }
    }
    reading.drafts.clear();
    reading.drafts.addAll(result);
  }

  /// Where a draft's content holds the attribution of another source, makes the draft a hop of that quotation.
  private static boolean relayed(RuleContext reading, DraftQuotation outer) {
    if (!outer.rule.equals("before") || !outer.relays || outer.sourceFrom < 0) {
      return false;
    }
    TaggedSentence s = reading.sentences.get(outer.sentence);
    if (!MediaWords.isOutlet(s, outer.sourceFrom, outer.sourceTo)) {
      return false;
    }
    boolean any = false;
    for (DraftQuotation inner : reading.of(outer.sentence)) {
      if (inner != outer
          && inner.source != null
          && inner.cueItem >= outer.contentFrom
          && inner.cueItem < outer.contentTo
          && isSaying(inner)) {
        inner.via.add(reading.hop(s, outer.sourceFrom, outer.sourceTo, outer.cue));
        if (inner.when == null) {
          inner.when = outer.when;
        }
        any = true;
      }
    }
    return any;
  }

  private static boolean isSaying(DraftQuotation draft) {
    return draft.rule.equals("speech")
        || draft.rule.equals("clause")
        || draft.rule.equals("before")
        || draft.rule.equals("participle");
  }

  /// Drops drafts inside the content of another, except plain speech of a named source.
  private static boolean nested(RuleContext reading, DraftQuotation inner, Set<DraftQuotation> relayed) {
    if (inner.sentence < 0 || inner.cueItem < 0) {
      return false;
    }
    TaggedSentence s = reading.sentences.get(inner.sentence);
    int cue = s.begin(inner.cueItem);
    for (DraftQuotation outer : reading.of(inner.sentence)) {
      if (outer == inner || relayed.contains(outer)) {
        continue;
      }
      for (TextSpan span : outer.content) {
        if (span.contains(cue)) {
          inner.within = outer;
          boolean speech = !inner.speech.isEmpty();
          return !speech;
        }
      }
    }
    return false;
  }
}
