package org.hearsay.quote.rules;

import java.util.List;
import java.util.Set;
import org.hearsay.quote.Hop;
import org.hearsay.quote.rules.CueLexicon.Cue;

/// Who passed the words on, from the words beside cue and source: `…, Lee said, according to the Daily
/// News`, `…, the Daily News reported`, `in a statement quoted by the Daily News`.
public final class Chains {
  private static final String ACCORDING = QuotationRuleLists.ENGLISH.word("according");
  private static final String CIT = QuotationRuleLists.ENGLISH.word("cit");
  private static final String QUOT = QuotationRuleLists.ENGLISH.word("quot");
  private static final String QUOTED = QuotationRuleLists.ENGLISH.word("quoted");
  private static final String TOLD = QuotationRuleLists.ENGLISH.word("told");

  private static final Set<String> PUBLISHED = QuotationRuleLists.ENGLISH.words("chains.published");
  private static final Set<String> NO_SOURCES = QuotationRuleLists.ENGLISH.words("chains.no-sources");

  private Chains() {}

  public static void read(RuleContext reading, AttributionFrame f, List<Hop> hops) {
    accordingTo(reading, f, hops);
    relayed(reading, f, hops);
    published(reading, f, hops);
  }

  /// Adds a hop, unless another hop has its words.
  public static void add(Hop hop, List<Hop> hops) {
    for (Hop known : hops) {
      if (known.span().overlaps(hop.span())) {
        return;
      }
    }
    hops.add(hop);
  }

  public static void addAll(List<Hop> more, List<Hop> hops) {
    more.forEach(hop -> add(hop, hops));
  }

  /// Where a source ends without what follows its name in commas.
  public static int shortened(AttributionFrame f) {
    for (int i = f.sourceFrom() + 1; i < f.sourceTo(); i++) {
      if (f.s().isComma(i)) {
        return i;
      }
    }
    return f.sourceTo();
  }

  /// Whether the phrase after "according to" can name somebody who passed words on.
  static boolean isCarrier(TaggedSentence s, int at) {
    boolean mark =
        at == 0
            || s.isComma(at - 1)
            || s.isSpeech(at - 1)
            || s.hasTag(at - 1, "PUNCT", "VERB", "NOUN", "PROPN", "PRON");
    boolean inContent =
        s.is(at - 1, "that")
            || s.is(at - 1, "since")
            || s.is(at - 1, "because")
            || s.is(at - 2, "since")
            || s.is(at - 2, "because")
            || s.is(at - 2, "that");
    int head = at + 2;
    while (head < s.size && s.hasTag(head, "DET", "ADJ", "NUM")) {
      head++;
    }
    boolean rule = s.isAny(at + 2, NO_SOURCES);
    for (int i = head; i < head + 6 && s.hasTag(i, "NOUN", "PROPN", "VERB", "ADJ"); i++) {
      rule |= s.isAny(i, NO_SOURCES);
    }
    return mark && !inContent && !rule;
  }

  private static void accordingTo(RuleContext reading, AttributionFrame f, List<Hop> hops) {
    TaggedSentence s = f.s();
    for (int at = 0; at + 2 < s.size; at++) {
      if (!s.is(at, ACCORDING) || !f.isFree(at) || f.isCue(at) || f.isSource(at)) {
        continue;
      }
      int to = s.is(at + 1, "to") ? at + 2 : at + 1;
      if (s.isAny(Math.max(0, f.sourceFrom()), Phrases.RELATIVES) && f.sourceFrom() > at) {
        continue; // "according to Lee, who added": Lee speaks
      }
      boolean said = f.sourceFrom() >= 0 && f.cueFrom() >= 0 && !s.is(f.cueFrom(), ACCORDING);
      if (!said || !isCarrier(s, at) || between(f, at)) {
        continue;
      }
      int end = AccordingToRule.sourceEnd(s, to);
      if (end > to) {
        add(reading.hop(s, to, end, s.span(at, to)), hops);
      }
    }
  }

  /// Whether another clause lies between the cue and an item after it.
  private static boolean between(AttributionFrame f, int at) {
    for (int i = f.cueTo(); i < at; i++) {
      boolean ends = f.s().is(i, ";") || (f.s().hasTag(i, "CCONJ") && f.isFree(i) && f.s().hasTag(i + 1, "PRON"));
      if (ends && !f.content().get(i)) {
        return true;
      }
    }
    return false;
  }

