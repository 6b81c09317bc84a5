package org.hearsay.quote.rules;

import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;

/// How one language attributes words: its rules, in order, and its reporting verbs.
///
/// It is shipped as the code of its language and found again where it arrives.
public final class QuotationRules implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String language;
  private final transient List<QuotationRule> inOrder;
  private final transient CueLexicon cues;

  private QuotationRules(String language, List<QuotationRule> inOrder, CueLexicon cues) {
    this.language = language;
    this.inOrder = inOrder;
    this.cues = cues;
  }

  public static QuotationRules english() {
    return Holder.ENGLISH;
  }

  /// Made when first asked for.
  private static final class Holder {
    static final QuotationRules ENGLISH =
        new QuotationRules(
            "en",
            List.of(
                new EmbedRule(),
                new SignedRule(),
                new TurnRule(),
                new DialogueRule(),
                new HeadlineRule(),
                new CueVerbRule(),
                new AccordingToRule(),
                new LooseSpeechRule(),
                new LabelledSpeechRule(),
                new ContinuationRule(),
                new ChainRule(),
                new VenueRule()),
            CueLexicon.english());
  }

  List<QuotationRule> inOrder() {
    return inOrder;
  }

  CueLexicon cues() {
    return cues;
  }

  private Object readResolve() throws ObjectStreamException {
    if (!language.equals("en")) {
      throw new NotSerializableException("no quotation rules for the language '" + language + "'");
    }
    return english();
  }
}
