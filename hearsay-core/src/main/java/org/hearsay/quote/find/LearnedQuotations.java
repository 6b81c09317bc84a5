package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.quote.rules.CueStance;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.ArticleText;
import org.hearsay.text.BlockKind;
import org.hearsay.text.SpanIndex;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Joins what a learned model found with what the rules found.
///
/// Where both found the same quotation, its edges are the model's, save for direct speech, whose edges
/// the quotation marks give; addressee, chain and time are the rules'. What the rules alone found is
/// kept when it is direct speech or has no cue: there the model has nothing to go by. What the layout says
/// (a post, an interview's turns, a signature) stands as the rules have it, as models are not taught layout.
public final class LearnedQuotations {
  /// Share of two contents' characters in common, of those in either, from which they are the same.
  private static final double SAME = 0.5;

  /// Share from which a quotation of the rules is thought to be in the model's already.
  private static final double COVERED = 0.2;

  /// Share of characters.
  private static final double NEARLY_ALL = 0.9;

  /// Content that begins before its cue.
  private static final String BEFORE = RuleQuotationFinder.rule("before");

  /// The speaker is the subject of a passive.
  private static final String QUOTED_AS = RuleQuotationFinder.rule("quoted-as");

  /// Rules that go by how a text is laid out, which a model of words does not see.
  private static final Set<String> BY_LAYOUT =
      Set.of(
          RuleQuotationFinder.rule("embed"),
          RuleQuotationFinder.rule("signed"),
          RuleQuotationFinder.rule("turn"),
          RuleQuotationFinder.rule("dialogue"),
          RuleQuotationFinder.rule("headline-venue"));

  /// Layouts whose words are one quotation, whatever stands in them: speech with its speaker behind a dash.
  private static final Set<String> WHOLE = Set.of(RuleQuotationFinder.rule("signed"));

  /// Posts are the layout's. What looks like furniture is read: a report's own paragraphs can look so.
  private static final Set<BlockKind> UNREAD =
      Set.of(BlockKind.EMBED, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.BYLINE);

  /// Cues of an opinion.
  private static final Set<String> HEDGES = QuotationFinderLists.ENGLISH.words("learned-quotations.hedges");

  private final String name;
  private final OnContradiction contradiction;
  private final Calibration calibration;
  private final double leastAlone;

  /// @param name of the finder, kept with every quotation
  /// @param calibration gives the confidence
  /// @param leastAlone probability below which a quotation that the model alone found is left out
  public LearnedQuotations(String name, OnContradiction contradiction, Calibration calibration, double leastAlone) {
    this.name = name;
    this.contradiction = contradiction;
    this.calibration = calibration;
    this.leastAlone = leastAlone;
  }

  /// Whose source stands where the two have nothing in common. In direct speech, where the subject of
  /// the cue is plain, it is always the rules'.
  public enum OnContradiction {
    RULES,
    MODEL
  }

  /// An attribution that a model found.
  ///
  /// @param content never empty
  /// @param margin how sure the model is, about -4 to 4; more is surer
  public record Learned(List<TextSpan> content, List<TextSpan> cue, List<TextSpan> source, double margin) {}

  /// A quotation and the numbers that its confidence was made of; none where the layout gives it.
  @SuppressWarnings("ArrayRecordComponent")
  public record Weighed(Quotation quotation, double[] numbers) implements Comparable<Weighed> {
    @Override
    public int compareTo(Weighed other) {
      return quotation.compareTo(other.quotation);
    }
  }

  /// @return sorted by the first content span
  public List<Quotation> merge(ArticleText article, List<Quotation> ruled, List<Learned> learned) {
    return unnest(weigh(article, ruled, learned).stream().map(Weighed::quotation).toList());
  }

