package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.result.Utterance.Relation;
import org.hearsay.compare.result.Utterance.Variant;
import org.hearsay.prov.Digest;
import org.hearsay.text.DateRange;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.DisjointSets;
import org.hearsay.words.Lemma;
import org.hearsay.words.SharingPairs;
import org.hearsay.words.WordAlignment;
import org.jspecify.annotations.Nullable;

/// Finds the quotations of several reports that give one act of speech.
///
/// Candidates share a run of words; they are accepted by an alignment in which rare words count. A speaker
/// who says a similar thing twice has made two utterances, so what is only similar stays apart.
public final class FindUtterances {
  /// Of the quotations that share a run of words, each is paired with so many first ones and so many just before it.
  private static final int MAX_SHARING = 30;

  /// Least number of equal words of a sentence that is not contained as a whole.
  private static final int LEAST_EQUAL = 5;

  /// Least information of the equal words in nats: four words of common content.
  private static final double LEAST_WEIGHT = 16;

  /// The same for words that one report quotes twice: alone, and within a longer quotation.
  private static final double LEAST_REPEATED = 11;

  /// Least equal words where two speakers are named: a slogan is short.
  private static final int LEAST_EQUAL_OTHER = 9;

  /// Days between two reports beyond which a speaker may well have said a similar thing again.
  private static final int LATER = 10;

  private static final double LEAST_IDENTITY = 0.7;
  private static final double LEAST_COVER = 0.7;

  /// The same where numbers or negations differ.
  private static final double LEAST_COVER_OF_UNLIKE = 0.85;

  /// Least share of the larger set of concepts that both have.
  private static final double LEAST_SHARED = 0.45;

  /// Two sums that differ by less than this count as equal, since arithmetic rounds.
  private static final double SLACK = 1e-9;

  /// Least share of the longer sentence's information where both have one run of words and other words around it: an
  /// office or a long name stands in many sentences.
  private static final double LEAST_MUTUAL = 0.65;

  /// Least words of a run that is more than the name of an office.
  private static final int LEAST_RUN = 14;

  private final List<ComparedQuotation> said;

  /// By index of a quotation.
  private final List<EncodedQuotation> coded;

  private final DisjointSets together;
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  private final ForeignSpeech foreign;
  private final double[] shares;

  private FindUtterances(List<ComparedQuotation> said, ForeignSpeech foreign, double[] shares) {
    this.said = said;
    EncodedQuotation.Codes codes = new EncodedQuotation.Codes();
    coded = said.stream().map(one -> EncodedQuotation.of(one, codes)).toList();
    this.foreign = foreign;
    this.shares = shares;
    together = new DisjointSets(said.size());
  }

  /// Utterances that two or more reports carry, or that one report carries in quotation marks.
  ///
  /// @param shares by index of a report: the share of an origin of its own that it is
  public static List<Utterance> in(List<ComparedQuotation> said, ForeignSpeech foreign, double[] shares) {
    return new FindUtterances(said, foreign, shares).find();
  }

  private List<Utterance> find() {
    QuotationFragments fragments = new QuotationFragments();
    for (int[] pair : candidates()) {
      if (!known(pair[0], pair[1]) && same(pair[0], pair[1], fragments) == Act.SAME) {
        join(pair[0], pair[1]);
      }
    }
    SingleWordQuotations.in(said, FindUtterances::apartInTime, fragments);
    fragments.unambiguous(together::rootOf).forEach(pair -> join(pair[0], pair[1]));
    Map<Integer, List<ComparedQuotation>> byRoot = new TreeMap<>();
    for (int i = 0; i < said.size(); i++) {
      byRoot.computeIfAbsent(together.rootOf(i), key -> new ArrayList<>()).add(said.get(i));
    }
    List<Utterance> found = new ArrayList<>();
    for (List<ComparedQuotation> group : byRoot.values()) {
      if (group.stream().anyMatch(ComparedQuotation::quoted)) {
        found.add(utterance(group));
      }
    }
    return found;
  }

  /// Whether two quotations need no further comparison: they are joined, and none is so short that it may
  /// be a fragment.
  private boolean known(int one, int other) {
    return together.rootOf(one) == together.rootOf(other) && noShort(one) && noShort(other);
  }

  private boolean noShort(int one) {
    return said.get(one).pieces().stream().allMatch(piece -> piece[1] - piece[0] >= LEAST_EQUAL);
  }

  private void join(int one, int other) {
    int left = together.rootOf(one);
    int right = together.rootOf(other);
    if (left != right && !saidTwice(left, right)) {
      together.join(left, right);
      members
          .computeIfAbsent(Math.min(left, right), FindUtterances::alone)
          .addAll(members.getOrDefault(Math.max(left, right), alone(Math.max(left, right))));
      members.remove(Math.max(left, right));
    }
  }

