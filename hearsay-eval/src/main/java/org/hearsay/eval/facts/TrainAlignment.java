package org.hearsay.eval.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.fact.AlignSentences;
import org.hearsay.compare.fact.PairFeatures;
import org.hearsay.compare.fact.SentencePlace;
import org.hearsay.eval.train.Logistic;
import org.hearsay.pipeline.Pipelines;

/// Trains what says how likely two sentences of two reports tell of one thing.
///
/// Arguments: the folder of the marked events, the data folder (with `news-stories` and `triples`), the file to write.
///
/// Two sentences are a pair where a reader marked one fact, or one claim, in both. They are no pair where the one holds
/// a marked thing that the reader marked elsewhere in the other's report. All other pairs are left out, and those of
/// look-alikes too: they may tell of one thing or of two.
public final class TrainAlignment {
  private static final int FOLDS = 8;

  /// Penalty on a weight's square, as a share of all examples.
  private static final double PENALTY = 0.003;

  private static final double[] CUTS = {-2, -1.5, -1, -0.5, 0, 0.5};

  private static final String HEAD =
      """
      # Whether two sentences of two reports tell of one thing. Origin: weights fitted by
      # org.hearsay.eval.facts.TrainAlignment; no text in it. The card is models/facts.
      # Licence: Apache-2.0. Date: 2026-11-30. The lines: bias, then PairFeatures.NAMES
      """;

  /// A candidate pair with what a reader says of it.
  ///
  /// @param facts of its event, the differing ones of which two values stand in the two sentences
  private record Labelled(
      int fold, String event, List<Double> features, boolean known, boolean one, Set<Integer> facts) {
    Labelled {
      features = List.copyOf(features);
      facts = Set.copyOf(facts);
    }
  }

  private TrainAlignment() {}

  public static void main(String[] args) throws IOException {
    List<FactEvent> events = FactEvent.all(Path.of(args[0]), Path.of(args[1]), Pipelines.reading());
    List<Labelled> all = new ArrayList<>();
    int reportPairs = 0;
    int facts = 0;
    for (int i = 0; i < events.size(); i++) {
      FactEvent event = events.get(i);
      for (AlignSentences.Measured pair : AlignSentences.measured(event.reports())) {
        all.add(labelled(i % FOLDS, event, pair));
      }
      reportPairs += event.reports().size() * (event.reports().size() - 1) / 2;
      facts += (int) event.things().stream().filter(TrainAlignment::differs).count();
    }
    List<Double> odds = new ArrayList<>();
    List<double[]> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      models.add(fit(all.stream().filter(pair -> pair.fold() != held).toList()));
    }
    all.forEach(pair -> odds.add(Logistic.score(models.get(pair.fold()), pair.features())));
    for (double cut : CUTS) {
      report(all, odds, cut, reportPairs, facts);
    }
    double[] weights = fit(all);
    StringBuilder written = new StringBuilder(HEAD);
    for (int i = 0; i < weights.length; i++) {
      String name = i == 0 ? "bias" : PairFeatures.NAMES.get(i - 1);
      written.append(name).append('\t').append(String.format(Locale.ROOT, "%.4f", weights[i])).append('\n');
    }
    Files.writeString(Path.of(args[2]), written.toString());
  }

  private static boolean differs(FactEvent.Thing thing) {
    return thing.sort() == FactEvent.Sort.DIFFERING
        && thing.places().stream().map(FactEvent.Marked::value).distinct().count() > 1;
  }

  private static double[] fit(List<Labelled> pairs) {
    return Logistic.fit(
        pairs.stream()
            .filter(Labelled::known)
            .map(pair -> new Logistic.Example(pair.features(), pair.one(), 1))
            .toList(),
        PENALTY);
  }

  private static Labelled labelled(int fold, FactEvent event, AlignSentences.Measured pair) {
    boolean one = false;
    boolean known = false;
    boolean alike = false;
    Set<Integer> facts = new HashSet<>();
    for (int i = 0; i < event.things().size(); i++) {
      FactEvent.Thing thing = event.things().get(i);
      List<FactEvent.Marked> left = in(thing, pair.left());
      List<FactEvent.Marked> right = in(thing, pair.right());
      boolean lookAlike = thing.sort() == FactEvent.Sort.LOOK_ALIKE;
      if (!left.isEmpty() && !right.isEmpty()) {
        alike |= lookAlike;
        one |= !lookAlike;
        boolean differ = left.stream().anyMatch(l -> right.stream().anyMatch(r -> !l.value().equals(r.value())));
        if (thing.sort() == FactEvent.Sort.DIFFERING && differ) {
          facts.add(i);
        }
      } else if (!lookAlike
          && ((!left.isEmpty() && has(thing, pair.right())) || (!right.isEmpty() && has(thing, pair.left())))) {
        known = true;
      }
    }
    return new Labelled(fold, event.id(), pair.features(), one || (known && !alike), one, facts);
  }

  private static List<FactEvent.Marked> in(FactEvent.Thing thing, SentencePlace place) {
    return thing.places().stream()
        .filter(m -> m.report() == place.report().index && m.span().overlaps(place.sentence().span()))
        .toList();
  }

  private static boolean has(FactEvent.Thing thing, SentencePlace place) {
    return thing.places().stream().anyMatch(m -> m.report() == place.report().index);
  }

  /// Prints what is found from a cut on, each pair judged by a model that did not see its event.
  private static void report(List<Labelled> all, List<Double> odds, double cut, int reportPairs, int facts) {
    int above = 0;
    int known = 0;
    int right = 0;
    TreeMap<String, Set<Integer>> found = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      Labelled pair = all.get(i);
      if (odds.get(i) >= cut) {
        above++;
        known += pair.known() ? 1 : 0;
        right += pair.one() ? 1 : 0;
        found.computeIfAbsent(pair.event(), key -> new HashSet<>()).addAll(pair.facts());
      }
    }
    int met = found.values().stream().mapToInt(Set::size).sum();
    System.out.printf(
        Locale.ROOT,
        "from %4.1f: differing facts with both values in a pair %d of %d, pairs for two reports %.1f, marked as one %d"
            + " of %d%n",
        cut,
        met,
        facts,
        (double) above / reportPairs,
        right,
        known);
  }
}
