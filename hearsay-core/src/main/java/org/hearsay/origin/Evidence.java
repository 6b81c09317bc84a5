package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Outlet;
import org.hearsay.text.SpanIndex;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.DisjointSets;
import org.jspecify.annotations.Nullable;

/// What the reports of a story show about whom they have their claims from; found once for all claims.
final class Evidence {
  final Comparison comparison;
  final Map<String, ReadArticle> reads = new LinkedHashMap<>();
  final Newsrooms names;
  final Attributors makers;
  final SharedProsePairs copies;

  /// By report: the newsrooms that it credits for all or some of it.
  final Map<String, List<Credits.Credit>> credits = new HashMap<>();

  /// Reports at first hand: they name their own newsroom as the one that has it.
  final Set<String> own = new TreeSet<>();

  private final Map<String, Map<String, Quotation>> quotations = new HashMap<>();
  private final Map<String, SpanIndex> quotationPlaces = new HashMap<>();
  private final Map<ReportItem, String> utterances = new HashMap<>();
  private final Map<String, String> titles = new TreeMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<ReportPair, Integer> shared = new HashMap<>();

  /// By report: its place in the story, and the earlier reports with which it shares words.
  private final Map<String, Integer> places = new HashMap<>();

  private final Map<String, Set<String>> sharing = new HashMap<>();

  /// Reports by the key of their outlet's name, in order.
  private final Map<String, List<String>> byOutlet = new HashMap<>();

  /// By report its words, see [#telling].
  private final Map<String, String> telling = new HashMap<>();

  private final Map<String, List<Families.PublisherKey>> parentKeys = new HashMap<>();
  private final Map<String, List<Families.PublisherKey>> childKeys = new HashMap<>();

  /// A place where a report makes a claim.
  ///
  /// @param span where; absent for a quotation as a whole
  /// @param utterance the act of speech whose words it gives, absent where it gives none
  /// @param near how much of the claim it tells, from 0 to 1, see [Nearness]
  record Carried(
      String article, @Nullable String quotation, @Nullable TextSpan span, @Nullable String utterance, double near) {}

  Evidence(Comparison comparison) {
    this.comparison = comparison;
    Set<String> outlets = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (ReadArticle read : comparison.story().articles()) {
      keep(read);
      Outlet outlet = read.article().outlet();
      if (outlet != null) {
        outlets.add(outlet.name());
      }
      namedIn(read, named);
    }
    names = new Newsrooms(outlets, named, NewsroomSigns.in(reads.values()), this::beside);
    makers = new Attributors(comparison, names);
    copies = new SharedProsePairs(comparison);
    Credits finder = new Credits(names);
    for (ReadArticle read : reads.values()) {
      List<Credits.Credit> found = new ArrayList<>(finder.in(read));
      if (found.removeIf(credit -> ownName(credit.name(), read.article().id()))) {
        own.add(read.article().id());
      }
      credits.put(read.article().id(), List.copyOf(found));
    }
    indexUtterances();
    indexPassages();
    indexOutlets();
  }

  /// The quotations of a report that may overlap a place, in their order.
  List<Quotation> quotationsNear(String article, List<TextSpan> place) {
    ReadArticle read = reads.get(article);
    if (read == null) {
      return List.of();
    }
    SpanIndex index =
        quotationPlaces.computeIfAbsent(article, key -> SpanIndex.of(read.quotations(), Quotation::content));
    return index.near(place).stream().map(read.quotations()::get).toList();
  }

  private void keep(ReadArticle read) {
    Article article = read.article();
    reads.put(article.id(), read);
    places.put(article.id(), places.size());
    Map<String, Quotation> byId = new HashMap<>();
    read.quotations().forEach(quotation -> byId.put(quotation.id(), quotation));
    quotations.put(article.id(), byId);
    Outlet outlet = article.outlet();
    titles.put(article.id(), outlet != null ? outlet.name() : article.title() != null ? article.title() : article.id());
    lengths.put(article.id(), length(read.text()));
  }

  /// Adds the newsrooms that a report names.
  private static void namedIn(ReadArticle read, Set<String> named) {
    for (Entity entity : read.entities()) {
      if (entity.kind() == EntityKind.OUTLET) {
        named.add(entity.name());
      }
    }
    for (Quotation quotation : read.quotations()) {
      int holder = Attributors.holder(quotation.speaker().name());
      if (holder > 0) {
        named.add(quotation.speaker().name().substring(holder));
      }
      quotation.via().stream().filter(hop -> hop.kind() == Hop.Kind.OUTLET).forEach(hop -> named.add(hop.name()));
    }
  }

  private void indexUtterances() {
    for (Utterance utterance : comparison.utterances()) {
      for (Utterance.Variant variant : utterance.variants()) {
        utterances.put(new ReportItem(variant.article(), variant.quotation()), utterance.id());
      }
    }
  }

  private void indexPassages() {
    for (Passage passage : comparison.passages()) {
      String left = passage.left().article();
      String right = passage.right().article();
      shared.merge(new ReportPair(left, right), passage.words(), Integer::sum);
      boolean inOrder = place(left) < place(right);
      sharing.computeIfAbsent(inOrder ? right : left, key -> new TreeSet<>()).add(inOrder ? left : right);
    }
  }

  private void indexOutlets() {
    for (ReadArticle read : reads.values()) {
      Outlet outlet = read.article().outlet();
      if (outlet != null) {
        parentKeys.put(read.article().id(), Families.keys(outlet, false));
        childKeys.put(read.article().id(), Families.keys(outlet, true));
        byOutlet.computeIfAbsent(names.key(outlet.name()), key -> new ArrayList<>()).add(read.article().id());
      }
    }
  }