  /// `…, the Daily News reported` and `…, reported the Daily News`, after or around another's words.
  private static void relayed(RuleContext reading, AttributionFrame f, List<Hop> hops) {
    TaggedSentence s = f.s();
    if (f.sourceFrom() < 0) {
      return;
    }
    int after = Math.max(f.cueTo(), f.sourceTo());
    if (f.verb() >= 0
        && (s.lower(f.verb()).startsWith(CIT) || s.lower(f.verb()).startsWith(QUOT))
        && f.quotation().via().isEmpty()) {
      return;
    }
    for (int at = after; at < s.size; at++) {
      Cue cue = f.isFree(at) && !f.isCue(at) && !f.isSource(at) ? f.cue(at) : null;
      if (cue == null || !cue.takes('r') || !cue.isFinite()) {
        continue;
      }
      int next = at + 1;
      int time = TimePhrases.end(s, next);
      next = time > 0 ? time : next;
      boolean closes = s.isEnd(next) || s.isComma(next);
      SubjectFinder.Found before = closes ? SubjectFinder.subject(s, Phrases.verbGroup(s, at)) : null;
      if (before != null
          && before.from() >= after
          && opens(s, before.from())
          && f.isFree(before.from())
          && MediaWords.isRelay(s, before.from(), before.to(), at)) {
        add(medium(reading.hop(s, before.from(), before.to(), s.span(at, at + 1))), hops);
        continue;
      }
      boolean first = s.isComma(at - 1) || (s.is(at - 1, "as") && s.isComma(at - 2));
      int end = first ? Phrases.end(s, at + 1, false) : -1;
      if (end > 0 && (s.isEnd(end) || s.isComma(end)) && MediaWords.isRelay(s, at + 1, end, at)) {
        add(medium(reading.hop(s, at + 1, end, s.span(at, at + 1))), hops);
      }
    }
    told(reading, f, after, hops);
  }

  private static final Set<String> TELLING = QuotationRuleLists.ENGLISH.words("chains.telling");

  /// `Lee said it was late, Brandt told reporters`: the last of two clauses is the outer one.
  private static void told(RuleContext reading, AttributionFrame f, int after, List<Hop> hops) {
    TaggedSentence s = f.s();
    int last = s.contentEnd() - 1;
    for (int at = last; at > Math.max(after + 1, last - 6); at--) {
      if (!f.isFree(at) || !s.isAny(at, TELLING)) {
        continue;
      }
      int end = s.is(at, TOLD) ? Phrases.end(s, at + 1, false) : at + 1;
      int time = end > 0 ? TimePhrases.end(s, end) : -1;
      end = time > 0 ? time : end;
      SubjectFinder.Found before = SubjectFinder.subject(s, Phrases.verbGroup(s, at));
      if (end > 0
          && s.isEnd(end)
          && before != null
          && before.from() > after
          && s.isComma(before.from() - 1)
          && f.isFree(before.from())
          && !s.hasTag(before.from(), "PRON")
          && before.to() - before.from() < 8) {
        add(reading.hop(s, before.from(), before.to(), s.span(at, at + 1)), hops);
      }
      return;
    }
  }

  /// A bare name that "reported" something is a medium's.
  private static Hop medium(Hop hop) {
    return hop.kind() == Hop.Kind.PERSON
        ? new Hop(hop.entity(), hop.name(), Hop.Kind.OUTLET, hop.cue(), hop.span(), hop.confidence())
        : hop;
  }

  private static boolean opens(TaggedSentence s, int at) {
    return s.isComma(at - 1) || s.isSpeech(at - 1) || s.hasTag(at - 1, "PUNCT") || s.is(at - 1, "as");
  }

  private static void published(RuleContext reading, AttributionFrame f, List<Hop> hops) {
    TaggedSentence s = f.s();
    for (int at = 1; at + 2 < s.size; at++) {
      boolean free = f.isFree(at) || f.isSource(at) || f.isCue(at);
      if (!free || !s.isAny(at, PUBLISHED) || !s.is(at + 1, "by")) {
        continue;
      }
      int end = Phrases.end(s, at + 2, true);
      boolean medium = end > 0 && (MediaWords.isRelay(s, at + 2, end, -1) || s.is(at, QUOTED) || s.is(at - 1, "as"));
      if (medium) {
        add(reading.hop(s, at + 2, end, s.span(at, at + 2)), hops);
      }
    }
  }
}
