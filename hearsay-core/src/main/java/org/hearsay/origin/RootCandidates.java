package org.hearsay.origin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.origin.Evidence.Carried;
import org.hearsay.origin.OriginKey.OriginSort;
import org.hearsay.origin.Origins.LinkReason;
import org.hearsay.words.NamedWeights;
import org.jspecify.annotations.Nullable;

/// Where a claim of several reports most likely began: with a maker, at a newsroom that reports name, with whom its
/// sentences are about, or in one of the reports.
///
/// On real events nearly every such claim has one origin, whether reports name it or not: a speech, a document, an
/// agency's report. So one is chosen, by a logistic model of who names whom.
final class RootCandidates {
  /// What is measured of a candidate; the weights in the file have the same order.
  private enum RootSign {
    BIAS,
    PERSON,
    BODY,
    DOCUMENT,
    DESCRIBED,
    NEWSROOM,
    REPORT,
    ACTOR,
    MADE,
    CITED,
    CREDITED,
    COPIED,
    FIRST,
    MADE_ELSEWHERE,
    CITED_ELSEWHERE,
    CREDITED_ELSEWHERE,
    NEWSROOM_AND_MADE
  }

  private static final NamedWeights MODEL =
      NamedWeights.load(
          "/hearsay/origin/roots.tsv",
          Stream.of(RootSign.values()).map(sign -> sign.name().toLowerCase(Locale.ROOT)).toList());

  private final Evidence evidence;
  private final List<String> carriers;
  private final Map<OriginKey, Candidate> found = new TreeMap<>();

  /// By report how near its nearest statement is to the claim.
  private final Map<String, Double> near = new HashMap<>();

  private RootCandidates(Evidence evidence, List<String> carriers, Map<String, List<Carried>> carried) {
    this.evidence = evidence;
    this.carriers = carriers;
    for (String article : carriers) {
      near.put(article, carried.getOrDefault(article, List.of()).stream().mapToDouble(Carried::near).max().orElse(1));
    }
  }

  private double sum(Collection<String> articles) {
    return articles.stream().mapToDouble(article -> near.getOrDefault(article, 1.0)).sum();
  }

  /// Where a claim may have begun.
  static final class Candidate {
    final OriginKey key;
    final String name;
    final Set<String> making = new TreeSet<>();
    final Set<String> citing = new TreeSet<>();
    final Set<String> crediting = new TreeSet<>();
    final Set<String> copying = new TreeSet<>();
    final Set<String> about = new TreeSet<>();
    double odds;

    Candidate(OriginKey key, String name) {
      this.key = key;
      this.name = name;
    }
  }

  /// The likeliest; absent where there is none.
  static @Nullable Candidate of(
      Evidence evidence,
      List<String> carriers,
      Map<String, List<Carried>> carried,
      Map<String, Map<OriginKey, Attributors.Maker>> makers,
      Parents parents) {
    RootCandidates all = new RootCandidates(evidence, carriers, carried);
    all.collect(carried, makers, parents);
    Candidate best = null;
    for (Candidate one : all.found.values()) {
      one.odds = all.odds(one);
      if (!all.isPassing(one) && (best == null || one.odds > best.odds)) {
        best = one;
      }
    }
    return best;
  }

  /// Whether few of many reports give the claim to somebody: what all tell of did not begin with a voice that one heard.
  private boolean isPassing(Candidate one) {
    boolean maker = !one.key.is(OriginSort.NEWSROOM) && !one.key.is(OriginSort.REPORT);
    if (!maker || carriers.size() < MANY_CARRIERS) {
      return false;
    }
    Set<String> naming = new TreeSet<>(one.making);
    naming.addAll(one.citing);
    naming.addAll(one.crediting);
    naming.addAll(one.about);
    return naming.size() * LEAST_NAMING < carriers.size();
  }

  /// Reports of a claim from which on one that names somebody says little of the others. The real events that the
  /// model is fitted on have fewer.
  private static final int MANY_CARRIERS = 7;

  /// One report of so many has to name whom all have it from.
  private static final int LEAST_NAMING = 4;

  private Candidate at(OriginKey key, String name) {
    return found.computeIfAbsent(key, any -> new Candidate(key, name));
  }

