package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.Addressee;
import org.jspecify.annotations.Nullable;

/// An interview named once holds for what the same speaker says next: `Lee spoke in an interview with
/// the Daily News. "We left," Lee said.`
final class VenueRule implements QuotationRule {
  private static final String INTERVIEW = QuotationRuleLists.ENGLISH.word("interview");

  /// After so many sentences without the speaker, the interview is over.
  private static final int REACH = 6;

  @Override
  public void article(RuleContext reading) {
    List<List<DraftQuotation>> bySentence = new ArrayList<>();
    for (int i = 0; i < reading.sentences.size(); i++) {
      bySentence.add(new ArrayList<>());
    }
    for (DraftQuotation draft : reading.drafts) {
      if (draft.sentence >= 0) {
        bySentence.get(draft.sentence).add(draft);
      }
    }
    Addressee current = null;
    String speaker = "";
    int since = 0;
    for (int i = 0; i < reading.sentences.size(); i++) {
      TaggedSentence s = reading.sentences.get(i);
      if (!reading.isRead(s)) {
        continue;
      }
      int venue = venue(s);
      if (venue >= 0) {
        int end = Phrases.end(s, venue, false);
        String who = subject(s, bySentence.get(i));
        if (end > 0 && !who.isEmpty()) {
          current = reading.addressee(s, venue, end);
          speaker = who;
          since = 0;
        }
      }
      if (current == null) {
        continue;
      }
      for (DraftQuotation draft : bySentence.get(i)) {
        boolean same =
            draft.sourceFrom >= 0 && (lastName(s, draft).equals(speaker) || (since <= 1 && isPronoun(s, draft)));
        boolean elsewhere = draft.when != null || !draft.via.isEmpty();
        if (same && !elsewhere && draft.addressee == null && !draft.speech.isEmpty()) {
          draft.addressee = current;
          since = 0;
        }
      }
      if (++since > REACH) {
        current = null;
      }
    }
  }

  /// @return first item of the medium in "interview with the Daily News", or -1
  private static int venue(TaggedSentence s) {
    for (int at = 1; at + 2 < s.size; at++) {
      if (s.is(at, INTERVIEW) && (s.is(at + 1, "with") || s.is(at + 1, "to")) && s.quote(at) < 0) {
        boolean with = !s.isSpeech(at + 2) && (s.isCapitalized(at + 2) || s.isCapitalized(at + 3));
        return with ? at + 2 : -1;
      }
    }
    return -1;
  }

  private static String subject(TaggedSentence s, List<DraftQuotation> drafts) {
    for (DraftQuotation draft : drafts) {
      if (draft.sourceFrom >= 0) {
        return lastName(s, draft);
      }
    }
    for (int verb = 1; verb < s.size; verb++) {
      if (s.hasTag(verb, "VERB", "AUX")) {
        SubjectFinder.@Nullable Found found = SubjectFinder.subject(s, Phrases.verbGroup(s, verb));
        if (found != null) {
          return lastName(s, found.from(), found.to());
        }
      }
    }
    return "";
  }

  private static String lastName(TaggedSentence s, DraftQuotation draft) {
    return lastName(s, draft.sourceFrom, draft.sourceTo);
  }

  /// Whether "he" or "she" is the one interviewed: right after the interview was named, or after words said there.
  private static boolean isPronoun(TaggedSentence s, DraftQuotation draft) {
    return draft.sourceTo - draft.sourceFrom == 1 && (s.is(draft.sourceFrom, "he") || s.is(draft.sourceFrom, "she"));
  }

  /// The last capitalized word before any apposition, in lower case.
  private static String lastName(TaggedSentence s, int from, int to) {
    String name = "";
    for (int at = from; at < to && !s.isComma(at); at++) {
      if (s.isCapitalized(at) && s.word(at).length() > 1) {
        name = s.lower(at);
      }
    }
    return name;
  }
}
