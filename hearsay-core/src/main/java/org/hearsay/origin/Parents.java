package org.hearsay.origin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.report.PublicationInterval;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Evidence.Carried;
import org.hearsay.origin.Origins.Kind;
import org.hearsay.origin.Origins.LinkReason;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// From whom each report has a claim: newsrooms that it names, and reports that share its prose.
///
/// Of several reports with the same words only one is taken as the parent. A further one must have shared words that
/// the first one does not have.
final class Parents {
  /// Characters of shared prose that a further parent must have and the first has not.
  private static final int LEAST_NEW = 70;

  private final LinkOdds odds = LinkOdds.loaded();
  private final Evidence evidence;
  private final List<Carried> carried;
  private final Map<String, List<Carried>> byArticle = new HashMap<>();
  private final TreeSet<String> carriers;
  private final Map<String, Map<OriginKey, Attributors.Maker>> makers;
  private final Map<String, List<Parent>> parents = new TreeMap<>();
  private final Map<String, Integer> followers = new HashMap<>();
  private final Set<String> followed = new HashSet<>();

  /// @param article the parent's report, absent where it was not read
  /// @param key of the newsroom
  /// @param odds probability that the report has it from there
  /// @param depends probability that one of the two has it from the other, or both from one text; then the report is no
  ///     origin of its own
  record Parent(
      @Nullable String article,
      String key,
      String name,
      Kind kind,
      double odds,
      double depends,
      @Nullable ArticleSpan place,
      LinkReason reason) {
    Parent(
        @Nullable String article,
        String key,
        String name,
        Kind kind,
        double odds,
        @Nullable ArticleSpan place,
        LinkReason reason) {
      this(article, key, name, kind, odds, odds, place, reason);
    }

    OriginKey node() {
      return article != null ? OriginKey.report(article) : new OriginKey(OriginKey.OriginSort.NEWSROOM, key);
    }
  }

  /// @param carried where the claim is made; empty for the story as a whole
  /// @param carriers in the story's order
  /// @param makers by report who made the claim
  Parents(
      Evidence evidence,
      List<Carried> carried,
      List<String> carriers,
      Map<String, Map<OriginKey, Attributors.Maker>> makers) {
    this.evidence = evidence;
    this.carried = carried;
    this.carriers = new TreeSet<>(carriers);
    carried.forEach(one -> byArticle.computeIfAbsent(one.article(), key -> new ArrayList<>()).add(one));
    this.makers = makers;
    for (String article : carriers) {
      List<Parent> named = named(article);
      parents.put(article, named);
    }
    for (Map.Entry<String, List<Parent>> entry : parents.entrySet()) {
      entry.setValue(new ArrayList<>(entry.getValue()));
      Set<String> once = new TreeSet<>();
      for (Parent parent : entry.getValue()) {
        if (parent.article() != null && once.add(parent.article())) {
          follow(parent.article());
        }
      }
    }
    copies(carriers);
    families(carriers);
    dropCircles(carriers);
    for (List<Parent> list : parents.values()) {
      for (Parent parent : list) {
        if (parent.article() != null && LinkOdds.likely(parent.odds())) {
          followed.add(parent.article());
        }
      }
    }
  }

  List<Parent> of(String article) {
    return parents.getOrDefault(article, List.of());
  }

  private List<Parent> named(String article) {
    Map<OriginKey, Parent> best = new TreeMap<>();
    for (Carried one : byArticle.getOrDefault(article, List.of())) {
      statement(one, best);
    }
    if (carried.isEmpty()) {
      shares(article, best);
    }
    List<Credits.Credit> covering = covering(article);
    if (best.isEmpty() || carried.isEmpty()) {
      List<Credits.Credit> all = evidence.credits.getOrDefault(article, List.of());
      List<Credits.Credit> whole = all.stream().takeWhile(Credits.Credit::whole).toList();
      // Of several newsrooms that a report only mentions it has one statement from one.
      List<Credits.Credit> mentions = best.isEmpty() && whole.isEmpty() && !carried.isEmpty() ? covering : List.of();
      whole.forEach(credit -> credit(best, article, credit, odds.credited()));
      mentions.forEach(credit -> credit(best, article, credit, odds.mentioned() / mentions.size()));
    }
    for (Credits.Credit credit : covering) {
      Parent second = parent(article, credit.name(), credit.place(article), odds.mentioned(), LinkReason.CREDITED);
      String other = second.article();
      if (other != null && !best.containsKey(second.node()) && together(article, other)) {
        best.put(second.node(), second);
      }
    }
    return new ArrayList<>(best.values());
  }

