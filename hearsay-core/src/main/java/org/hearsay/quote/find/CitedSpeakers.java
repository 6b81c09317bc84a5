package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Stance;
import org.hearsay.quote.rules.AccordingToRule;
import org.hearsay.quote.rules.AttributionFrame;
import org.hearsay.quote.rules.Chains;
import org.hearsay.quote.rules.CueLexicon;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.MediaWords;
import org.hearsay.quote.rules.Phrases;
import org.hearsay.quote.rules.RuleContext;
import org.hearsay.quote.rules.TaggedSentence;
import org.hearsay.quote.rules.TimePhrases;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Speakers who are quoted by somebody else: `the Daily News quoted Lee as saying …`, `…, the Daily News reported,
/// citing two officials`. The one who is quoted or cited is the speaker, the one who quotes is a hop.
final class CitedSpeakers {
  private static final String ACCORDING = QuotationFinderLists.ENGLISH.word("according");

  private static final Set<String> QUOTE = QuotationFinderLists.ENGLISH.words("cited-speakers.quote");
  private static final Set<String> CITE = QuotationFinderLists.ENGLISH.words("cited-speakers.cite");
  private static final Set<String> CITING = QuotationFinderLists.ENGLISH.words("cited-speakers.citing");
  static final Set<String> PEOPLE = QuotationFinderLists.ENGLISH.words("cited-speakers.people");

  private CitedSpeakers() {}

  /// @return the quotation with its speaker and the hop; null where nobody is quoted through another
  static @Nullable Quotation read(RuleContext reading, AttributionFrame f) {
    if (f.sourceFrom() < 0 || f.cueFrom() < 0) {
      return null;
    }
    Quotation quoted = quoted(reading, f);
    quoted = quoted != null ? quoted : called(reading, f);
    quoted = quoted != null ? quoted : aside(reading, f);
    quoted = quoted != null ? quoted : closing(reading, f);
    return quoted != null ? quoted : citing(reading, f);
  }

  /// `Lee pointed to what aides called “dead water”`: the aides have the words, Lee passes them on.
  private static @Nullable Quotation called(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int what = f.content().nextSetBit(0);
    if (what < f.cueTo() || !s.is(what, "what") || f.verb() < 0) {
      return null;
    }
    int verb = what + 1;
    while (verb < s.size && verb <= what + LONGEST_CALLER && !s.isAny(verb, CALLED)) {
      verb++;
    }
    boolean caller = verb > what + 1 && verb <= what + LONGEST_CALLER && verb < s.size;
    if (!caller || s.hasTag(what + 1, "PRON") || s.isSpeech(what + 1)) {
      return null;
    }
    for (TextSpan span : f.quotation().content()) {
      for (TextSpan part : reading.marked.within(span)) {
        int gap = part.begin() - s.end(verb);
        if (gap > 0 && gap <= CALLED_GAP) {
          return through(
              reading,
              f,
              List.of(part),
              s.span(verb, verb + 1),
              s.span(what + 1, verb),
              f.quotation().cue().getFirst(),
              false);
        }
      }
    }
    return null;
  }

  /// Words of whoever calls something so.
  private static final int LONGEST_CALLER = 6;

  /// Characters between the verb and what something is called: "as a “".
  private static final int CALLED_GAP = 8;

  private static final Set<String> CALLED = QuotationFinderLists.ENGLISH.words("cited-speakers.called");

  /// `Lee, according to the Daily News, said …`: Lee speaks, though the finder took the nearer for the source.
  private static @Nullable Quotation aside(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int according = f.sourceFrom() - 2;
    int verb = f.verb();
    boolean between =
        according > 1
            && s.is(according, ACCORDING)
            && s.is(according + 1, "to")
            && s.isComma(according - 1)
            && s.isComma(f.sourceTo())
            && verb > f.sourceTo()
            && Phrases.verbGroup(s, verb) == f.sourceTo() + 1;
    int begin = between ? Phrases.begin(s, according - 2, 0) : -1;
    if (begin < 0 || (begin > 0 && s.hasTag(begin - 1, "ADP", "VERB"))) {
      return null;
    }
    TextSpan cue = f.quotation().cue().getFirst();
    return through(
        reading,
        f,
        f.quotation().content(),
        cue,
        s.span(begin, according - 1),
        s.span(according, according + 2),
        false);
  }

  /// `"…," the letter reads, according to the Daily News`: the finder took the last for the source.
  private static @Nullable Quotation closing(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int according = f.cueFrom();
    int comma = according - 1;
    if (according < 3 || !s.is(according, ACCORDING) || !s.isComma(comma) || f.sourceFrom() < f.cueTo()) {
      return null;
    }
    int speech = comma - 1;
    while (speech > 0 && !s.isSpeech(speech)) {
      speech--;
    }
    int from = s.isComma(speech + 1) ? speech + 2 : speech + 1;
    int verb = from;
    while (verb < comma && !isSaid(f, verb)) {
      verb++;
    }
    int to = verb < comma ? Phrases.verbGroup(s, verb) : -1;
    boolean subject = from < to && (s.hasTag(from, "DET", "PROPN", "PRON", "NOUN") || s.isCapitalized(from));
    if (!s.isSpeech(speech) || !subject) {
      return null;
    }
    int end = s.end(speech);
    List<TextSpan> content = new ArrayList<>();
    for (TextSpan span : f.quotation().content()) {
      if (span.begin() < end) {
        content.add(new TextSpan(span.begin(), Math.min(span.end(), end)));
      }
    }
    return content.isEmpty()
        ? null
        : through(reading, f, content, s.span(verb, verb + 1), s.span(from, to), f.quotation().cue().getFirst(), false);
  }

