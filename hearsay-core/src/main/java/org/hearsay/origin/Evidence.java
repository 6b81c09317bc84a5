package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.claim.Comparison;
import org.hearsay.claim.Passage;
import org.hearsay.claim.Place;
import org.hearsay.claim.StoryEntity;
import org.hearsay.claim.Utterance;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.PersonName;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins.Kind;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.story.Commonness;
import org.hearsay.story.Words;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// What shows that a report has something from somebody else: stated chains, credit lines, shared prose,
/// publisher families. Probabilities are set by judgement, not fitted.
final class Evidence {
  /// What agencies and outlets commonly call themselves.
  private static final Set<String> COMMON_PARTS = Set.of("news", "newswire", "wire", "agency", "service");

  private static final double CITED = 0.95;
  private static final double TOLD = 0.93;
  private static final double CREDITED = 0.8;
  private static final double FAMILY = 0.5;
  private static final double SHARED_WORDS = 0.4;

  /// Words of shared prose beyond those that chance gives, which leave one doubt in e.
  private static final double SURE_COPY = 25;

  /// Words that reports share by describing one person or body.
  private static final int CHANCE_WORDS = 8;

  /// Share of the shorter report's words from which two reports are one text.
  private static final double ONE_TEXT = 0.6;

  private final Comparison comparison;
  private final Map<String, ReadArticle> reads = new LinkedHashMap<>();
  private final Map<String, Map<String, Quotation>> quotations = new HashMap<>();
  private final Map<String, String> entityKeys = new HashMap<>();
  private final Map<String, String> utterances = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();

  /// A report's carrying of a claim.
  ///
  /// @param utterance the act of speech whose words it gives, absent where it gives none
  record Carried(String article, @Nullable String quotation, @Nullable String utterance) {}

  Evidence(Comparison comparison) {
    this.comparison = comparison;
    for (ReadArticle read : comparison.story().articles()) {
      Article article = read.article();
      reads.put(article.id(), read);
      Map<String, Quotation> byId = new HashMap<>();
      read.quotations().forEach(quotation -> byId.put(quotation.id(), quotation));
      quotations.put(article.id(), byId);
      Outlet outlet = article.outlet();
      names.put(article.id(), outlet != null ? outlet.name() : article.title() != null ? article.title() : article.id());
      lengths.put(article.id(), length(article));
    }
    for (StoryEntity entity : comparison.entities()) {
      for (StoryEntity.Member member : entity.members()) {
        boolean named = entity.kind() == EntityKind.OUTLET || entity.kind() == EntityKind.ORGANIZATION;
        String key = named ? "named " + plain(entity.name()) : "entity " + entity.id();
        entityKeys.put(member.article() + ' ' + member.entity(), key);
      }
    }
    for (Utterance utterance : comparison.utterances()) {
      for (Utterance.Variant variant : utterance.variants()) {
        utterances.put(variant.article() + ' ' + variant.quotation(), utterance.id());
      }
    }
  }