  /// Most characters between two paragraphs.
  private static final int NEAR = 2000;

  /// The credits that are for some statement of the claim: one for a part of the report covers its own sentence, what
  /// follows in its paragraph, and the next paragraph where that names nobody.
  private List<Credits.Credit> covering(String article) {
    List<Credits.Credit> all = evidence.credits.getOrDefault(article, List.of());
    BitSet covers = new BitSet();
    covers.set(0, Credits.wide(all));
    ReadArticle read = evidence.reads.get(article);
    if (read != null && covers.cardinality() < all.size()) {
      int paragraphs = makersOf(article).isEmpty() ? 1 : 0;
      for (TextSpan said : places(article)) {
        int end = Credits.from(all, said.end() + NEAR);
        for (int i = Credits.from(all, said.begin() - NEAR - LONGEST_NAME); i < end; i++) {
          TextSpan place = all.get(i).span();
          if (place == null || under(read.article().text(), place, said, paragraphs)) {
            covers.set(i);
          }
        }
      }
    }
    return covers.stream().mapToObj(all::get).toList();
  }

  /// Characters of a newsroom's name.
  private static final int LONGEST_NAME = 100;

  /// Where a report says what the claim says.
  private List<TextSpan> places(String article) {
    List<TextSpan> places = new ArrayList<>();
    for (Carried one : byArticle.getOrDefault(article, List.of())) {
      if (one.span() != null) {
        places.add(one.span());
      } else {
        evidence.quotations(one).forEach(quotation -> places.addAll(quotation.content()));
      }
    }
    return places;
  }

  private Map<OriginKey, Attributors.Maker> makersOf(String article) {
    return makers.getOrDefault(article, Map.of());
  }

  /// @param paragraphs that may end between the credit and what is said
  private static boolean under(String text, TextSpan credit, TextSpan said, int paragraphs) {
    if (said.end() <= credit.begin()) {
      String between = text.substring(said.end(), Math.min(credit.begin(), said.end() + NEAR));
      return credit.begin() - said.end() < NEAR && between.indexOf('\n') < 0 && !between.contains(". ");
    }
    if (said.begin() - credit.end() > NEAR) {
      return false;
    }
    int ended = 0;
    for (int i = credit.end(); i < said.begin(); i++) {
      ended += text.charAt(i) == '\n' && text.charAt(i - 1) != '\n' ? 1 : 0;
    }
    return ended <= paragraphs;
  }

  /// The newsrooms that a report names for one statement of the claim: in its quotation, else next to a cue in its
  /// sentence.
  private void statement(Carried one, Map<OriginKey, Parent> best) {
    String article = one.article();
    List<Quotation> quotations = evidence.quotations(one);
    int before = best.size();
    for (Quotation quotation : quotations) {
      for (Attributors.NamedNewsroom newsroom : evidence.makers.newsrooms(article, quotation)) {
        double sure = newsroom.told() ? odds.told() : odds.cited();
        add(
            best,
            article,
            newsroom.name(),
            new ArticleSpan(article, newsroom.span()),
            sure,
            newsroom.told() ? LinkReason.TOLD_TO : LinkReason.CITED);
      }
    }
    ReadArticle read = evidence.reads.get(article);
    TextSpan span = one.span();
    if (best.size() > before || read == null || span == null || one.quotation() != null) {
      return;
    }
    for (Attributors.NamedNewsroom newsroom : evidence.makers.newsroomsAround(read, span)) {
      add(best, article, newsroom.name(), new ArticleSpan(article, newsroom.span()), odds.told(), LinkReason.TOLD_TO);
    }
    List<Credits.Credit> credits = evidence.credits.getOrDefault(article, List.of());
    List<Credits.Credit> here = new ArrayList<>(credits.subList(0, Credits.wide(credits)));
    here.addAll(credits.subList(Credits.from(credits, span.begin()), Credits.from(credits, span.end())));
    for (Credits.Credit credit : here) {
      if (best.size() == before && credit.within(span)) {
        add(best, article, credit.name(), credit.place(article), odds.told(), LinkReason.CITED);
      }
    }
  }