  /// As [#merge], with the numbers that a calibration is fitted on.
  public List<Weighed> weigh(ArticleText article, List<Quotation> ruled, List<Learned> learned) {
    QuotedText quoted = QuotedText.of(article);
    boolean[] used = new boolean[ruled.size()];
    List<Weighed> found = new ArrayList<>();
    for (int i = 0; i < used.length; i++) {
      if (BY_LAYOUT.contains(ruled.get(i).rule())) {
        used[i] = true;
        found.add(new Weighed(ruled.get(i), new double[0]));
      }
    }
    List<Quotation> laid = found.stream().map(Weighed::quotation).toList();
    SpanIndex laidPlaces = SpanIndex.of(laid, Quotation::content);
    SpanIndex places = SpanIndex.of(ruled, Quotation::content);
    SpanIndex sources = SpanIndex.of(ruled, Quotation::source);
    ParagraphEdges edges = new ParagraphEdges(article.article().text(), quoted);
    for (Learned given : learned) {
      Learned each = withoutOthers(ruled, places, edges.within(given));
      if (UNREAD.contains(article.article().kindAt(each.content().getFirst().begin()))
          || laidPlaces.any(each.content(), i -> repeats(article, each, laid.get(i)))
          || sources.any(each.content(), i -> isSpeakerOf(ruled.get(i), each))) {
        continue;
      }
      int same = same(ruled, places, used, each.content(), each.cue());
      if (same >= 0) {
        used[same] = true;
        found.add(agreed(article, ruled.get(same), each, quoted));
      } else if (!each.cue().isEmpty()) {
        Weighed alone = alone(article, each, quoted);
        if (alone.quotation().confidence() >= leastAlone) {
          found.add(alone);
        }
      }
    }
    List<Weighed> all = withRules(article, ruled, used, found);
    Collections.sort(all);
    return all;
  }

  /// Adds what the rules alone found, and takes away what it stands against.
  private List<Weighed> withRules(ArticleText article, List<Quotation> ruled, boolean[] used, List<Weighed> found) {
    SpanIndex given = SpanIndex.of(found, each -> each.quotation().content());
    SpanIndex places = SpanIndex.of(ruled, Quotation::content);
    @Nullable Weighed[] kept = found.toArray(new Weighed[0]);
    @Nullable Weighed[] added = new Weighed[ruled.size()];
    for (int i = 0; i < used.length; i++) {
      Quotation rule = ruled.get(i);
      boolean marked = rule.kind() == QuotationKind.DIRECT || rule.cue().isEmpty();
      if (used[i] || !marked) {
        continue;
      }
      List<Integer> near = given.near(rule.content());
      List<Integer> nearAdded = places.near(rule.content());
      if (winsOver(rule, kept, near) && winsOver(rule, added, nearAdded)) {
        takeAway(rule, kept, near);
        takeAway(rule, added, nearAdded);
        double[] numbers = numbers(article, Double.NaN, rule.confidence(), rule.kind(), rule.source(), rule.content());
        added[i] = new Weighed(rule.with(calibration.probability(numbers), rule.within()), numbers);
      }
    }
    List<Weighed> all = new ArrayList<>();
    addTo(all, kept);
    addTo(all, added);
    return all;
  }

  private static void addTo(List<Weighed> all, @Nullable Weighed[] some) {
    for (Weighed each : some) {
      if (each != null) {
        all.add(each);
      }
    }
  }

  private static void takeAway(Quotation rule, @Nullable Weighed[] from, List<Integer> near) {
    for (int i : near) {
      Weighed other = from[i];
      if (other != null && overlaps(rule, other.quotation())) {
        from[i] = null;
      }
    }
  }

  /// Whether a model's reading is another of the same words, or the speaker's "I think" in them.
  private static boolean repeats(ArticleText article, Learned learned, Quotation laid) {
    if (!near(laid.content(), learned.content())) {
      return false;
    }
    if (!touches(laid.content(), learned.cue())) {
      return share(laid.content(), learned.content()) > COVERED;
    }
    String text = article.article().text();
    if (WHOLE.contains(laid.rule())) {
      return true;
    }
    return learned.source().size() == 1
        && learned.source().getFirst().in(text).equals("I")
        && HEDGES.contains(learned.cue().getFirst().in(text).toLowerCase(Locale.ROOT));
  }

  /// Without the parts that are direct speech with a cue or a speaker of its own: "Voss scolded him: “A.” “B,” she said."
  private static Learned withoutOthers(List<Quotation> ruled, SpanIndex places, Learned learned) {
    if (learned.content().size() == 1 || learned.cue().isEmpty()) {
      return learned;
    }
    List<TextSpan> own =
        learned.content().stream()
            .filter(part -> !places.any(List.of(part), i -> isOthers(ruled.get(i), learned, part)))
            .toList();
    boolean all = own.isEmpty() || own.size() == learned.content().size();
    return all ? learned : new Learned(own, learned.cue(), learned.source(), learned.margin());
  }

