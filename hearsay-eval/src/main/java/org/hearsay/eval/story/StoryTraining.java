package org.hearsay.eval.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearsay.eval.train.Logistic;
import org.hearsay.story.PairModel;
import org.hearsay.story.StoryTrainer;

/// Trains the join decision on pairs of articles, and chooses its threshold.
///
/// A pair of one event counts less the larger the event, so that every article counts about the same; all
/// pairs of different events together count about ten times what the others do.
final class StoryTraining {
  static final int FOLDS = 8;

  /// Thresholds tried, in log odds.
  static final double[] JOINS = {-0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5};

  private static final double OTHERS = 20;

  private static final double PENALTY = 1e-3;

  private final List<LabelledStories> sets;
  private final List<StoryTrainer> trainers = new ArrayList<>();

  StoryTraining(List<LabelledStories> sets) {
    this.sets = List.copyOf(sets);
    sets.forEach(set -> trainers.add(new StoryTrainer(set.articles())));
  }

  /// Fits the weights on pairs of which both events may be learned from.
  double[] fit(Predicate<String> learned) {
    List<Logistic.Example> examples = new ArrayList<>();
    for (int s = 0; s < sets.size(); s++) {
      StoryTrainer trainer = trainers.get(s);
      List<String> ids = trainer.articles();
      List<String> events = ids.stream().map(sets.get(s).events()::get).toList();
      Map<String, Integer> sizes = new HashMap<>();
      events.forEach(event -> sizes.merge(event, 1, Integer::sum));
      for (int i = 0; i < ids.size(); i++) {
        if (learned.test(events.get(i))) {
          for (int j = i + 1; j < ids.size(); j++) {
            if (learned.test(events.get(j))) {
              boolean same = events.get(i).equals(events.get(j));
              double weight = same ? 1.0 / (sizes.getOrDefault(events.get(i), 2) - 1) : OTHERS / ids.size();
              examples.add(Logistic.Example.of(trainer.features(i, j), same, weight));
            }
          }
        }
      }
    }
    return Logistic.fit(examples, PENALTY);
  }

  static PairModel model(double[] fitted, double join) {
    return PairModel.of(fitted, join);
  }

  /// One score for each set; all its articles are in the window, the events that pass are scored.
  List<StoryScore> score(PairModel model, Predicate<String> scored) {
    List<StoryScore> scores = new ArrayList<>();
    for (int s = 0; s < sets.size(); s++) {
      scores.add(StoryScore.of(trainers.get(s).groups(model), sets.get(s).events(), scored));
    }
    return scores;
  }

  /// The threshold with the best mean F1 of the sets, the middle one of those within half a point: figures
  /// of so few events are no sharper.
  static double best(double[] means) {
    double most = Arrays.stream(means).max().orElse(0);
    List<Double> good = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      if (means[i] >= most - 0.5) {
        good.add(JOINS[i]);
      }
    }
    return good.get(good.size() / 2);
  }

  static double mean(List<StoryScore> scores) {
    return scores.stream().mapToDouble(StoryScore::f1).average().orElse(0);
  }
}
