package org.hearsay.compare.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.name.DifferentSpeakers;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Claim.Cell;
import org.hearsay.compare.result.Claim.Coverage;
import org.hearsay.compare.result.Claim.Statement;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.utterance.FindUtterances;
import org.hearsay.prov.Digest;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.quote.Stance;
import org.hearsay.text.BlockKind;
import org.hearsay.words.DisjointSets;
import org.hearsay.words.SharingPairs;
import org.jspecify.annotations.Nullable;

/// Groups the statements of several reports that tell of one thing, whether quoted, reported or asserted.
public final class FindClaims {
  /// Of the statements that share a concept, with how many first ones and how many just before it each is compared.
  private static final int MAX_SHARING = 32;

  /// Wordings of one utterance that are all compared with each other.
  private static final int ALL_COMPARED = 100;

  /// Least information in nats of a concept by which statements are found.
  private static final double TELLING = 2.2;

  private final List<Assertion> all;
  private final StatementLikeness likeness;
  private final DisjointSets together;

  private FindClaims(List<Assertion> all) {
    this.all = all;
    likeness = new StatementLikeness(all);
    together = new DisjointSets(all.size());
  }

  /// A claim with the statements behind it.
  public record Group(Claim claim, List<Assertion> members) {}

  /// @param aligned sentences that may tell of one thing, the likeliest first
  public static List<Group> in(
      List<Report> reports, List<Assertion> all, List<Utterance> utterances, List<AlignedPair> aligned) {
    FindClaims find = new FindClaims(all);
    find.joinUtterances(utterances);
    find.joinRepeated();
    find.joinAlike();
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      members.computeIfAbsent(find.together.rootOf(i), key -> new ArrayList<>()).add(i);
    }
    return find.groups(reports, new AlignedStatements(all, List.copyOf(members.values())).along(reports, aligned));
  }

  /// The sentences of an utterance's variants that have the same words.
  private void joinUtterances(List<Utterance> utterances) {
    Map<String, List<Integer>> byQuotation = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      ComparedQuotation said = all.get(i).said();
      if (said != null) {
        byQuotation.computeIfAbsent(said.report().id() + ' ' + said.quotation().id(), key -> new ArrayList<>()).add(i);
      }
    }
    for (Utterance utterance : utterances) {
      List<List<Integer>> variants = new ArrayList<>();
      for (Utterance.Variant variant : utterance.variants()) {
        variants.add(byQuotation.getOrDefault(variant.article() + ' ' + variant.quotation(), List.of()));
      }
      joinSentences(variants);
    }
  }

  /// The same words of the same speaker in several reports, however common they are: "tell me who you are".
  private void joinRepeated() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Assertion one = all.get(i);
      StoryEntity speaker = one.speaker();
      ComparedQuotation said = one.said();
      if (speaker != null && said != null && said.quoted() && one.words().size() >= LEAST_REPEATED) {
        Integer before = first.putIfAbsent(speaker.id() + ' ' + String.join(" ", one.words().forms()), i);
        if (before != null) {
          together.join(before, i);
        }
      }
    }
  }

  /// Words from which on a quotation is no mere answer.
  private static final int LEAST_REPEATED = 4;

  /// Sentences of an utterance with the same words letter for letter, and the first and the last variant that have
  /// them.
  private static final class Copies {
    final List<Integer> all = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int last = -1;
  }

  /// Each wording is compared with each other once, however many variants have it.
  private void joinSentences(List<List<Integer>> variants) {
    Map<List<String>, Copies> byWords = new LinkedHashMap<>();
    for (int v = 0; v < variants.size(); v++) {
      for (int sentence : variants.get(v)) {
        Copies copies = byWords.computeIfAbsent(all.get(sentence).words().forms(), key -> new Copies());
        copies.all.add(sentence);
        copies.first = Math.min(copies.first, v);
        copies.last = Math.max(copies.last, v);
      }
    }
    List<Copies> wordings = List.copyOf(byWords.values());
    List<BitSet> near = near(List.copyOf(byWords.keySet()));
    for (int l = 0; l < near.size(); l++) {
      Copies later = wordings.get(l);
      for (int e = near.get(l).nextSetBit(0); e >= 0; e = near.get(l).nextSetBit(e + 1)) {
        Copies earlier = wordings.get(e);
        int a = later.all.getFirst();
        int b = earlier.all.getFirst();
        boolean joined = together.rootOf(a) == together.rootOf(b) && later != earlier;
        if (later.last > earlier.first && !joined && FindUtterances.sameWords(all.get(a).words(), all.get(b).words())) {
          later.all.forEach(sentence -> together.join(a, sentence));
          earlier.all.forEach(sentence -> together.join(a, sentence));
        }
      }
    }
  }

  /// For each wording those that it is compared with, itself among them: all, or where there are many, as of a long
  /// speech, those that have two words in a row in common with it.
  private static List<BitSet> near(List<List<String>> wordings) {
    List<BitSet> near = new ArrayList<>();
    for (int i = 0; i < wordings.size(); i++) {
      BitSet own = new BitSet(wordings.size());
      if (wordings.size() <= ALL_COMPARED) {
        own.set(0, wordings.size());
      }
      own.set(i);
      near.add(own);
    }
    if (wordings.size() > ALL_COMPARED) {
      Map<String, List<Integer>> sharing = new TreeMap<>();
      for (int i = 0; i < wordings.size(); i++) {
        List<String> words = wordings.get(i);
        Set<String> keys = new TreeSet<>();
        for (int k = 1; k < words.size(); k++) {
          keys.add(words.get(k - 1) + ' ' + words.get(k));
        }
        for (String key : keys) {
          sharing.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
        }
      }
      SharingPairs pairs = new SharingPairs(MAX_SHARING);
      sharing.values().forEach(pairs::add);
      for (int[] pair : pairs.pairs()) {
        near.get(pair[0]).set(pair[1]);
        near.get(pair[1]).set(pair[0]);
      }
    }
    return near;
  }

  private record Link(int a, int b, double score) {}

  private static final Comparator<Link> BEST_FIRST =
      Comparator.comparingDouble((Link link) -> -link.score()).thenComparingInt(Link::a).thenComparingInt(Link::b);

  /// How many pairs of statements of two groups were compared, and how many of them are alike.
  private static final class Pairs {
    int alike;
    int compared;
  }

  /// Titles come last and one by one: they say in few words what their reports do, so that those of other reports would
  /// draw statements together, and hold them apart, that share no more than a title's words.
  private void joinAlike() {
    SharingPairs candidates = candidates();
    List<Link> links = new ArrayList<>();
    List<Link> titles = new ArrayList<>();
    Map<Integer, Map<Integer, Pairs>> between = new HashMap<>();
    for (int[] pair : candidates.pairs()) {
      boolean first = all.get(pair[0]).headline();
      boolean second = all.get(pair[1]).headline();
      if (first && second) {
        continue;
      }
      double score = likeness.of(all.get(pair[0]), all.get(pair[1]));
      if (first || second) {
        titles.add(first ? new Link(pair[0], pair[1], score) : new Link(pair[1], pair[0], score));
        continue;
      }
      Pairs pairs = pairs(between, together.rootOf(pair[0]), together.rootOf(pair[1]));
      pairs.compared++;
      if (score > 0) {
        pairs.alike++;
        links.add(new Link(pair[0], pair[1], score));
      }
    }
    int[] sizes = new int[all.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[together.rootOf(i)] += all.get(i).headline() ? 0 : 1;
    }
    links.sort(BEST_FIRST);
    for (Link link : links) {
      int left = Math.min(together.rootOf(link.a()), together.rootOf(link.b()));
      int right = Math.max(together.rootOf(link.a()), together.rootOf(link.b()));
      if (left == right) {
        continue;
      }
      Pairs pairs = pairs(between, left, right);
      // Statements that were not compared share nothing, unless so many share a word that not all were.
      long of = candidates.capped() ? pairs.compared : (long) sizes[left] * sizes[right];
      if (pairs.alike * 2L >= of) {
        together.join(left, right);
        sizes[left] += sizes[right];
        merge(between, left, right);
      }
    }
    joinTitles(titles, sizes);
  }

  /// Each title that stands in no group yet goes to the statements that it is most like, among those of which it is
  /// like half.
  ///
  /// @param compared all pairs of a title and a statement that is none, in this order, such as are not alike with a
  /// score of 0
  /// @param sizes by group how many statements it has that are no titles
  private void joinTitles(List<Link> compared, int[] sizes) {
    Map<Integer, Map<Integer, Pairs>> byTitle = new HashMap<>();
    compared.removeIf(link -> sizes[together.rootOf(link.a())] > 0);
    for (Link link : compared) {
      Pairs pairs =
          byTitle
              .computeIfAbsent(link.a(), key -> new HashMap<>())
              .computeIfAbsent(together.rootOf(link.b()), key -> new Pairs());
      pairs.compared++;
      pairs.alike += link.score() > 0 ? 1 : 0;
    }
    Map<Integer, Link> best = new TreeMap<>();
    compared.sort(BEST_FIRST);
    for (Link link : compared) {
      Pairs pairs = byTitle.getOrDefault(link.a(), Map.of()).get(together.rootOf(link.b()));
      if (link.score() > 0 && pairs != null && pairs.alike * 2 >= pairs.compared) {
        best.putIfAbsent(link.a(), link);
      }
    }
    for (Link link : best.values()) {
      int from = together.rootOf(link.a());
      int to = together.rootOf(link.b());
      if (sizes[from] == 0 && together.join(from, to)) {
        sizes[Math.min(from, to)] = sizes[to];
      }
    }
  }

  /// The same object for both orders.
  private static Pairs pairs(Map<Integer, Map<Integer, Pairs>> between, int a, int b) {
    Pairs pairs = between.computeIfAbsent(a, key -> new HashMap<>()).computeIfAbsent(b, key -> new Pairs());
    between.computeIfAbsent(b, key -> new HashMap<>()).put(a, pairs);
    return pairs;
  }

  /// What a group had with others goes to the group that took it in.
  private static void merge(Map<Integer, Map<Integer, Pairs>> between, int into, int from) {
    Map<Integer, Pairs> gone = between.remove(from);
    if (gone == null) {
      return;
    }
    gone.forEach((other, pairs) -> {
      Map<Integer, Pairs> others = between.get(other);
      if (others != null) {
        others.remove(from);
      }
      if (other != into && other != from) {
        Pairs sum = pairs(between, into, other);
        sum.alike += pairs.alike;
        sum.compared += pairs.compared;
      }
    });
  }

  /// Pairs of statements that share a telling concept. Each is compared with the first that have it and the ones just
  /// before, so that the cost grows with the number of statements.
  private SharingPairs candidates() {
    Map<String, List<Integer>> sharing = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Map.Entry<String, Double> concept : all.get(i).concepts().entrySet()) {
        if (concept.getValue() >= TELLING) {
          sharing.computeIfAbsent(concept.getKey(), key -> new ArrayList<>()).add(i);
        }
      }
    }
    SharingPairs pairs = new SharingPairs(MAX_SHARING);
    sharing.values().forEach(pairs::add);
    return pairs;
  }

  private List<Group> groups(List<Report> reports, List<List<Assertion>> members) {
    List<Coverage> silent = silent(reports);
    List<Group> groups = new ArrayList<>();
    for (List<Assertion> group : members) {
      long carriers = group.stream().map(Assertion::report).distinct().count();
      boolean quoted = group.stream().anyMatch(a -> a.said() != null);
      boolean onlyHeadlines = group.stream().allMatch(Assertion::headline);
      if (quoted || (carriers > 1 && !onlyHeadlines)) {
        groups.add(new Group(claim(silent, group, representative(group)), List.copyOf(group)));
      }
    }
    groups.sort(MOST_CARRIED_FIRST);
    return ledByOne(silent, groups);
  }

  private static final Comparator<Group> MOST_CARRIED_FIRST =
      Comparator.comparingLong((Group g) -> -g.members().stream().map(Assertion::report).distinct().count())
          .thenComparingInt(g -> g.members().stream().mapToInt(a -> a.report().index).min().orElse(0))
          .thenComparing(g -> g.claim().says());

  /// The same, so that the two places of a difference stand in one claim: what differs is told of one thing.
  public static List<Group> joined(List<Report> reports, List<Group> groups, List<Difference> differences) {
    List<Difference> apart =
        differences.stream().filter(each -> groups.stream().noneMatch(group -> holdsBoth(group, each))).toList();
    if (apart.isEmpty()) {
      return groups;
    }
    List<Group> joined = new ArrayList<>(groups);
    FindClaims find = new FindClaims(groups.stream().flatMap(group -> group.members().stream()).distinct().toList());
    List<Coverage> silent = silent(reports);
    for (Difference difference : apart) {
      Group left = find.holding(reports, joined, difference.left().place());
      Group right = find.holding(reports, joined, difference.right().place());
      if (left == null || right == null || left.equals(right)) {
        continue;
      }
      List<Assertion> members = new ArrayList<>(left.members());
      boolean named = differences.stream().anyMatch(each -> right.claim().id().equals(each.claim()));
      if (!named && reportsOf(left).stream().noneMatch(reportsOf(right)::contains)) {
        members.addAll(right.members());
        joined.remove(right);
      } else if (reportsOf(left).contains(difference.right().place().article())) {
        continue;
      } else {
        right.members().stream().filter(a -> holds(a, difference.right().place())).findFirst().ifPresent(members::add);
      }
      Assertion says =
          members.stream().filter(a -> a.place().equals(left.claim().says())).findFirst().orElse(members.getFirst());
      joined.remove(left);
      joined.add(new Group(find.claim(silent, members, says), List.copyOf(members)));
    }
    joined.sort(MOST_CARRIED_FIRST);
    return joined;
  }

  private static boolean holdsBoth(Group group, Difference difference) {
    return group.members().stream().anyMatch(a -> holds(a, difference.left().place()))
        && group.members().stream().anyMatch(a -> holds(a, difference.right().place()));
  }

  /// The first group that has a place, or a new one of the sentence there; null where no sentence of a body is.
  private @Nullable Group holding(List<Report> reports, List<Group> groups, ArticleSpan place) {
    for (Group group : groups) {
      if (group.members().stream().anyMatch(a -> holds(a, place))) {
        return group;
      }
    }
    for (Report report : reports) {
      for (Report.Sentence sentence : report.id().equals(place.article()) ? report.sentences : NO_SENTENCES) {
        if (sentence.kind() == BlockKind.BODY && sentence.span().overlaps(place.span())) {
          Assertion one = Assertion.of(report, sentence.span(), false);
          return new Group(claim(silent(reports), List.of(one), one), List.of(one));
        }
      }
    }
    return null;
  }

  private static final List<Report.Sentence> NO_SENTENCES = List.of();

  private static boolean holds(Assertion one, ArticleSpan place) {
    return !one.headline() && one.report().id().equals(place.article()) && one.span().overlaps(place.span());
  }

  private static Set<String> reportsOf(Group group) {
    return group.members().stream().map(a -> a.report().id()).collect(Collectors.toSet());
  }

  private static List<Coverage> silent(List<Report> reports) {
    return reports.stream().map(report -> new Coverage(report.id(), Cell.SILENT, null)).toList();
  }

  /// A statement may stand in several groups. It leads the largest of them; another is led by one that leads none yet,
  /// and is left out where it has no other.
  private List<Group> ledByOne(List<Coverage> silent, List<Group> groups) {
    Set<ArticleSpan> leading = new HashSet<>();
    List<Group> kept = new ArrayList<>();
    for (Group group : groups) {
      Group one = group;
      if (leading.contains(group.claim().says())) {
        List<Assertion> free =
            group.members().stream().filter(a -> !a.headline() && !leading.contains(a.place())).toList();
        if (free.isEmpty()) {
          continue;
        }
        one = new Group(claim(silent, group.members(), representative(free)), group.members());
      }
      leading.add(one.claim().says());
      kept.add(one);
    }
    return kept;
  }

  /// @param silent by index of a report
  private Claim claim(List<Coverage> silent, List<Assertion> group, Assertion says) {
    List<Statement> statements = new ArrayList<>();
    List<Assertion> ordered = new ArrayList<>(group);
    ordered.sort(Comparator.comparingInt((Assertion a) -> a.report().index).thenComparing(Assertion::span));
    for (Assertion a : ordered) {
      ComparedQuotation said = a.said();
      statements.add(
          new Statement(
              a.report().id(), said == null ? null : said.quotation().id(), a.span(), a.stance(), a.headline()));
    }
    List<Coverage> coverage = new ArrayList<>(silent);
    Map<Integer, List<Assertion>> byReport = new TreeMap<>();
    for (Assertion a : ordered) {
      byReport.computeIfAbsent(a.report().index, key -> new ArrayList<>()).add(a);
    }
    byReport.forEach((report, all) -> coverage.set(report, coverage(nearest(all, says), says, ordered)));
    return new Claim(
        Digest.of("claim", says.report().id(), says.span().begin() + "-" + says.span().end()),
        says.place(),
        statements,
        coverage);
  }

  /// The statement that shares most with the others; quotations go before other statements.
  private static Assertion representative(List<Assertion> group) {
    Map<String, Integer> having = new HashMap<>();
    Map<Set<String>, Integer> counting = new HashMap<>();
    Map<ArticleSpan, List<Assertion>> byPlace = new HashMap<>();
    for (Assertion a : group) {
      a.concepts().keySet().forEach(concept -> having.merge(concept, 1, Integer::sum));
      counting.merge(a.numbers(), 1, Integer::sum);
      byPlace.computeIfAbsent(a.place(), key -> new ArrayList<>()).add(a);
    }
    Assertion best = group.getFirst();
    double highest = -1;
    for (Assertion candidate : group) {
      List<Assertion> here = byPlace.getOrDefault(candidate.place(), List.of());
      double score = candidate.headline() ? -1000 : candidate.said() == null ? -10 : candidate.said().quoted() ? 2 : 0;
      int others = group.size() - here.size();
      for (Map.Entry<String, Double> entry : candidate.concepts().entrySet()) {
        int shared =
            having.getOrDefault(entry.getKey(), 0)
                - (int) here.stream().filter(a -> a.concepts().containsKey(entry.getKey())).count();
        score += entry.getValue() * (shared - 0.1 * (others - shared));
      }
      score +=
          4
              * (sharing(candidate, counting)
                  - (int) here.stream().filter(a -> shareNumber(a.numbers(), candidate.numbers())).count());
      if (score > highest || highest == -1) {
        highest = score;
        best = candidate;
      }
    }
    return best;
  }

  private static int sharing(Assertion candidate, Map<Set<String>, Integer> counting) {
    int sum = 0;
    for (Map.Entry<Set<String>, Integer> entry : counting.entrySet()) {
      sum += shareNumber(entry.getKey(), candidate.numbers()) ? entry.getValue() : 0;
    }
    return sum;
  }

  private static boolean shareNumber(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  /// Of a report's statements of a claim the one that is most like what the claim says; a title only where it has no
  /// other.
  private Assertion nearest(List<Assertion> all, Assertion says) {
    Assertion best = all.getFirst();
    for (Assertion one : all) {
      boolean better = one.headline() == best.headline() ? near(one, says) > near(best, says) : best.headline();
      best = better ? one : best;
    }
    return best;
  }

  /// How near a statement is to what the claim says, 0 where it is in other words.
  private double near(Assertion mine, Assertion says) {
    boolean same = mine.place().equals(says.place()) || FindUtterances.sameWords(mine.words(), says.words());
    return same ? SAME_WORDS : likeness.of(mine, says);
  }

  /// More than any likeness.
  private static final double SAME_WORDS = 10;

  /// @param all the claim's statements in order
  private Coverage coverage(Assertion mine, Assertion says, List<Assertion> all) {
    String report = mine.report().id();
    if (mine.stance() == Stance.DENIES
        && says.stance() != Stance.DENIES
        && !deniesItself(says)
        && !ownWords(mine, says)) {
      return new Coverage(report, Cell.DENIES, mine.span());
    }
    if (differs(mine, says)) {
      return new Coverage(report, Cell.DIFFERS, mine.span());
    }
    Assertion other = otherSpeaker(mine.report(), says, all);
    return other == null
        ? new Coverage(report, near(mine, says) >= SAME_WORDS ? Cell.STATES : Cell.VARIES, mine.span())
        : new Coverage(report, Cell.DIFFERS, other.span());
  }

  /// Whether a statement tells of a denial in its own words: "that all allegations were denied".
  private static boolean deniesItself(Assertion says) {
    return says.words().forms().stream().anyMatch(DENIALS::contains);
  }

  /// Whether two reports quote one person: "dismissed the plan as “a ruinous toy”" denies the plan and not the words.
  private static boolean ownWords(Assertion mine, Assertion says) {
    ComparedQuotation one = mine.said();
    ComparedQuotation other = says.said();
    return one != null && other != null && one.quoted() && other.quoted() && one.sameSpeaker(other);
  }

  private static final Set<String> DENIALS = StatementLists.ENGLISH.words("find-claims.denials");

  /// A statement by which a report gives the claim to another person, where none gives it to the same.
  private static @Nullable Assertion otherSpeaker(Report report, Assertion says, List<Assertion> all) {
    ComparedQuotation given = says.said();
    if (given == null || report.index == says.report().index) {
      return null;
    }
    List<Assertion> here =
        all.stream().filter(a -> a.report().index == report.index && a.said() != null && !a.headline()).toList();
    if (here.stream().anyMatch(a -> a.said() != null && a.said().sameSpeaker(given))) {
      return null;
    }
    return here.stream()
        .filter(a -> a.said() != null && DifferentSpeakers.likely(a.said(), given))
        .findFirst()
        .orElse(null);
  }

  /// Whether the two count different things.
  private static boolean differs(Assertion mine, Assertion says) {
    if (mine.place().equals(says.place())) {
      return false;
    }
    return !mine.numbers().isEmpty()
        && !says.numbers().isEmpty()
        && mine.numbers().stream().noneMatch(says.numbers()::contains)
        && countsDiffer(mine, says);
  }

  /// Whether the two have different quantities of one sort and none of that sort that may be one: "276" and "more than
  /// 270" may.
  private static boolean countsDiffer(Assertion mine, Assertion says) {
    List<Measure> left = MeasureReader.in(mine.report().text, mine.words(), 0, mine.words().size());
    List<Measure> right = MeasureReader.in(says.report().text, says.words(), 0, says.words().size());
    boolean differ = false;
    for (Measure one : left) {
      for (Measure other : right) {
        switch (one.compare(other)) {
          case SAME, COMPATIBLE -> {
            return false;
          }
          case DIFFERENT -> differ = true;
          case NOT_COMPARABLE -> {}
        }
      }
    }
    return differ;
  }
}