  private static boolean isOthers(Quotation rule, Learned learned, TextSpan part) {
    return rule.kind() == QuotationKind.DIRECT
        && !(rule.cue().isEmpty() && rule.source().isEmpty())
        && !touches(rule.cue(), learned.cue())
        && !(rule.cue().isEmpty() && touches(rule.source(), learned.source()))
        && rule.content().size() == 1
        && (covers(rule.content(), List.of(part)) || isMarked(rule.content().getFirst(), part));
  }

  /// Whether a span is another with its quotation marks.
  private static boolean isMarked(TextSpan words, TextSpan part) {
    return part.begin() >= words.begin() - MARKS && part.end() <= words.end() + MARKS && part.overlaps(words);
  }

  /// Characters of a closing mark and what may stand before it.
  private static final int MARKS = 2;

  /// "Voss was quoted in local papers as saying …": whether a model takes the speaker for what was said.
  private static boolean isSpeakerOf(Quotation rule, Learned learned) {
    return rule.rule().equals(QUOTED_AS)
        && touches(rule.source(), learned.content())
        && !touches(rule.content(), learned.content());
  }

  private static double[] numbers(
      ArticleText article,
      double margin,
      double rule,
      QuotationKind kind,
      List<TextSpan> source,
      List<TextSpan> content) {
    int words = 0;
    for (TextSpan span : content) {
      for (int i = article.tokens().tokenAt(span.begin());
          i < article.tokens().size() && article.tokens().begin(i) < span.end();
          i++) {
        words++;
      }
    }
    return Calibration.numbers(margin, rule, kind, !source.isEmpty(), words);
  }

  /// Drops references to quotations that were not kept.
  private static List<Quotation> unnest(List<Quotation> found) {
    List<String> ids = found.stream().map(Quotation::id).sorted().toList();
    return found.stream()
        .map(quotation -> {
          String within = quotation.within();
          boolean lost = within != null && Collections.binarySearch(ids, within) < 0;
          return lost ? quotation.with(quotation.confidence(), null) : quotation;
        })
        .toList();
  }

  private Weighed agreed(ArticleText article, Quotation rule, Learned learned, QuotedText quoted) {
    boolean direct = rule.kind() == QuotationKind.DIRECT;
    // "He said it was late, the Daily News reported": one took "said", the other "reported"
    boolean apart =
        !direct
            && !learned.source().isEmpty()
            && !rule.cue().isEmpty()
            && !learned.cue().isEmpty()
            && !touches(rule.cue(), learned.cue());
    if (apart && contradiction == OnContradiction.RULES && outer(rule, learned)) {
      double[] numbers =
          numbers(article, learned.margin(), rule.confidence(), rule.kind(), rule.source(), rule.content());
      return new Weighed(rule.with(calibration.probability(numbers), rule.within()), numbers);
    }
    boolean rules = !apart && (direct || contradiction == OnContradiction.RULES);
    // "A, she said, but B": the model sees one side of the cue more often than the rules
    boolean half = rule.rule().equals(BEFORE) && covers(rule.content(), learned.content());
    List<TextSpan> edges = direct || half ? rule.content() : learned.content();
    boolean other =
        (rules && contradicts(rule.source(), learned.source()))
            || (!apart && !rule.source().isEmpty() && passesOn(rule, learned));
    List<TextSpan> source = other ? rule.source() : learned.source();
    QuotationKind kind = direct ? QuotationKind.DIRECT : quoted.kind(edges);
    double[] numbers = numbers(article, learned.margin(), rule.confidence(), kind, source, edges);
    Quotation quotation =
        new Quotation(
            rule.id(),
            kind,
            edges,
            isRulesCue(article.article().text(), rule, learned, direct && other) ? rule.cue() : learned.cue(),
            source,
            Speaker.UNKNOWN,
            apart ? null : rule.addressee(),
            apart ? List.of() : rule.via(),
            apart ? CueStance.of(learned.cue().getFirst().in(article.article().text())) : rule.stance(),
            apart ? null : rule.when(),
            calibration.probability(numbers),
            name + "+" + rule.rule(),
            rule.within(),
            true);
    return new Weighed(quotation, numbers);
  }

