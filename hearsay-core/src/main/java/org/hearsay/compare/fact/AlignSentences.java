package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.compare.report.Report;
import org.hearsay.text.BlockKind;
import org.hearsay.words.NamedWeights;
import org.hearsay.words.SharingPairs;

/// Finds sentences of different reports that tell of one thing.
///
/// An index of rare words gives the pairs, so that in a large story not all pairs are compared. A logistic model of
/// overlap and rank ([PairFeatures]) gives the odds of each. A sentence may have several partners in one report: with
/// one alone, half of the pairs would be missed.
public final class AlignSentences {
  /// Least and most words of a sentence. A shorter one tells too little; a longer one is a list or has no full stops.
  private static final int LEAST_WORDS = 4;

  private static final int MOST_WORDS = 120;

  /// Of the sentences that share a word, each is compared with so many first ones and so many just before it.
  private static final int MOST_SHARING = 24;

  /// Least information in nats of a word by which sentences are found.
  private static final double TELLING = 1.2;

  /// For each sentence, how many of the nearest (by cosine) are looked at more closely.
  private static final int CLOSE = 24;

  private static final NamedWeights MODEL =
      NamedWeights.load("/hearsay/en/compare/fact/pairs.tsv", withBias(PairFeatures.NAMES));

  private AlignSentences() {}

  private static List<String> withBias(List<String> names) {
    List<String> all = new ArrayList<>(List.of("bias"));
    all.addAll(names);
    return all;
  }

  /// A pair with what was measured on it, for training.
  ///
  /// @param features as [PairFeatures#NAMES] has them
  public record Measured(SentencePlace left, SentencePlace right, List<Double> features) {
    public Measured {
      features = List.copyOf(features);
    }
  }

  /// Two wordings, by their numbers, and the log odds that they tell of one thing.
  record Link(int a, int b, double odds) {}

  private static final Comparator<Link> LIKELIEST_FIRST =
      Comparator.comparingDouble((Link link) -> -link.odds()).thenComparingInt(Link::a).thenComparingInt(Link::b);

  /// Pairs whose log odds reach a least value, the likeliest first.
  static List<Link> links(List<FactSentence> sentences, double least) {
    List<Link> links = new ArrayList<>();
    for (Candidate one : candidates(sentences)) {
      double odds = odds(one.features);
      if (odds >= least) {
        links.add(new Link(one.a.number, one.b.number, odds));
      }
    }
    links.sort(LIKELIEST_FIRST);
    return links;
  }

  /// All candidate pairs of some reports, for training.
  public static List<Measured> measured(List<Report> reports) {
    List<Measured> all = new ArrayList<>();
    for (Candidate one : candidates(sentences(reports))) {
      List<Double> features = new ArrayList<>();
      for (double feature : one.features) {
        features.add(feature);
      }
      all.add(new Measured(one.a.places.getFirst(), one.b.places.getFirst(), features));
    }
    return all;
  }

  private static double odds(double[] features) {
    double sum = MODEL.get(0);
    for (int i = 0; i < features.length; i++) {
      sum += MODEL.get(i + 1) * features[i];
    }
    return sum;
  }

  /// The sentences of some reports that are compared, those with the same words as one.
  static List<FactSentence> sentences(List<Report> reports) {
    Map<List<String>, List<SentencePlace>> byWords = new LinkedHashMap<>();
    StoryTerms terms = new StoryTerms();
    for (Report report : reports) {
      for (Report.Sentence sentence : report.sentences) {
        int words = sentence.last() - sentence.first() + 1;
        if (sentence.kind() != BlockKind.HEADLINE && words >= LEAST_WORDS && words <= MOST_WORDS) {
          SentencePlace place = new SentencePlace(report, sentence);
          List<String> forms = report.words.forms().subList(sentence.first(), sentence.last() + 1);
          List<SentencePlace> places = byWords.computeIfAbsent(forms, key -> new ArrayList<>());
          if (places.isEmpty()) {
            terms.count(place);
          }
          places.add(place);
        }
      }
    }
    List<FactSentence> all = new ArrayList<>();
    for (List<SentencePlace> places : byWords.values()) {
      all.add(new FactSentence(all.size(), places, terms));
    }
    return all;
  }