  private static boolean isSaid(AttributionFrame f, int at) {
    Cue cue = f.cue(at);
    return cue != null && cue.isFinite() && cue.takes('q');
  }

  private static @Nullable Quotation quoted(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int verb = -1;
    for (int i = f.cueFrom(); i < f.cueTo(); i++) {
      if ((s.isAny(i, QUOTE) || s.isAny(i, CITE)) && !isPassive(s, i)) {
        verb = i;
        break;
      }
    }
    if (verb < 0 || f.sourceFrom() > verb) {
      return null;
    }
    int as = verb + 1;
    while (as < s.size && as < verb + 16 && !s.isSpeech(as) && !s.is(as, "as")) {
      as++;
    }
    int say = s.is(as, "as") ? as + 1 : as;
    Cue saying = f.cue(say);
    if (!s.is(as, "as") || saying == null || saying.form() != CueLexicon.Form.ING || as == verb + 1) {
      return null;
    }
    int end = as;
    for (int i = verb + 2; i < as; i++) {
      if (s.isComma(i)) {
        end = i;
        break;
      }
    }
    TextSpan source = s.span(verb + 1, as);
    List<TextSpan> content = new ArrayList<>();
    int after = s.end(say);
    for (TextSpan span : f.quotation().content()) {
      if (span.begin() >= after || span.end() <= s.begin(verb)) {
        content.add(span);
      } else if (span.end() > after) {
        int begin = after;
        while (begin < span.end()
            && !Character.isLetterOrDigit(reading.text.charAt(begin))
            && "“\"‘'".indexOf(reading.text.charAt(begin)) < 0) {
          begin++;
        }
        if (begin < span.end()) {
          content.add(new TextSpan(begin, span.end()));
        }
      }
    }
    if (content.isEmpty()) {
      return null;
    }
    return through(reading, f, content, s.span(as, say + 1), source, s.span(verb, verb + 1), end - verb > 12);
  }

  private static boolean isPassive(TaggedSentence s, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (Phrases.isBe(s.lower(i)) || s.is(i, "been")) {
        return true;
      }
    }
    return s.is(verb + 1, "by") || s.is(verb + 1, "in");
  }

  private static @Nullable Quotation citing(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    if (s.isAny(f.sourceFrom(), Phrases.RELATIVES) && f.sourceFrom() > 1) {
      int antecedent = Phrases.begin(s, s.isComma(f.sourceFrom() - 1) ? f.sourceFrom() - 2 : f.sourceFrom() - 1, 0);
      return antecedent < 0 ? null : citing(reading, f.from(antecedent));
    }
    if (!MediaWords.isRelay(s, f.sourceFrom(), f.sourceTo(), f.verb())) {
      return null;
    }
    for (int i = f.sourceFrom(); i < f.sourceTo(); i++) {
      if (s.isAny(i, MediaWords.REPORTERS)) {
        return null;
      }
    }
    for (int at = f.sourceFrom(); at < s.size; at++) {
      boolean aside = (s.isAny(at, QUOTE) || s.isAny(at, CITE)) && (s.is(at - 1, "which") || s.is(at - 1, "also"));
      if (!(s.isAny(at, CITING) || aside)
          || f.isCue(at)
          || f.content().get(at)
          || (at >= f.sourceTo() && !f.isFree(at))) {
        continue;
      }
      int end = AccordingToRule.sourceEnd(s, at + 1);
      while (end > 0
          && end < at + 14
          && end < s.contentEnd()
          && !s.hasTag(end, "PUNCT", "CCONJ")
          && f.isFree(end)
          && TimePhrases.end(s, end) < 0) {
        end++; // "people familiar with the matter"
      }
      if (end < 0 || !isSpeaker(s, at + 1, end)) {
        continue;
      }
      return through(
          reading,
          f,
          f.quotation().content(),
          s.span(at, at + 1),
          s.span(at + 1, end),
          f.quotation().cue().getFirst(),
          false);
    }
    return null;
  }

  private static boolean isSpeaker(TaggedSentence s, int from, int to) {
    int head = from;
    while (head < to && !s.hasTag(head, "ADP", "PUNCT", "VERB", "SCONJ")) {
      head++;
    }
    boolean known = false;
    boolean name = head > from;
    for (int i = from; i < head; i++) {
      known |= s.isAny(i, PEOPLE);
      name &= s.isCapitalized(i) || s.hasTag(i, "DET");
    }
    return known || name;
  }

  private static Quotation through(
      RuleContext reading,
      AttributionFrame f,
      List<TextSpan> content,
      TextSpan cue,
      TextSpan source,
      TextSpan link,
      boolean unsure) {
    Quotation q = f.quotation();
    List<Hop> via = new ArrayList<>(q.via());
    Chains.add(reading.hop(f.s(), f.sourceFrom(), Chains.shortened(f), link), via);
    return new Quotation(
        q.id(),
        reading.marks.kind(content),
        content,
        List.of(cue),
        List.of(source),
        q.speaker(),
        q.addressee(),
        via,
        Stance.ASSERTS,
        q.when(),
        unsure ? q.confidence() / 2 : q.confidence(),
        q.rule(),
        q.within(),
        true);
  }
}