  private static int length(Article article) {
    Words words = Words.of(article.text());
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      count += article.kindAt(words.begin(i)) == BlockKind.BOILERPLATE ? 0 : 1;
    }
    return count;
  }

  @Nullable String utteranceOf(String article, @Nullable String quotation) {
    return quotation == null ? null : utterances.get(article + ' ' + quotation);
  }

  Origins of(String id, List<Carried> carried) {
    List<String> carriers = new ArrayList<>();
    for (String article : reads.keySet()) {
      if (carried.stream().anyMatch(one -> one.article().equals(article))) {
        carriers.add(article);
      }
    }
    Graph graph = new Graph(carriers);
    for (Carried one : carried) {
      Quotation quotation = quotation(one);
      if (quotation != null) {
        cite(graph, carriers, one.article(), quotation, 1);
      }
    }
    credits(graph, carriers);
    copies(graph, carriers);
    sharedWords(graph, carried);
    return graph.count(id, outlets(carriers), texts(carriers), names);
  }

  /// The story as a whole: a report counts as much from another as its quotations come through it.
  Origins ofStory() {
    List<String> carriers = List.copyOf(reads.keySet());
    Graph graph = new Graph(carriers);
    for (ReadArticle read : reads.values()) {
      Map<String, Integer> cited = new TreeMap<>();
      for (Quotation quotation : read.quotations()) {
        String key = citedKey(read.article().id(), quotation);
        if (key != null) {
          cited.merge(key, 1, Integer::sum);
        }
      }
      for (Quotation quotation : read.quotations()) {
        String key = citedKey(read.article().id(), quotation);
        if (key != null) {
          double share = (double) cited.getOrDefault(key, 0) / read.quotations().size();
          cite(graph, carriers, read.article().id(), quotation, share);
        }
      }
    }
    credits(graph, carriers);
    copies(graph, carriers);
    return graph.count(comparison.story().id(), outlets(carriers), texts(carriers), names);
  }

  private @Nullable Quotation quotation(Carried one) {
    Map<String, Quotation> byId = quotations.get(one.article());
    return one.quotation() == null || byId == null ? null : byId.get(one.quotation());
  }

  private @Nullable String citedKey(String article, Quotation quotation) {
    for (Hop hop : quotation.via()) {
      if (hop.kind() != Hop.Kind.PERSON) {
        return key(article, hop.entity(), hop.name(), hop.kind() == Hop.Kind.UNNAMED);
      }
    }
    Addressee to = quotation.addressee();
    return to != null && outlet(article, to) ? key(article, to.entity(), to.name(), false) : null;
  }

  private void cite(Graph graph, List<String> carriers, String article, Quotation quotation, double share) {
    boolean cited = false;
    for (Hop hop : quotation.via()) {
      if (hop.kind() != Hop.Kind.PERSON && !cited) {
        String key = key(article, hop.entity(), hop.name(), hop.kind() == Hop.Kind.UNNAMED);
        link(graph, carriers, article, key, hop.name(), CITED * share, hop.span(), "cited");
        cited = true;
      }
    }
    Addressee to = quotation.addressee();
    if (!cited && to != null && outlet(article, to)) {
      link(graph, carriers, article, key(article, to.entity(), to.name(), false), to.name(), TOLD * share, to.span(), "told to");
    }
  }

  /// A link to the report of the outlet that is named, where it was read and carries the claim; else to the name.
  private void link(
      Graph graph, List<String> carriers, String article, String key, String name, double p, TextSpan span, String reason) {
    if (sameName(name, article)) {
      return;
    }
    Place place = new Place(article, span);
    for (String other : carriers) {
      if (!other.equals(article) && sameName(name, other)) {
        graph.fromReport(article, other, names.getOrDefault(other, name), Kind.CITED, p, place, reason);
        return;
      }
    }
    graph.fromUnread(article, key, name, Kind.CITED, p, place, reason);
  }

  /// Whether a name is that of a report's outlet.
  private boolean sameName(String name, String article) {
    ReadArticle read = reads.get(article);
    Outlet outlet = read == null ? null : read.article().outlet();
    return outlet != null && plain(outlet.name()).equals(plain(name));
  }

  private boolean outlet(String article, Addressee to) {
    ReadArticle read = reads.get(article);
    if (read == null || to.entity() == null) {
      return false;
    }
    return read.entities().stream()
        .anyMatch(entity -> entity.id().equals(to.entity()) && entity.kind() == EntityKind.OUTLET);
  }

  private String key(String article, @Nullable String entity, String name, boolean unnamed) {
    if (!unnamed && entity != null) {
      String key = entityKeys.get(article + ' ' + entity);
      if (key != null) {
        return key;
      }
    }
    return (unnamed ? "unnamed " : "named ") + plain(name);
  }

  /// What tells an outlet's name from others: its content words, without a country before a possessive,
  /// without what most agencies call themselves, and of a domain the part before its ending.
  private static String plain(String name) {
    int possessive = Math.max(name.indexOf("'s "), name.indexOf("’s "));
    String own = possessive > 0 ? name.substring(possessive + 3) : name;
    int dot = own.lastIndexOf('.');
    if (dot > 0 && own.indexOf(' ') < 0) {
      own = own.substring(own.lastIndexOf('.', dot - 1) + 1, dot);
    }
    StringBuilder all = new StringBuilder();
    StringBuilder telling = new StringBuilder();
    for (String word : PersonName.keys(own)) {
      if (Commonness.stop(word)) {
        continue;
      }
      String lower = word.toLowerCase(Locale.ROOT);
      all.append(all.isEmpty() ? "" : " ").append(lower);
      if (!COMMON_PARTS.contains(lower)) {
        telling.append(telling.isEmpty() ? "" : " ").append(lower);
      }
    }
    return telling.isEmpty() ? all.toString() : telling.toString();
  }

  /// Agencies that a report names in its credit line, byline or dateline.
  private void credits(Graph graph, List<String> carriers) {
    for (String article : carriers) {
      ReadArticle read = reads.get(article);
      if (read == null || graph.hasParent(article)) {
        continue;
      }
      for (Entity entity : read.entities()) {
        for (Mention mention : entity.mentions()) {
          BlockKind kind = read.article().kindAt(mention.span().begin());
          boolean line = kind == BlockKind.CREDIT || kind == BlockKind.BYLINE || kind == BlockKind.DATELINE;
          if (entity.kind() == EntityKind.OUTLET && line) {
            String key = key(article, entity.id(), entity.name(), false);
            link(graph, carriers, article, key, entity.name(), CREDITED, mention.span(), "credited");
          }
        }
      }
    }
  }

  /// Shared prose: the later report has it from the earlier one, or both from one text.
  private void copies(Graph graph, List<String> carriers) {
    Map<String, Integer> shared = new TreeMap<>();
    Map<String, Passage> longest = new TreeMap<>();
    for (Passage passage : comparison.passages()) {
      if (!passage.quoted() && carriers.contains(passage.left().article()) && carriers.contains(passage.right().article())) {
        String pair = passage.left().article() + ' ' + passage.right().article();
        shared.merge(pair, passage.words(), Integer::sum);
        longest.merge(pair, passage, (a, b) -> b.words() > a.words() ? b : a);
      }
    }
    List<Map.Entry<String, Passage>> byWords = new ArrayList<>(longest.entrySet());
    byWords.sort(Comparator.comparingInt((Map.Entry<String, Passage> e) -> -shared.getOrDefault(e.getKey(), 0)));
    for (Map.Entry<String, Passage> entry : byWords) {
      Passage passage = entry.getValue();
      int words = shared.getOrDefault(entry.getKey(), 0);
      String left = passage.left().article();
      String right = passage.right().article();
      boolean leftFirst = carriers.indexOf(left) < carriers.indexOf(right);
      if (passage.direction() != Passage.Direction.UNKNOWN) {
        leftFirst = passage.direction() == Passage.Direction.LEFT_TO_RIGHT;
      }
      String child = leftFirst ? right : left;
      String parent = leftFirst ? left : right;
      double p = Math.min(0.97, 1 - Math.exp(-(words - CHANCE_WORDS) / SURE_COPY));
      graph.fromReport(child, parent, names.getOrDefault(parent, parent), Kind.COPIED, p,
          leftFirst ? passage.right() : passage.left(), "shared prose");
    }
    for (int i = 0; i < carriers.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (family(carriers.get(i), carriers.get(j)) && !graph.hasParent(carriers.get(i))) {
          graph.fromReport(carriers.get(i), carriers.get(j), names.getOrDefault(carriers.get(j), carriers.get(j)),
              Kind.COPIED, FAMILY, null, "same publisher");
        }
      }
    }
  }

  private boolean family(String a, String b) {
    ReadArticle left = reads.get(a);
    ReadArticle right = reads.get(b);
    Outlet x = left == null ? null : left.article().outlet();
    Outlet y = right == null ? null : right.article().outlet();
    if (x == null || y == null) {
      return false;
    }
    return plain(x.name()).equals(plain(y.name())) || (x.family() != null && x.family().equals(y.family()));
  }

  /// Two reports with the same words of one speaker and nothing else in common may have heard them themselves, or both
  /// have them from one text that was not read.
  private void sharedWords(Graph graph, List<Carried> carried) {
    Map<String, Set<String>> byUtterance = new TreeMap<>();
    for (Carried one : carried) {
      if (one.utterance() != null) {
        byUtterance.computeIfAbsent(one.utterance(), key -> new TreeSet<>()).add(one.article());
      }
    }
    for (Map.Entry<String, Set<String>> entry : byUtterance.entrySet()) {
      if (entry.getValue().size() < 2) {
        continue;
      }
      List<String> without = entry.getValue().stream().filter(article -> !graph.hasParent(article)).toList();
      for (String article : without) {
        graph.fromUnread(article, "words " + entry.getKey(), "the statement itself", Kind.SHARED_EVENT, SHARED_WORDS, null,
            "the same words without shared prose");
      }
    }
  }

  private int outlets(List<String> carriers) {
    Set<String> outlets = new TreeSet<>();
    for (String article : carriers) {
      ReadArticle read = reads.get(article);
      Outlet outlet = read == null ? null : read.article().outlet();
      outlets.add(outlet == null ? "id " + article : plain(outlet.name()));
    }
    return outlets.size();
  }

  /// Reports that are mostly one text count once.
  private int texts(List<String> carriers) {
    Map<String, Integer> shared = new TreeMap<>();
    for (Passage passage : comparison.passages()) {
      shared.merge(passage.left().article() + ' ' + passage.right().article(), passage.words(), Integer::sum);
    }
    int[] root = new int[carriers.size()];
    int texts = carriers.size();
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j < i; j++) {
        String a = carriers.get(i);
        String b = carriers.get(j);
        int words = shared.getOrDefault(a + ' ' + b, 0) + shared.getOrDefault(b + ' ' + a, 0);
        int shorter = Math.min(lengths.getOrDefault(a, 0), lengths.getOrDefault(b, 0));
        if (shorter > 0 && words >= ONE_TEXT * shorter && root[i] != root[j]) {
          int old = root[i];
          for (int k = 0; k < root.length; k++) {
            root[k] = root[k] == old ? root[j] : root[k];
          }
          texts--;
        }
      }
    }
    return texts;
  }
}