  /// Whether two reports name one maker of the claim.
  private boolean together(String a, String b) {
    Set<OriginKey> left = makers.getOrDefault(a, Map.of()).keySet();
    return makers.getOrDefault(b, Map.of()).keySet().stream().anyMatch(left::contains);
  }

  /// For the story as a whole. The more of its quotations a report has from a newsroom, the likelier it has the story
  /// from there.
  private void shares(String article, Map<OriginKey, Parent> best) {
    List<Quotation> quotations = evidence.quotationsOf(article);
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Attributors.NamedNewsroom> first = new TreeMap<>();
    for (Quotation quotation : quotations) {
      for (Attributors.NamedNewsroom newsroom : evidence.makers.newsrooms(article, quotation)) {
        String key = evidence.names.key(newsroom.name());
        counts.merge(key, 1, Integer::sum);
        first.putIfAbsent(key, newsroom);
      }
    }
    for (Map.Entry<String, Attributors.NamedNewsroom> entry : first.entrySet()) {
      Attributors.NamedNewsroom newsroom = entry.getValue();
      double share = Math.min(1, (double) counts.getOrDefault(entry.getKey(), 0) / quotations.size());
      add(
          best,
          article,
          newsroom.name(),
          new ArticleSpan(article, newsroom.span()),
          odds.cited() * share,
          LinkReason.CITED);
    }
  }

  private void credit(Map<OriginKey, Parent> best, String article, Credits.Credit credit, double odds) {
    add(best, article, credit.name(), credit.place(article), odds, LinkReason.CREDITED);
  }

  private void add(
      Map<OriginKey, Parent> best,
      String article,
      String name,
      @Nullable ArticleSpan place,
      double odds,
      LinkReason reason) {
    if (evidence.ownName(name, article)) {
      return;
    }
    Parent parent = parent(article, name, place, odds, reason);
    best.merge(parent.node(), parent, (a, b) -> b.odds() > a.odds() ? b : a);
  }

  /// The report of the named newsroom, where one was read that carries the claim and did not come later; else the name
  /// alone.
  private Parent parent(String article, String name, @Nullable ArticleSpan place, double odds, LinkReason reason) {
    String key = evidence.names.key(name);
    String chosen = null;
    int most = -1;
    for (String other : new TreeSet<>(evidence.reportsOf(name))) {
      if (!other.equals(article) && carriers.contains(other) && !later(other, article)) {
        SharedProsePairs.PairProse pair = evidence.copies.between(article, other);
        int words = pair == null ? 0 : pair.words;
        if (words > most) {
          most = words;
          chosen = other;
        }
      }
    }
    return new Parent(chosen, key, chosen == null ? name : evidence.title(chosen), Kind.CITED, odds, place, reason);
  }

  /// Whether a report surely came out a good while after another.
  private boolean later(String report, String than) {
    PublicationInterval a = PublicationInterval.of(evidence.reads.get(report));
    PublicationInterval b = PublicationInterval.of(evidence.reads.get(than));
    return a != null && b != null && b.before(a) > LagModel.loaded().clockHours();
  }

