package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.rules.Addressees;
import org.hearsay.quote.rules.AttributionFrame;
import org.hearsay.quote.rules.Chains;
import org.hearsay.quote.rules.DraftQuotation;
import org.hearsay.quote.rules.Phrases;
import org.hearsay.quote.rules.QuotationRules;
import org.hearsay.quote.rules.RuleContext;
import org.hearsay.quote.rules.RulePrecision;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.quote.rules.TaggedSentence;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Completes quotations, whoever found them: chain, addressee, stance and time, and statements that
/// stand within others.
///
/// A finder says who said what by which cue. The rest is read here from the words of the sentence that
/// belong to no content, so that it is the same for rules and learned models.
public final class QuotationDetails {
  private static final String ACCORDING = QuotationFinderLists.ENGLISH.word("according");

  /// More quotations in one sentence are no prose.
  private static final int MOST = 16;

  private static final int DEEPEST = 3;

  /// After a name in one sentence, these mostly stand for it: "Lee said that it rained, he said".
  private static final Set<String> PERSONAL = QuotationFinderLists.ENGLISH.words("quotation-details.personal");

  private final RuleContext reading;
  private final List<TaggedSentence> sentences;

  private final InnerSpeech innerSpeech;

  private QuotationDetails(ArticleText tokenized) {
    this.reading = RuleContext.of(tokenized, QuotationRules.english());
    this.innerSpeech = new InnerSpeech(tokenized);
    this.sentences = reading.sentences.stream().filter(s -> s.size > 0).toList();
  }

  /// @return sorted
  public static List<Quotation> complete(ArticleText tokenized, List<Quotation> found) {
    if (found.isEmpty() || tokenized.tokens().size() == 0) {
      return found;
    }
    return new QuotationDetails(tokenized).complete(found);
  }

  private List<Quotation> complete(List<Quotation> found) {
    List<Quotation> all = new ArrayList<>();
    List<TextSpan> sources = new ArrayList<>();
    for (Quotation quotation : found) {
      AttributionFrame frame = frame(quotation, List.of());
      Quotation cited = frame == null ? null : CitedSpeakers.read(reading, frame);
      all.add(cited == null ? quotation : cited);
      if (cited != null) {
        sources.addAll(cited.source());
      }
    }
    // "citing two officials" is no statement of its own once the officials speak
    all.removeIf(quotation -> overlapsAny(quotation.content(), sources));
    all.addAll(nested(all));
    all.addAll(inner(all));
    Collections.sort(all);
    List<List<Quotation>> bySentence = bySentence(all);
    List<Quotation> out = new ArrayList<>();
    for (Quotation quotation : all) {
      out.add(complete(quotation, bySentence));
    }
    return List.copyOf(out);
  }

  /// Statements within others, except those that were found anyway.
  private List<Quotation> nested(List<Quotation> all) {
    List<List<Quotation>> bySentence = bySentence(all);
    List<Quotation> added = new ArrayList<>();
    for (Quotation outer : all) {
      AttributionFrame frame = frame(outer, List.of());
      if (frame == null) {
        continue;
      }
      for (DraftQuotation inner : NestedSpeech.read(reading, frame)) {
        Quotation made = known(inner, bySentence.get(frame.index())) ? null : quotation(inner, outer);
        if (made != null) {
          added.add(made);
        }
      }
    }
    return added;
  }

  /// What others said in direct speech, in marks inside the marks.
  private List<Quotation> inner(List<Quotation> all) {
    List<Quotation> added = new ArrayList<>();
    for (Quotation outer : all) {
      added.addAll(innerSpeech.read(outer, passedOn(outer)));
    }
    added.removeIf(inner ->
        all.stream().anyMatch(other -> other.cue().equals(inner.cue()) && other.content().equals(inner.content())));
    return added;
  }

  /// Whoever speaks, as the one through whom the words within are known.
  private List<Hop> passedOn(Quotation outer) {
    AttributionFrame frame = frame(outer, List.of());
    if (frame != null && frame.sourceFrom() >= 0) {
      TextSpan cue = outer.cue().isEmpty() ? null : outer.cue().getFirst();
      return List.of(reading.hop(frame.s(), frame.sourceFrom(), Chains.shortened(frame), cue));
    }
    if (outer.source().isEmpty()) {
      return List.of();
    }
    TextSpan source = outer.source().getFirst();
    return List.of(new Hop(null, source.in(reading.text), Hop.Kind.PERSON, null, source));
  }

