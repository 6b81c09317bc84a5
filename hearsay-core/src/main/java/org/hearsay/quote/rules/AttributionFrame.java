package org.hearsay.quote.rules;

import java.util.BitSet;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.jspecify.annotations.Nullable;

/// A quotation in the sentence of its cue. Items are counted as in [TaggedSentence]; -1 where there are none.
///
/// @param content the items that are content of the quotation
/// @param taken the items that are content of it or of another quotation that it does not stand in
/// @param others the items that are cues of other quotations
public record AttributionFrame(
    Quotation quotation,
    TaggedSentence s,
    int index,
    int cueFrom,
    int cueTo,
    int sourceFrom,
    int sourceTo,
    BitSet content,
    BitSet taken,
    BitSet others) {

  /// Item of the verb of the cue: the last word of it that the lexicon knows; -1 for none.
  public int verb() {
    for (int i = cueTo - 1; i >= Math.max(0, cueFrom); i--) {
      if (cue(i) != null) {
        return i;
      }
    }
    return -1;
  }

  /// The same with a source that begins further ahead: "the report" before "which quoted".
  public AttributionFrame from(int begin) {
    return new AttributionFrame(quotation, s, index, cueFrom, cueTo, begin, sourceTo, content, taken, others);
  }

  public @Nullable Cue cue(int at) {
    return CueLexicon.match(s.cues.of(s.lower(at)), s.following(at, 3));
  }

  /// Whether an item belongs to the reporting words and not to the content.
  public boolean isFree(int at) {
    return at >= 0 && at < s.size && !s.isSpeech(at) && !taken.get(at);
  }

  /// Whether an item belongs to the cue of another quotation.
  boolean isOthers(int at) {
    return others.get(at) && !isCue(at);
  }

  public boolean isSource(int at) {
    return at >= sourceFrom && at < sourceTo;
  }

  public boolean isCue(int at) {
    return at >= cueFrom && at < cueTo;
  }
}