  private void copies(List<String> order) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      places.put(order.get(i), i);
    }
    Map<String, List<SharedProsePairs.PairProse>> from = new TreeMap<>();
    for (SharedProsePairs.PairProse pair : evidence.copies.among(carriers)) {
      if (apart(pair.left, pair.right) && !onClaim(pair, pair.left) && !onClaim(pair, pair.right)) {
        continue;
      }
      double leftFirst = leftFirst(pair);
      from.computeIfAbsent(LinkOdds.likely(leftFirst) ? pair.right : pair.left, key -> new ArrayList<>()).add(pair);
    }
    for (String child : order) {
      List<SharedProsePairs.PairProse> pairs = new ArrayList<>(from.getOrDefault(child, List.of()));
      pairs.sort(
          Comparator.comparing((SharedProsePairs.PairProse pair) -> !cites(child, pair.other(child)))
              .thenComparingInt(pair -> -pair.words)
              .thenComparingInt(pair -> places.getOrDefault(pair.other(child), -1)));
      List<Parent> mine = parents.getOrDefault(child, List.of());
      BitSet explained = new BitSet();
      for (SharedProsePairs.PairProse pair : pairs) {
        BitSet fresh = (BitSet) pair.places(child).clone();
        fresh.andNot(explained);
        if (fresh.cardinality() < LEAST_NEW) {
          continue;
        }
        explained.or(pair.places(child));
        copy(child, pair, mine);
      }
      contradicted(child, mine);
    }
  }

  private void copy(String child, SharedProsePairs.PairProse pair, List<Parent> mine) {
    String other = pair.other(child);
    double copied = odds.copied().of(pair.words, onClaim(pair, child) || evidence.oneText(child, other));
    double first = leftFirst(pair);
    double ahead = child.equals(pair.right) ? first : 1 - first;
    for (int i = 0; i < mine.size(); i++) {
      Parent known = mine.get(i);
      if (known.article() == null && creditsSame(other, known.key())) {
        // Both say that they have it from a text that was not read; the shared words are that text's.
        mine.set(
            i,
            new Parent(
                null,
                known.key(),
                known.name(),
                known.kind(),
                either(known.odds(), copied),
                known.place(),
                known.reason()));
        return;
      }
      if (other.equals(known.article())) {
        mine.set(
            i,
            new Parent(
                other,
                known.key(),
                known.name(),
                Kind.COPIED,
                either(known.odds(), copied),
                pair.place(child),
                LinkReason.SHARED_PROSE_AND_CREDIT));
        return;
      }
    }
    mine.add(
        new Parent(
            other,
            evidence.names.key(evidence.title(other)),
            evidence.title(other),
            Kind.COPIED,
            copied * ahead,
            copied,
            pair.place(child),
            LinkReason.SHARED_PROSE));
    follow(other);
  }

  /// Makes a credit less likely where the report of the named newsroom was read and shares no prose, but another
  /// report's prose was copied.
  private void contradicted(String child, List<Parent> mine) {
    boolean copied =
        mine.stream().anyMatch(parent -> parent.kind() == Kind.COPIED && parent.odds() > odds.copied().surely());
    for (int i = 0; i < mine.size() && copied; i++) {
      Parent parent = mine.get(i);
      String read = parent.article();
      if (parent.kind() == Kind.CITED && read != null && evidence.copies.between(child, read) == null) {
        mine.set(
            i,
            new Parent(
                read,
                parent.key(),
                parent.name(),
                parent.kind(),
                odds.contradicted(),
                parent.place(),
                LinkReason.CONTRADICTED));
      }
    }
  }

  private static double either(double a, double b) {
    return 1 - (1 - a) * (1 - b);
  }

  private boolean cites(String child, String other) {
    return parents.getOrDefault(child, List.of()).stream().anyMatch(parent -> other.equals(parent.article()));
  }

  private boolean creditsSame(String report, String key) {
    return parents.getOrDefault(report, List.of()).stream()
        .anyMatch(parent -> parent.article() == null && parent.key().equals(key));
  }

  /// Whether the claim itself stands in the words that two reports share.
  private boolean onClaim(SharedProsePairs.PairProse pair, String child) {
    return byArticle.getOrDefault(child, List.of()).stream()
        .anyMatch(one -> one.span() != null && pair.holds(child, one.span()));
  }

  /// Probability that the right report of a pair has it from the left one.
  private double leftFirst(SharedProsePairs.PairProse pair) {
    LinkOdds.FirstOfTwo direction = odds.direction();
    boolean leftCites = cites(pair.left, pair.right);
    boolean rightCites = cites(pair.right, pair.left);
    if (leftCites != rightCites) {
      return rightCites ? direction.credit() : 1 - direction.credit();
    }
    boolean leftOwn = own(pair.left);
    boolean rightOwn = own(pair.right);
    if (leftOwn != rightOwn) {
      return leftOwn ? direction.own() : 1 - direction.own();
    }
    double logit = Math.log(pair.leftFirst / (1 - pair.leftFirst));
    logit += direction.followed() * (Math.min(2, followers(pair.left)) - Math.min(2, followers(pair.right)));
    logit += direction.follows() * ((follows(pair.right) ? 1 : 0) - (follows(pair.left) ? 1 : 0));
    logit += evidence.before(pair.left, pair.right) ? direction.order() : -direction.order();
    return 1 / (1 + Math.exp(-logit));
  }

  /// How many other reports name or credit this report's newsroom for the claim.
  private int followers(String article) {
    return followers.getOrDefault(article, 0);
  }

  /// Whether a report surely has it from this one.
  boolean followed(String article) {
    return followed.contains(article);
  }

  private void follow(String parent) {
    followers.merge(parent, 1, Integer::sum);
  }

  private boolean follows(String article) {
    return parents.getOrDefault(article, List.of()).stream().anyMatch(parent -> LinkOdds.likelier(parent.odds()));
  }

  /// Whether the report is at first hand by its own words: somebody told its newsroom, or it has seen the papers.
  boolean own(String article) {
    if (evidence.own.contains(article)) {
      return true;
    }
    for (Carried one : byArticle.getOrDefault(article, List.of())) {
      for (Quotation quotation : evidence.quotations(one)) {
        if (quotation.addressee() != null && evidence.ownName(quotation.addressee().name(), article)) {
          return true;
        }
        if (evidence.makers.newsrooms(article, quotation).stream()
            .anyMatch(named -> named.told() && evidence.ownName(named.name(), article))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether two reports name different makers. Then the words that they share are about other things.
  private boolean apart(String a, String b) {
    Set<OriginKey> left = makers.getOrDefault(a, Map.of()).keySet();
    Set<OriginKey> right = makers.getOrDefault(b, Map.of()).keySet();
    return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
  }

  private void families(List<String> order) {
    Map<Families.PublisherKey, Integer> first = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      String child = order.get(i);
      List<Parent> mine = parents.getOrDefault(child, List.of());
      int found = i;
      for (Families.PublisherKey key :
          mine.isEmpty() ? evidence.families(child, true) : List.<Families.PublisherKey>of()) {
        found = Math.min(found, first.getOrDefault(key, i));
      }
      if (found < i) {
        String other = order.get(found);
        boolean one = evidence.sameOutlet(child, other);
        mine.add(
            new Parent(
                other,
                evidence.names.key(evidence.title(other)),
                evidence.title(other),
                Kind.SAME_PUBLISHER,
                one ? odds.sameOutlet() : odds.samePublisher(),
                null,
                one ? LinkReason.SAME_OUTLET : LinkReason.SAME_PUBLISHER));
      }
      for (Families.PublisherKey key : evidence.families(child, false)) {
        first.putIfAbsent(key, i);
      }
    }
  }

  /// Drops the least likely link of each circle.
  private void dropCircles(List<String> order) {
    Map<String, Set<String>> up = new TreeMap<>();
    List<Map.Entry<String, Parent>> all = new ArrayList<>();
    for (String child : order) {
      for (Parent parent : of(child)) {
        all.add(Map.entry(child, parent));
      }
    }
    all.sort(Comparator.comparingDouble((Map.Entry<String, Parent> link) -> -link.getValue().odds()));
    for (Map.Entry<String, Parent> link : all) {
      String parent = link.getValue().article();
      if (parent == null) {
        continue;
      }
      if (reaches(up, parent, link.getKey(), new HashSet<>())) {
        parents.getOrDefault(link.getKey(), List.of()).remove(link.getValue());
      } else {
        up.computeIfAbsent(link.getKey(), key -> new TreeSet<>()).add(parent);
      }
    }
  }

  private static boolean reaches(Map<String, Set<String>> up, String from, String to, Set<String> seen) {
    if (from.equals(to)) {
      return true;
    }
    if (!seen.add(from)) {
      return false;
    }
    for (String parent : up.getOrDefault(from, Set.of())) {
      if (reaches(up, parent, to, seen)) {
        return true;
      }
    }
    return false;
  }
}