  private static boolean known(DraftQuotation inner, List<Quotation> others) {
    TextSpan cue = inner.cue;
    for (Quotation other : others) {
      for (TextSpan span : other.cue()) {
        if (cue == null || span.overlaps(cue)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean overlapsAny(List<TextSpan> content, List<TextSpan> sources) {
    return content.size() == 1
        && sources.stream()
            .anyMatch(
                source -> source.overlaps(content.getFirst()) && source.length() * 2 > content.getFirst().length());
  }

  private static boolean overlaps(TextSpan span, List<TextSpan> others) {
    return others.stream().anyMatch(span::overlaps);
  }

  private @Nullable Quotation quotation(DraftQuotation draft, Quotation outer) {
    TextSpan cue = draft.cue;
    TextSpan source = draft.source;
    TextSpan when = draft.when;
    if (cue == null || source == null || draft.content.isEmpty()) {
      return null;
    }
    List<TextSpan> content = draft.content.stream().sorted().toList();
    String id =
        Digest.of(
            reading.article.id(),
            content.getFirst().begin() + "-" + content.getLast().end(),
            Integer.toString(cue.begin()));
    return new Quotation(
        id,
        reading.marks.kind(content),
        content,
        List.of(cue),
        List.of(source),
        Speaker.UNKNOWN,
        draft.addressee,
        draft.via,
        draft.stance,
        when == null ? null : new SaidWhen(null, when, "unresolved"),
        Math.min(outer.confidence(), RulePrecision.of("nested")),
        RuleQuotationFinder.rule("nested"),
        outer.id(),
        true);
  }

  private Quotation complete(Quotation q, List<List<Quotation>> bySentence) {
    int index = index(q);
    if (index < 0) {
      return q;
    }
    AttributionFrame frame = frame(q, bySentence.get(index));
    if (frame == null) {
      return q;
    }
    List<Hop> hops = new ArrayList<>();
    Chains.read(reading, frame, hops);
    outer(q, bySentence.get(index), hops, DEEPEST);
    Chains.addAll(q.via(), hops);
    Addressee addressee = q.addressee();
    if (addressee == null || !isHearer(frame, addressee)) {
      addressee = Addressees.read(reading, frame);
    }
    if (addressee != null && (overlaps(addressee.span(), q.source()) || !isHearer(frame, addressee))) {
      addressee = null;
    }
    hops.removeIf(hop -> isSource(hop, q) || isSame(frame.s(), hop, q) || isElsewhere(hop, q, bySentence.get(index)));
    SaidWhen when = q.when();
    if (when == null) {
      TextSpan span = SaidTimes.read(frame);
      when = span == null ? null : new SaidWhen(null, span, "unresolved");
    }
    return new Quotation(
        q.id(),
        q.kind(),
        q.content(),
        q.cue(),
        q.source(),
        q.speaker(),
        addressee,
        hops,
        Stances.read(frame, q),
        when,
        q.confidence(),
        q.rule(),
        q.within(),
        true);
  }

  /// A rule may take for a hearer what only stands where hearers do.
  private static boolean isHearer(AttributionFrame f, Addressee addressee) {
    int[] at = items(f.s(), List.of(addressee.span()));
    return at[0] < 0 || Addressees.isHearer(f.s(), at[0], at[1]);
  }

  /// Whoever speaks passes on nothing; "the mill's letter, quoted by the Coast Wire" holds a hop.
  private static boolean isSource(Hop hop, Quotation q) {
    return q.source().stream().anyMatch(span -> span.overlaps(hop.span()) && hop.span().length() * 2 > span.length());
  }

  /// Whether the words that make a hop are the cue of another quotation, which says something else.
  private static boolean isElsewhere(Hop hop, Quotation q, List<Quotation> others) {
    TextSpan cue = hop.cue();
    for (Quotation other : others) {
      boolean its = cue != null && !other.id().equals(q.id()) && overlaps(cue, other.cue()) && !overlaps(cue, q.cue());
      boolean around =
          q.cue().stream().anyMatch(span -> overlaps(span, other.content()))
              || q.content().stream().anyMatch(span -> overlaps(span, other.content()));
      if (its && !around) {
        return true;
      }
    }
    return false;
  }

  /// Nobody passes on his own words: "the union's board denied it, according to the board".
  private static boolean isSame(TaggedSentence s, Hop hop, Quotation q) {
    int[] at = items(s, List.of(hop.span()));
    int[] source = q.source().isEmpty() ? at : items(s, q.source());
    if (at[0] < 0 || source[0] < 0 || (at[0] >= source[0] && at[0] < source[1])) {
      return false; // "the mill's letter, quoted by the Coast Wire"
    }
    boolean any = at[1] - at[0] == 1 && source[1] - source[0] == 1 && s.is(at[0], s.lower(source[0]));
    for (int i = at[0]; i < at[1]; i++) {
      boolean counts = s.hasTag(i, "NOUN", "PROPN", "ADJ", "NUM") && !s.isAny(i, Phrases.POSSESSIVES);
      boolean found = !counts;
      for (int k = source[0]; k < source[1]; k++) {
        found |= s.is(k, s.lower(i));
      }
      if (!found) {
        return false;
      }
      any |= counts;
    }
    return any;
  }

  /// Those within whose words a quotation stands, from the article outwards.
  private void outer(Quotation q, List<Quotation> others, List<Hop> hops, int depth) {
    Quotation nearest = null;
    if (q.source().isEmpty() || !isSaid(q)) {
      return;
    }
    for (Quotation other : others) {
      boolean around =
          !other.id().equals(q.id()) && contains(other, q) && NestedSpeech.passesOn(reading, frame(other, List.of()));
      if (around && (nearest == null || contains(nearest, other))) {
        nearest = other;
      }
    }
    if (nearest == null) {
      return;
    }
    if (depth > 0) {
      outer(nearest, others, hops, depth - 1);
    }
    AttributionFrame frame = frame(nearest, List.of());
    boolean himself =
        frame != null
            && frame.sourceTo() - frame.sourceFrom() == 1
            && frame.s().isAny(frame.sourceFrom(), PERSONAL)
            && q.source().getFirst().end() <= nearest.source().getFirst().begin();
    if (frame != null && frame.sourceFrom() >= 0 && !himself) {
      Chains.add(reading.hop(frame.s(), frame.sourceFrom(), Chains.shortened(frame), nearest.cue().getFirst()), hops);
    }
  }

  /// Whether a cue is a verb that the lexicon has, or a phrase such as "according to": in others' words a finder may
  /// take for an attribution what only happens.
  private boolean isSaid(Quotation q) {
    AttributionFrame frame = frame(q, List.of());
    return frame != null && (frame.verb() >= 0 || frame.s().is(frame.cueFrom(), ACCORDING));
  }

  private static boolean contains(Quotation outer, Quotation inner) {
    if (inner.cue().isEmpty() || outer.cue().equals(inner.cue())) {
      return false;
    }
    int cue = inner.cue().getFirst().begin();
    return outer.content().stream().anyMatch(span -> span.contains(cue));
  }

  private List<List<Quotation>> bySentence(List<Quotation> all) {
    List<List<Quotation>> by = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      by.add(new ArrayList<>(2));
    }
    for (Quotation q : all) {
      int index = index(q);
      if (index >= 0 && by.get(index).size() < MOST) {
        by.get(index).add(q);
      }
    }
    return by;
  }

  private static int anchor(Quotation q) {
    return !q.cue().isEmpty() ? q.cue().getFirst().begin() : q.source().isEmpty() ? -1 : q.source().getFirst().begin();
  }

  private int index(Quotation q) {
    int anchor = anchor(q);
    return anchor < 0 ? -1 : sentenceAt(anchor);
  }

  /// @param others quotations of the same sentence, whose contents say nothing of this one
  private @Nullable AttributionFrame frame(Quotation q, List<Quotation> others) {
    int index = index(q);
    if (index < 0) {
      return null;
    }
    TaggedSentence s = sentences.get(index);
    int anchor = item(s, anchor(q));
    if (anchor < 0 || s.isSpeech(anchor) || !reading.isRead(s)) {
      return null;
    }
    int[] cue = q.cue().isEmpty() ? new int[] {-1, -1} : items(s, q.cue());
    int[] source = q.source().isEmpty() ? new int[] {-1, -1} : items(s, q.source());
    BitSet content = cover(s, q);
    BitSet taken = (BitSet) content.clone();
    BitSet cues = new BitSet();
    for (Quotation other : others) {
      if (!other.id().equals(q.id()) && !other.cue().isEmpty()) {
        int[] items = items(s, other.cue());
        cues.set(Math.max(0, items[0]), Math.max(0, items[1]));
      }
      if (!other.id().equals(q.id()) && !contains(other, q)) {
        taken.or(cover(s, other));
      }
    }
    return new AttributionFrame(q, s, index, cue[0], cue[1], source[0], source[1], content, taken, cues);
  }

  static BitSet cover(TaggedSentence s, Quotation q) {
    BitSet cover = new BitSet();
    for (TextSpan span : q.content()) {
      for (int i = firstAfter(s, span.begin()); i < s.size && s.begin(i) < span.end(); i++) {
        cover.set(i);
      }
    }
    return cover;
  }

  /// First item and one past the last, both -1 where the spans stand elsewhere.
  static int[] items(TaggedSentence s, List<TextSpan> spans) {
    int from = item(s, spans.getFirst().begin());
    if (from < 0) {
      return new int[] {-1, -1};
    }
    int to = from + 1;
    int end = spans.getFirst().end();
    while (to < s.size && s.begin(to) < end) {
      to++;
    }
    return new int[] {from, to};
  }

  static int item(TaggedSentence s, int position) {
    int first = firstAfter(s, position);
    return first < s.size && position >= s.begin(first) ? first : -1;
  }

  /// The first item that ends after a position; their number where there is none.
  private static int firstAfter(TaggedSentence s, int position) {
    int low = 0;
    int high = s.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (s.end(middle) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int sentenceAt(int position) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      TaggedSentence s = sentences.get(middle);
      if (position < s.begin(0)) {
        high = middle - 1;
      } else if (position >= s.end(s.size - 1)) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