  private void collect(
      Map<String, List<Carried>> carried, Map<String, Map<OriginKey, Attributors.Maker>> makers, Parents parents) {
    for (String article : carriers) {
      for (Attributors.Maker maker : makers.getOrDefault(article, Map.of()).values()) {
        at(maker.key(), maker.name()).making.add(article);
      }
      boolean follows = false;
      for (Parents.Parent parent : parents.of(article)) {
        Candidate one = at(parent.node(), parent.name());
        follows |= LinkOdds.likely(parent.odds());
        if (parent.reason() == LinkReason.CITED || parent.reason() == LinkReason.TOLD_TO) {
          one.citing.add(article);
        } else if (parent.reason() == LinkReason.CREDITED) {
          one.crediting.add(article);
        } else {
          one.copying.add(article);
        }
      }
      if (!follows) {
        at(OriginKey.report(article), evidence.title(article));
      }
      for (Carried one : carried.getOrDefault(article, List.of())) {
        Attributors.Maker actor = evidence.makers.actor(article, one.span());
        if (actor != null) {
          at(actor.key(), actor.name()).about.add(article);
        }
      }
    }
    // A report that has it from elsewhere is no origin, whoever follows it.
    found
        .values()
        .removeIf(one ->
            one.key.is(OriginSort.REPORT)
                && parents.of(one.key.id()).stream().anyMatch(parent -> LinkOdds.likely(parent.odds())));
  }

  @SuppressWarnings("EnumOrdinal") // the weights are loaded in the order of the signs
  private double odds(Candidate one) {
    double sum = 0;
    for (Map.Entry<RootSign, Double> sign : signs(one).entrySet()) {
      sum += MODEL.get(sign.getKey().ordinal()) * sign.getValue();
    }
    return sum;
  }

  private Map<RootSign, Double> signs(Candidate one) {
    double all = sum(carriers);
    boolean newsroom = one.key.is(OriginSort.NEWSROOM);
    boolean report = one.key.is(OriginSort.REPORT);
    double made = most(Reports.MADE).without(one);
    double cited = most(Reports.CITED).without(one);
    double credited = most(Reports.CREDITED).without(one);
    Map<RootSign, Double> signs = new EnumMap<>(RootSign.class);
    signs.put(RootSign.BIAS, 1.0);
    signs.put(RootSign.PERSON, is(one.key.is(OriginSort.PERSON)));
    signs.put(RootSign.BODY, is(one.key.is(OriginSort.BODY)));
    signs.put(RootSign.DOCUMENT, is(one.key.is(OriginSort.DOCUMENT)));
    signs.put(RootSign.DESCRIBED, is(one.key.is(OriginSort.DESCRIBED)));
    signs.put(RootSign.NEWSROOM, is(newsroom));
    signs.put(RootSign.REPORT, is(report));
    signs.put(RootSign.ACTOR, sum(one.about) / all);
    signs.put(RootSign.MADE, sum(one.making) / all);
    signs.put(RootSign.CITED, sum(one.citing) / all);
    signs.put(RootSign.CREDITED, sum(one.crediting) / all);
    signs.put(RootSign.COPIED, sum(one.copying) / all);
    signs.put(RootSign.FIRST, is(report && carriers.getFirst().equals(one.key.id())));
    signs.put(RootSign.MADE_ELSEWHERE, report || newsroom ? made : 0);
    signs.put(RootSign.CITED_ELSEWHERE, newsroom ? 0 : cited);
    signs.put(RootSign.CREDITED_ELSEWHERE, newsroom ? 0 : credited);
    signs.put(RootSign.NEWSROOM_AND_MADE, newsroom ? made * sum(one.crediting) / all : 0);
    return signs;
  }

  /// Which reports of a candidate are counted.
  private enum Reports {
    MADE,
    CITED,
    CREDITED;

    private Set<String> of(Candidate one) {
      return switch (this) {
        case MADE -> one.making;
        case CITED -> one.citing;
        case CREDITED -> one.crediting;
      };
    }
  }

  /// The largest share of the reports that a candidate has, and the next one; 0 where there is none.
  private record Most(@Nullable Candidate holder, double share, double next) {
    double without(Candidate one) {
      return one == holder ? next : share;
    }
  }

  /// Found once for all candidates, of which there may be as many as a text has names.
  private final Map<Reports, Most> most = new EnumMap<>(Reports.class);

  private Most most(Reports reports) {
    Most known = most.get(reports);
    if (known == null) {
      double all = sum(carriers);
      known = new Most(null, 0, 0);
      for (Candidate other : found.values()) {
        double share = sum(reports.of(other)) / all;
        if (share > known.share) {
          known = new Most(other, share, known.share);
        } else if (share > known.next) {
          known = new Most(known.holder, known.share, share);
        }
      }
      most.put(reports, known);
    }
    return known;
  }

  private static double is(boolean holds) {
    return holds ? 1 : 0;
  }
}