  private static final class Candidate {
    final FactSentence a;
    final FactSentence b;
    final double cosine;
    double[] features = new double[0];

    Candidate(FactSentence a, FactSentence b, double cosine) {
      this.a = a;
      this.b = b;
      this.cosine = cosine;
    }
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate c) -> -c.cosine)
          .thenComparingInt(c -> c.a.number)
          .thenComparingInt(c -> c.b.number);

  private static List<Candidate> candidates(List<FactSentence> sentences) {
    if (sentences.stream().allMatch(sentence -> sentence.report() == sentences.getFirst().report())) {
      return List.of();
    }
    Map<Integer, List<Integer>> sharing = new TreeMap<>();
    for (FactSentence sentence : sentences) {
      for (int i = 0; i < sentence.concepts.length; i++) {
        if (sentence.weights[i] >= TELLING) {
          sharing.computeIfAbsent(sentence.concepts[i], key -> new ArrayList<>()).add(sentence.number);
        }
      }
    }
    SharingPairs pairs = new SharingPairs(MOST_SHARING);
    sharing.values().forEach(pairs::add);
    List<Candidate> all = new ArrayList<>();
    for (int[] pair : pairs.pairs()) {
      FactSentence a = sentences.get(pair[0]);
      FactSentence b = sentences.get(pair[1]);
      if (a.report() != b.report()) {
        all.add(new Candidate(a, b, PairFeatures.cosine(a, b)));
      }
    }
    all.sort(BEST_FIRST);
    return ranked(all, sentences.size());
  }

  /// The candidates whose value is near that of the best of one of the two sentences, with all that is measured of
  /// them.
  ///
  /// @param all the nearest first
  private static List<Candidate> ranked(List<Candidate> all, int sentences) {
    int[] looked = new int[sentences];
    Map<Long, List<Double>> reached = new HashMap<>();
    for (Candidate one : all) {
      reached.computeIfAbsent(key(one.a, one.b), any -> new ArrayList<>()).add(one.cosine);
      reached.computeIfAbsent(key(one.b, one.a), any -> new ArrayList<>()).add(one.cosine);
    }
    List<Candidate> kept = new ArrayList<>();
    for (Candidate one : all) {
      if (looked[one.a.number] >= CLOSE && looked[one.b.number] >= CLOSE) {
        continue;
      }
      looked[one.a.number]++;
      looked[one.b.number]++;
      one.features = PairFeatures.of(one.a, one.b, one.cosine);
      rank(one, reached.getOrDefault(key(one.a, one.b), List.of()), 0);
      rank(one, reached.getOrDefault(key(one.b, one.a), List.of()), 1);
      one.features[PairFeatures.LEFT_BEST + 4] =
          one.features[PairFeatures.LEFT_BEST + 2] == 1 && one.features[PairFeatures.LEFT_BEST + 3] == 1 ? 1 : 0;
      kept.add(one);
    }
    return kept;
  }

  /// @param reached the values of the sentence's candidates in the other report, the best first
  private static void rank(Candidate one, List<Double> reached, int side) {
    double best = reached.getFirst();
    int rank = 1;
    while (rank <= reached.size() && reached.get(rank - 1) > one.cosine) {
      rank++;
    }
    double next = reached.size() > 1 ? reached.get(1) : 0;
    one.features[PairFeatures.LEFT_BEST + side] = best <= 0 ? 0 : one.cosine / best;
    one.features[PairFeatures.LEFT_BEST + 2 + side] = 1.0 / rank;
    one.features[PairFeatures.LEFT_BEST + 5 + side] = rank == 1 ? one.cosine - next : 0;
  }

  private static long key(FactSentence sentence, FactSentence other) {
    return ((long) sentence.number << 32 | other.report()) * 0x9E3779B97F4A7C15L;
  }
}