  /// Whether a report has both a newsroom's name and a longer one that ends with it, or is of the outlet that has the
  /// longer one.
  private boolean beside(List<String> brief, List<String> full) {
    String sought = ' ' + String.join(" ", brief) + ' ';
    String longer = ' ' + String.join(" ", full) + ' ';
    for (ReadArticle read : reads.values()) {
      Outlet outlet = read.article().outlet();
      String text = telling.computeIfAbsent(read.article().id(), id -> telling(read.text()));
      boolean own = outlet != null && OutletAliases.words(outlet.name()).equals(full);
      if ((own || text.contains(longer)) && text.replace(longer, " ").contains(sought)) {
        return true;
      }
    }
    return false;
  }

  /// The words of a text without "the", "of" and their like, each between blanks.
  private static String telling(ArticleText text) {
    ComparedWords words = ComparedWords.of(text);
    StringBuilder out = new StringBuilder(" ");
    for (int i = 0; i < words.size(); i++) {
      if (!Commonness.stop(words.form(i))) {
        out.append(words.form(i)).append(' ');
      }
    }
    return out.toString();
  }

  private static int length(ArticleText text) {
    Article article = text.article();
    ComparedWords words = ComparedWords.of(text);
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      count += article.kindAt(words.begin(i)) == BlockKind.BOILERPLATE ? 0 : 1;
    }
    return count;
  }

  /// The statements, without one in the title where the report makes the claim in its text too.
  static List<Claim.Statement> withoutTitles(List<Claim.Statement> statements) {
    Set<String> bodies = new TreeSet<>();
    statements.stream().filter(each -> !each.headline()).forEach(each -> bodies.add(each.article()));
    return statements.stream().filter(each -> !each.headline() || !bodies.contains(each.article())).toList();
  }

  @Nullable String utteranceOf(String article, @Nullable String quotation) {
    return quotation == null ? null : utterances.get(new ReportItem(article, quotation));
  }

  /// The name of a report: its outlet, else its title, else its id.
  String title(String article) {
    return titles.getOrDefault(article, article);
  }

  private @Nullable Outlet outlet(String article) {
    ReadArticle read = reads.get(article);
    return read == null ? null : read.article().outlet();
  }

  /// Whether a name is that of a report's own outlet.
  boolean ownName(String name, String article) {
    Outlet outlet = outlet(article);
    return outlet != null && names.same(outlet.name(), name);
  }

  /// Reports of the outlet that goes by a name, in order.
  List<String> reportsOf(String name) {
    String key = names.key(name);
    return key.isEmpty() ? List.of() : byOutlet.getOrDefault(key, List.of());
  }

  private int place(String article) {
    return places.getOrDefault(article, Integer.MAX_VALUE);
  }

  /// Some reports of the story, in its order.
  List<String> inOrder(Collection<String> some) {
    return some.stream().filter(places::containsKey).sorted(Comparator.comparingInt(this::place)).toList();
  }

  boolean before(String left, String right) {
    return place(left) <= place(right);
  }

  /// See [Families#keys].
  List<Families.PublisherKey> families(String article, boolean child) {
    return (child ? childKeys : parentKeys).getOrDefault(article, List.of());
  }

  boolean sameOutlet(String left, String right) {
    Outlet outlet = outlet(left);
    return outlet != null && ownName(outlet.name(), right);
  }

  /// The quotations in which a report makes a claim: the one that is given, else those that cover most of the place.
  List<Quotation> quotations(Carried carried) {
    Map<String, Quotation> byId = quotations.getOrDefault(carried.article(), Map.of());
    Quotation given = carried.quotation() == null ? null : byId.get(carried.quotation());
    if (given != null) {
      return List.of(given);
    }
    TextSpan span = carried.span();
    ReadArticle read = reads.get(carried.article());
    if (span == null || read == null) {
      return List.of();
    }
    List<Quotation> found = new ArrayList<>();
    for (Quotation quotation : read.quotations()) {
      int within = 0;
      for (TextSpan content : quotation.content()) {
        within += Math.max(0, Math.min(content.end(), span.end()) - Math.max(content.begin(), span.begin()));
      }
      if (within * 3 > span.length()) {
        found.add(quotation);
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  List<Quotation> quotationsOf(String article) {
    ReadArticle read = reads.get(article);
    return read == null ? List.of() : read.quotations();
  }

  /// How many outlets carry it; a report without one counts as an outlet of its own.
  ///
  /// @param carriers each once
  int outlets(List<String> carriers) {
    Set<String> outlets = new TreeSet<>();
    int without = 0;
    for (String article : carriers) {
      Outlet outlet = outlet(article);
      if (outlet == null) {
        without++;
      } else {
        outlets.add(names.key(outlet.name()));
      }
    }
    return outlets.size() + without;
  }

  /// Reports that are mostly one text count once.
  int texts(List<String> carriers) {
    DisjointSets joined = new DisjointSets(carriers.size());
    int texts = carriers.size();
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < carriers.size(); i++) {
      index.put(carriers.get(i), i);
    }
    for (int i = 0; i < carriers.size(); i++) {
      for (String other : sharing.getOrDefault(carriers.get(i), Set.of())) {
        Integer j = index.get(other);
        if (j == null || !oneText(carriers.get(i), other)) {
          continue;
        }
        texts -= joined.join(i, j) ? 1 : 0;
      }
    }
    return texts;
  }

  /// Whether most of the shorter of two reports is in the other.
  boolean oneText(String a, String b) {
    ReportPair pair = new ReportPair(a, b);
    int words = shared.getOrDefault(pair, 0) + shared.getOrDefault(pair.turned(), 0);
    return words > 0
        && words
            >= OriginThresholds.loaded().oneText() * Math.min(lengths.getOrDefault(a, 0), lengths.getOrDefault(b, 0));
  }
}