  private static List<Integer> alone(int index) {
    return new ArrayList<>(List.of(index));
  }

  /// Whether one report has, in both groups, quotations that are alike: then the speaker said it twice.
  private boolean saidTwice(int left, int right) {
    List<Integer> some = members.getOrDefault(left, alone(left));
    List<Integer> others = members.getOrDefault(right, alone(right));
    Map<Integer, List<Integer>> byReport = new HashMap<>();
    for (int a : some.size() < others.size() ? some : others) {
      byReport.computeIfAbsent(said.get(a).report().index, key -> new ArrayList<>()).add(a);
    }
    for (int b : some.size() < others.size() ? others : some) {
      for (int a : byReport.getOrDefault(said.get(b).report().index, List.of())) {
        ComparedQuotation x = said.get(some.size() < others.size() ? a : b);
        ComparedQuotation y = said.get(some.size() < others.size() ? b : a);
        if (x.quoted() && y.quoted() && !repeats(x.words(), y.words()) && sameWords(x.words(), y.words())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the shorter stands word for word in the longer, and is no slogan: a report quotes a part again, most
  /// often ahead of the whole.
  private static boolean repeats(ComparedWords x, ComparedWords y) {
    ComparedWords shorter = x.size() <= y.size() ? x : y;
    ComparedWords longer = x.size() <= y.size() ? y : x;
    boolean same = shorter.size() == longer.size();
    return Collections.indexOfSubList(longer.forms(), shorter.forms()) >= 0
        && (same
            || SingleWordQuotations.one(shorter)
            || (shorter.size() >= LEAST_EQUAL && WordAlignment.weight(shorter, 0, shorter.size()) >= LEAST_REPEATED));
  }

  /// Pairs of quotations of different reports that share a pair of neighbouring content words.
  private List<int[]> candidates() {
    Map<String, List<Integer>> sharing = new HashMap<>();
    for (int i = 0; i < said.size(); i++) {
      for (String key : keys(said.get(i))) {
        sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    SharingPairs found = new SharingPairs(MAX_SHARING);
    sharing.values().forEach(found::add);
    List<int[]> pairs = found.pairs();
    pairs.removeIf(pair -> said.get(pair[0]).report().index == said.get(pair[1]).report().index);
    pairs.sort(Comparator.comparingInt((int[] pair) -> pair[0]).thenComparingInt(pair -> pair[1]));
    return pairs;
  }

  private static Set<String> keys(ComparedQuotation said) {
    Set<String> keys = new HashSet<>();
    for (int[] piece : said.pieces()) {
      String last = "";
      for (int i = piece[0]; i < piece[1]; i++) {
        String form = said.words().form(i);
        if (!Commonness.stop(form)) {
          String stem = Lemma.of(form);
          if (!last.isEmpty()) {
            keys.add(last.compareTo(stem) <= 0 ? last + " " + stem : stem + " " + last);
          }
          last = stem;
        }
      }
      if (keys.isEmpty() && !last.isEmpty()) {
        keys.add(last);
      }
    }
    return keys;
  }

  /// What two quotations are to each other.
  private enum Act {
    SAME,
    /// A few words of the one stand in the other.
    FRAGMENT,
    OTHER
  }

  /// @param fragments takes the pieces that are only fragments of the other quotation
  private Act same(int one, int other, QuotationFragments fragments) {
    ComparedQuotation a = said.get(one);
    ComparedQuotation b = said.get(other);
    boolean apart = apartInTime(a, b);
    if ((!a.quoted() && !b.quoted()) || (apart && !a.sameSpeaker(b))) {
      return Act.OTHER;
    }
    Act best = Act.OTHER;
    for (int[] pair : EncodedQuotation.pairs(coded.get(one), coded.get(other))) {
      Act act = same(one, pair[0], other, pair[1], apart);
      if (act == Act.SAME) {
        return act;
      }
      if (act == Act.FRAGMENT) {
        best = act;
        int[] left = a.pieces().get(pair[0]);
        int[] right = b.pieces().get(pair[1]);
        boolean shorter = left[1] - left[0] < right[1] - right[0];
        fragments.add(shorter ? one : other, shorter ? left[0] : right[0], shorter ? other : one);
      }
    }
    return best;
  }

  /// @param apart whether the two were said, or told of, at different times: then only the very words are one utterance
  private Act same(int one, int piece, int other, int otherPiece, boolean apart) {
    EncodedQuotation mine = coded.get(one);
    EncodedQuotation theirs = coded.get(other);
    if (Math.min(mine.content(piece), theirs.content(otherPiece)) < 2) {
      return Act.OTHER;
    }
    ComparedQuotation a = said.get(one);
    ComparedQuotation b = said.get(other);
    boolean reported = a.quoted() != b.quoted();
    if (reported && (apart || !a.sameSpeaker(b))) {
      return Act.OTHER;
    }
    int[] left = a.pieces().get(piece);
    int[] right = b.pieces().get(otherPiece);
    double shorterWeight = Math.min(mine.weight(piece), theirs.weight(otherPiece));
    double most = mine.mostEqual(piece, theirs, otherPiece, reported);
    if (reported) {
      return most >= Math.max(LEAST_WEIGHT, LEAST_COVER * shorterWeight) && rendered(a, left, b, right, shorterWeight)
          ? Act.SAME
          : Act.OTHER;
    }
    boolean differ = a.speakersDiffer(b);
    int shorter = Math.min(left[1] - left[0], right[1] - right[0]);
    boolean mayBe =
        most >= LEAST_COVER * shorterWeight
            && mine.mayAlign(
                piece, theirs, otherPiece, Math.min(shorter, LEAST_EQUAL), LEAST_COVER * shorterWeight, LEAST_IDENTITY);
    if (!mayBe) {
      return !apart && !differ && translations(a, left, b, right) ? Act.SAME : Act.OTHER;
    }
    WordAlignment alignment = WordAlignment.of(a.words(), left[0], left[1], b.words(), right[0], right[1]);
    boolean whole = alignment.equal() == shorter && alignment.steps().size() == shorter;
    if (whole && a.sameSpeaker(b)) {
      boolean few = shorter < LEAST_EQUAL && alignment.equalWeight() < LEAST_WEIGHT;
      if (few
          && title(a.words(), alignment.leftFirst(), alignment.leftLast())
          && title(b.words(), alignment.rightFirst(), alignment.rightLast())) {
        return Act.OTHER;
      }
      boolean part = few && left[1] - left[0] != right[1] - right[0];
      return alignment.equalWeight() < 7 ? Act.OTHER : part ? Act.FRAGMENT : Act.SAME;
    }
    int least = differ ? LEAST_EQUAL_OTHER : LEAST_EQUAL;
    if (whole && shorter >= least && alignment.equalWeight() >= LEAST_WEIGHT) {
      return Act.SAME;
    }
    if (apart) {
      return Act.OTHER;
    }
    double longerWeight = Math.max(mine.weight(piece), theirs.weight(otherPiece));
    boolean run = alignment.steps().stream().allMatch(WordAlignment.Step::equal);
    boolean enough = !run || alignment.equal() >= LEAST_RUN || alignment.equalWeight() >= LEAST_MUTUAL * longerWeight;
    boolean long_ = enough && alignment.equal() >= least && alignment.equalWeight() >= LEAST_WEIGHT;
    double cover = differ ? LEAST_COVER_OF_UNLIKE : LEAST_COVER;
    if (long_ && alignment.identity() >= LEAST_IDENTITY && alignment.equalWeight() >= cover * shorterWeight) {
      return Act.SAME;
    }
    return !differ && translations(a, left, b, right) ? Act.SAME : Act.OTHER;
  }

  /// Whether a few words are written as a title or a name in quotation marks: two reports name one film in many
  /// sentences.
  private static boolean title(ComparedWords words, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!words.capital(i) && !IN_TITLES.contains(words.form(i))) {
        return false;
      }
    }
    return true;
  }

  /// Words that a title writes small.
  private static final Set<String> IN_TITLES = UtteranceLists.ENGLISH.words("find-utterances.in-titles");

  /// Whether one report tells in its own words what the other quotes.
  private static boolean rendered(
      ComparedQuotation a, int[] left, ComparedQuotation b, int[] right, double shorterWeight) {
    WordAlignment shifted = WordAlignment.shifted(a.words(), left[0], left[1], b.words(), right[0], right[1]);
    return shifted.equal() >= LEAST_EQUAL
        && shifted.equalWeight() >= LEAST_WEIGHT
        && shifted.equalWeight() >= LEAST_COVER * shorterWeight
        && shifted.identity() >= LEAST_IDENTITY;
  }

  /// Two renderings of one foreign sentence: the same things are named, in about as many words.
  private boolean translations(ComparedQuotation a, int[] left, ComparedQuotation b, int[] right) {
    boolean told = foreign.evident(a, b);
    if (!foreign.translated(a, b) || !(a.sameSpeaker(b) || (told && a.speaker() == null && b.speaker() == null))) {
      return false;
    }
    Map<String, Double> mine = Concepts.in(a.words(), left[0], left[1]);
    Map<String, Double> theirs = Concepts.in(b.words(), right[0], right[1]);
    double shared = 0;
    int count = 0;
    for (Map.Entry<String, Double> concept : mine.entrySet()) {
      if (theirs.containsKey(concept.getKey())) {
        shared += concept.getValue();
        count++;
      }
    }
    double smaller = Math.min(Concepts.sum(mine), Concepts.sum(theirs));
    double larger = Math.max(Concepts.sum(mine), Concepts.sum(theirs));
    return count >= 3
        && shared >= (told ? 9 : LEAST_WEIGHT)
        && shared >= LEAST_COVER * smaller
        && shared >= LEAST_SHARED * larger;
  }

  /// Whether two sentences that stand in one utterance are the same one: most of the shorter is in the longer.
  public static boolean sameWords(ComparedWords a, ComparedWords b) {
    double shorter = Math.min(WordAlignment.weight(a, 0, a.size()), WordAlignment.weight(b, 0, b.size()));
    if (WordAlignment.mostEqual(a, 0, a.size(), b, 0, b.size()) < LEAST_COVER * shorter) {
      return false;
    }
    WordAlignment alignment = WordAlignment.of(a, b);
    return alignment.equalWeight() >= LEAST_COVER * shorter && alignment.identity() >= LEAST_IDENTITY;
  }

  private static boolean apartInTime(ComparedQuotation a, ComparedQuotation b) {
    DateRange left = a.quotation().when() == null ? null : a.quotation().when().range();
    DateRange right = b.quotation().when() == null ? null : b.quotation().when().range();
    DateRange mine = a.report().article.published().range();
    DateRange theirs = b.report().article.published().range();
    if (mine != null
        && theirs != null
        && (mine.last().plusDays(LATER).isBefore(theirs.first())
            || theirs.last().plusDays(LATER).isBefore(mine.first()))) {
      return true;
    }
    if (saidAfter(left, theirs) || saidAfter(right, mine)) {
      return true;
    }
    return left != null
        && right != null
        && (left.last().plusDays(1).isBefore(right.first()) || right.last().plusDays(1).isBefore(left.first()));
  }

  /// Whether something was said when the other report had been out for a day.
  private static boolean saidAfter(@Nullable DateRange said, @Nullable DateRange published) {
    return said != null && published != null && published.last().plusDays(1).isBefore(said.first());
  }

  private Utterance utterance(List<ComparedQuotation> group) {
    ComparedQuotation reference = reference(group);
    List<Variant> variants = new ArrayList<>();
    for (ComparedQuotation variant : group) {
      variants.add(
          variant.same(reference)
              ? new Variant(variant.report().id(), variant.quotation().id(), Relation.VERBATIM, List.of())
              : Variants.of(reference, variant, foreign.translated(reference, variant)));
    }
    String consensus =
        String.join(
            " … ",
            reference.report().quotedSpans(reference.quotation()).stream()
                .map(span -> span.in(reference.report().text))
                .toList());
    StoryEntity first = speaker(group, reference);
    return new Utterance(
        Digest.of("utterance", reference.report().id(), reference.quotation().id()),
        first == null ? null : first.id(),
        consensus,
        reference.report().place(reference.report().quotedSpans(reference.quotation()).getFirst()),
        variants);
  }

  /// The speaker that most texts name; where two are named as often, the one of the reference.
  private @Nullable StoryEntity speaker(List<ComparedQuotation> group, ComparedQuotation reference) {
    Map<String, Double> votes = new HashMap<>();
    Set<String> counted = new HashSet<>();
    for (ComparedQuotation one : group) {
      if (one.speaker() != null && counted.add(one.report().index + " " + one.speaker().id())) {
        votes.merge(one.speaker().id(), shares[one.report().index], Double::sum);
      }
    }
    StoryEntity best = reference.speaker();
    for (ComparedQuotation one : group) {
      StoryEntity speaker = one.speaker();
      if (speaker != null
          && (best == null || votes.getOrDefault(speaker.id(), 0.0) > votes.getOrDefault(best.id(), 0.0) + SLACK)) {
        best = speaker;
      }
    }
    return best;
  }

  /// The speaker's own post; else the wording that agrees best with the others, counted by origins; else the longest.
  private ComparedQuotation reference(List<ComparedQuotation> group) {
    WordGraph graph = new WordGraph();
    group.forEach(said -> graph.add(said.words(), shares[said.report().index]));
    ComparedQuotation best = group.getFirst();
    double highest = -1;
    for (int i = 0; i < group.size(); i++) {
      ComparedQuotation candidate = group.get(i);
      if (!candidate.quoted()) {
        continue;
      }
      double score = graph.agreement(i) * 10 + candidate.words().size() + (candidate.post() ? 1e6 : 0);
      if (score > highest + SLACK) {
        highest = score;
        best = candidate;
      }
    }
    return best;
  }
}
