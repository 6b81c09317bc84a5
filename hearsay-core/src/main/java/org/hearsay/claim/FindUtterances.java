package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.claim.Utterance.Relation;
import org.hearsay.claim.Utterance.Variant;
import org.hearsay.prov.Digest;
import org.hearsay.story.Commonness;
import org.hearsay.story.Stem;
import org.hearsay.story.Words;
import org.hearsay.text.DateRange;

/// Finds the quotations of several reports that give one act of speech.
///
/// Candidates share a run of words; they are accepted by an alignment in which rare words count. A speaker
/// who says a similar thing twice has made two utterances, so what is only similar stays apart.
final class FindUtterances {
  /// Quotations of one run of words that are paired with each other at most.
  private static final int MAX_SHARING = 60;

  /// Least number of equal words of a sentence that is not contained as a whole.
  private static final int LEAST_EQUAL = 5;

  /// Least information of the equal words in nats: four words of common content.
  private static final double LEAST_WEIGHT = 16;

  private static final double LEAST_IDENTITY = 0.7;
  private static final double LEAST_COVER = 0.7;

  private final List<Said> said;
  private final int[] root;
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  private FindUtterances(List<Said> said) {
    this.said = said;
    root = new int[said.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
  }

  /// Utterances that two or more reports carry, or that one report carries in quotation marks.
  static List<Utterance> in(List<Said> said) {
    return new FindUtterances(said).find();
  }

  private List<Utterance> find() {
    for (int[] pair : candidates()) {
      Said a = said.get(pair[0]);
      Said b = said.get(pair[1]);
      int left = rootOf(pair[0]);
      int right = rootOf(pair[1]);
      if (left != right && same(a, b) && !saidTwice(left, right)) {
        root[Math.max(left, right)] = Math.min(left, right);
        members.computeIfAbsent(Math.min(left, right), FindUtterances::alone)
            .addAll(members.getOrDefault(Math.max(left, right), alone(Math.max(left, right))));
        members.remove(Math.max(left, right));
      }
    }
    Map<Integer, List<Said>> groups = new TreeMap<>();
    for (int i = 0; i < root.length; i++) {
      groups.computeIfAbsent(rootOf(i), key -> new ArrayList<>()).add(said.get(i));
    }
    List<Utterance> found = new ArrayList<>();
    for (List<Said> group : groups.values()) {
      if (group.stream().anyMatch(Said::quoted)) {
        found.add(utterance(group));
      }
    }
    return found;
  }

  private static List<Integer> alone(int index) {
    return new ArrayList<>(List.of(index));
  }

  /// Whether one report has, in both groups, quotations that are alike: then the speaker said it twice.
  private boolean saidTwice(int left, int right) {
    for (int a : members.getOrDefault(left, alone(left))) {
      for (int b : members.getOrDefault(right, alone(right))) {
        Said x = said.get(a);
        Said y = said.get(b);
        if (x.report().index == y.report().index && x.quoted() && y.quoted() && sameWords(x.words(), y.words())
            && !x.words().forms().equals(y.words().forms())) {
          return true;
        }
      }
    }
    return false;
  }

  private int rootOf(int index) {
    int at = index;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  /// Pairs of quotations of different reports that share a pair of neighbouring content words.
  private List<int[]> candidates() {
    Map<String, List<Integer>> sharing = new HashMap<>();
    for (int i = 0; i < said.size(); i++) {
      for (String key : keys(said.get(i))) {
        sharing.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> seen = new HashSet<>();
    List<int[]> pairs = new ArrayList<>();
    for (List<Integer> list : sharing.values()) {
      if (list.size() > MAX_SHARING) {
        continue;
      }
      for (int x = 0; x < list.size(); x++) {
        for (int y = x + 1; y < list.size(); y++) {
          int a = list.get(x);
          int b = list.get(y);
          if (said.get(a).report().index != said.get(b).report().index && seen.add((long) a << 32 | b)) {
            pairs.add(new int[] {a, b});
          }
        }
      }
    }
    pairs.sort(Comparator.comparingInt((int[] pair) -> pair[0]).thenComparingInt(pair -> pair[1]));
    return pairs;
  }

  private static Set<String> keys(Said said) {
    Set<String> keys = new HashSet<>();
    for (int[] piece : said.pieces()) {
      String last = "";
      for (int i = piece[0]; i < piece[1]; i++) {
        String form = said.words().form(i);
        if (!Commonness.stop(form)) {
          String stem = Stem.of(Spelling.normal(form));
          if (!last.isEmpty()) {
            keys.add(last + " " + stem);
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

  private static boolean same(Said a, Said b) {
    if (!a.quoted() && !b.quoted()) {
      return false;
    }
    if (apartInTime(a, b) && !a.sameSpeaker(b)) {
      return false;
    }
    for (int[] left : a.pieces()) {
      for (int[] right : b.pieces()) {
        if (same(a, left, b, right)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(Said a, int[] left, Said b, int[] right) {
    int leftContent = Said.contentWords(a.words(), left[0], left[1]);
    int rightContent = Said.contentWords(b.words(), right[0], right[1]);
    if (Math.min(leftContent, rightContent) < 2) {
      return false;
    }
    Alignment alignment =
        Alignment.of(a.words(), left[0], left[1], b.words(), right[0], right[1]);
    int shorter = Math.min(left[1] - left[0], right[1] - right[0]);
    double shorterWeight =
        Math.min(
            Alignment.weight(a.words(), left[0], left[1]), Alignment.weight(b.words(), right[0], right[1]));
    boolean whole = alignment.equal() == shorter && alignment.steps().size() == shorter;
    if (a.quoted() != b.quoted()) {
      return a.sameSpeaker(b)
          && alignment.equal() >= LEAST_EQUAL
          && alignment.equalWeight() >= LEAST_WEIGHT
          && alignment.equalWeight() >= LEAST_COVER * shorterWeight
          && alignment.identity() >= LEAST_IDENTITY;
    }
    if (whole && a.sameSpeaker(b)) {
      return alignment.equalWeight() >= 7;
    }
    if (whole && shorter >= LEAST_EQUAL && alignment.equalWeight() >= LEAST_WEIGHT) {
      return true;
    }
    boolean long_ = alignment.equal() >= LEAST_EQUAL && alignment.equalWeight() >= LEAST_WEIGHT;
    double cover = a.speakersDiffer(b) ? 0.85 : LEAST_COVER;
    return long_
        && alignment.identity() >= LEAST_IDENTITY
        && alignment.equalWeight() >= cover * shorterWeight;
  }

  /// Whether two sentences that stand in one utterance are the same one: most of the shorter is in the longer.
  static boolean sameWords(Words a, Words b) {
    Alignment alignment = Alignment.of(a, b);
    double shorter = Math.min(Alignment.weight(a, 0, a.size()), Alignment.weight(b, 0, b.size()));
    return alignment.equalWeight() >= LEAST_COVER * shorter && alignment.identity() >= LEAST_IDENTITY;
  }

  private static boolean apartInTime(Said a, Said b) {
    DateRange left = a.quotation().when() == null ? null : a.quotation().when().range();
    DateRange right = b.quotation().when() == null ? null : b.quotation().when().range();
    return left != null
        && right != null
        && (left.last().plusDays(1).isBefore(right.first()) || right.last().plusDays(1).isBefore(left.first()));
  }

  private static Utterance utterance(List<Said> group) {
    Said reference = reference(group);
    List<Variant> variants = new ArrayList<>();
    for (Said variant : group) {
      variants.add(
          variant.same(reference)
              ? new Variant(variant.report().id(), variant.quotation().id(), Relation.VERBATIM, List.of())
              : Variants.of(reference, variant));
    }
    String consensus = String.join(" … ", reference.report().quotedSpans(reference.quotation()).stream()
        .map(span -> span.in(reference.report().text)).toList());
    StoryEntity speaker = group.stream().filter(s -> s.speaker() != null).findFirst().map(Said::speaker).orElse(null);
    StoryEntity first = reference.speaker() != null ? reference.speaker() : speaker;
    return new Utterance(
        Digest.of("utterance", reference.report().id(), reference.quotation().id()),
        first == null ? null : first.id(),
        consensus,
        reference.report().place(reference.report().quotedSpans(reference.quotation()).getFirst()),
        variants);
  }

  /// The speaker's own post; else the wording that agrees best with the others; else the longest.
  private static Said reference(List<Said> group) {
    Said best = group.getFirst();
    double highest = -1;
    for (Said candidate : group) {
      if (!candidate.quoted()) {
        continue;
      }
      double score = 0;
      for (Said other : group) {
        if (!other.same(candidate)) {
          score += Alignment.of(candidate.words(), other.words()).equalWeight();
        }
      }
      score = score * 10 + candidate.words().size() + (candidate.post() ? 1e6 : 0);
      if (score > highest + 1e-9) {
        highest = score;
        best = candidate;
      }
    }
    return best;
  }
}