  /// Whether the cue is the rules': where the model has none, or has a mark alone in direct speech that a verb introduces.
  private static boolean isRulesCue(String text, Quotation rule, Learned learned, boolean otherSource) {
    if (learned.cue().isEmpty() || rule.cue().isEmpty()) {
      return learned.cue().isEmpty();
    }
    boolean mark = learned.cue().stream().noneMatch(span -> span.in(text).chars().anyMatch(Character::isLetter));
    return otherSource || (mark && rule.kind() == QuotationKind.DIRECT);
  }

  /// Whether the rules took the outer of two cues: the model's stands in their content, or its source is
  /// whom they have the words from. What stands in it is read from its words.
  private static boolean outer(Quotation rule, Learned learned) {
    return touches(rule.content(), learned.cue().subList(0, 1)) || passesOn(rule, learned);
  }

  /// Whether the model's source is whom the rules have for one who passed the words on.
  private static boolean passesOn(Quotation rule, Learned learned) {
    return !learned.source().isEmpty()
        && rule.via().stream().anyMatch(hop -> hop.span().overlaps(learned.source().getFirst()));
  }

  /// Whether two readings of who speaks have nothing in common, or the model has none.
  private static boolean contradicts(List<TextSpan> rule, List<TextSpan> learned) {
    return learned.isEmpty() || (!rule.isEmpty() && !touches(rule, learned));
  }

  private Weighed alone(ArticleText article, Learned learned, QuotedText quoted) {
    List<TextSpan> content = learned.content();
    TextSpan cue = learned.cue().getFirst();
    String id =
        Digest.of(
            article.article().id(),
            content.getFirst().begin() + "-" + content.getLast().end(),
            Integer.toString(cue.begin()));
    QuotationKind kind = quoted.kind(content);
    double[] numbers = numbers(article, learned.margin(), Double.NaN, kind, learned.source(), content);
    Quotation quotation =
        Quotation.unresolved(
            id,
            kind,
            content,
            learned.cue(),
            learned.source(),
            CueStance.of(cue.in(article.article().text())),
            calibration.probability(numbers),
            name);
    return new Weighed(quotation, numbers);
  }

  /// @return the rules' quotation that is the same as the model's, or -1
  private static int same(
      List<Quotation> ruled, SpanIndex places, boolean[] used, List<TextSpan> content, List<TextSpan> cue) {
    int best = -1;
    double top = SAME;
    for (int i : places.near(content)) {
      Quotation rule = ruled.get(i);
      if (used[i] || !near(rule.content(), content) || touches(rule.content(), cue)) {
        continue; // a cue in the rules' content is that of a statement within it
      }
      double score = share(rule.content(), content) + (touches(rule.cue(), cue) ? 0.5 : 0);
      if (score >= top) {
        top = score;
        best = i;
      }
    }
    return best;
  }

  private static boolean near(List<TextSpan> a, List<TextSpan> b) {
    return a.getFirst().begin() < b.getLast().end() && b.getFirst().begin() < a.getLast().end();
  }

  /// Whether direct speech that the rules found is surer than all that the model made of its words;
  /// what somebody says in them of another's statement stands beside it.
  private static boolean winsOver(Quotation rule, @Nullable Weighed[] found, List<Integer> near) {
    for (int i : near) {
      Weighed other = found[i];
      if (other != null
          && overlaps(rule, other.quotation())
          && (rule.cue().isEmpty() || rule.confidence() <= other.quotation().confidence())) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlaps(Quotation rule, Quotation other) {
    return near(rule.content(), other.content())
        && !touches(rule.content(), other.cue())
        && share(rule.content(), other.content()) > COVERED;
  }

  /// Whether nearly all of the second lies in the first.
  private static boolean covers(List<TextSpan> outer, List<TextSpan> inner) {
    return SpanSets.both(outer, inner) >= NEARLY_ALL * SpanSets.length(inner);
  }

  private static double share(List<TextSpan> a, List<TextSpan> b) {
    return (double) SpanSets.both(a, b) / SpanSets.either(a, b);
  }

  private static boolean touches(List<TextSpan> a, List<TextSpan> b) {
    for (TextSpan left : a) {
      for (TextSpan right : b) {
        if (left.overlaps(right)) {
          return true;
        }
      }
    }
    return false;
  }
}
