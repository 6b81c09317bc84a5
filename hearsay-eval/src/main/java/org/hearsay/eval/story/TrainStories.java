package org.hearsay.eval.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Trains the decision whether articles tell of one happening.
///
/// Arguments: the data folder (with `news-stories` and `triples`), the file to write. Weights are fitted on
/// all events; the threshold is the one that does best on events that the weights were not fitted on.
public final class TrainStories {
  private static final String HEAD =
      """
      # Join decision of stories. Origin: weights fitted by org.hearsay.eval.story.TrainStories; no text in it.
      # Trained on data/news-stories and data/triples:
      #   java -cp <class path of hearsay-eval> org.hearsay.eval.story.TrainStories $HEARSAY_DATA/data \\
      #     hearsay-core/src/main/resources/hearsay/en/story/pairs.tsv
      # Licence: Apache-2.0. Date: 2026-11-22. join: log odds from which groups are one story; the others: PairModel.FEATURES
      """;

  private TrainStories() {}

  public static void main(String[] args) throws IOException {
    StoryTraining training = new StoryTraining(LabelledStories.all(Path.of(args[0])));
    List<double[]> fitted = new ArrayList<>();
    for (int fold = 0; fold < StoryTraining.FOLDS; fold++) {
      int held = fold;
      fitted.add(training.fit(event -> LabelledStories.fold(event, StoryTraining.FOLDS) != held));
    }
    double[] means = new double[StoryTraining.JOINS.length];
    for (int i = 0; i < means.length; i++) {
      List<StoryScore> sums = List.of(StoryScore.NONE, StoryScore.NONE);
      for (int fold = 0; fold < StoryTraining.FOLDS; fold++) {
        int held = fold;
        List<StoryScore> scores =
            training.score(
                StoryTraining.model(fitted.get(fold), StoryTraining.JOINS[i]),
                event -> LabelledStories.fold(event, StoryTraining.FOLDS) == held);
        sums = List.of(sums.get(0).plus(scores.get(0)), sums.get(1).plus(scores.get(1)));
      }
      means[i] = StoryTraining.mean(sums);
      System.out.printf(
          Locale.ROOT,
          "join %.2f held out: %s | %s%n",
          StoryTraining.JOINS[i],
          sums.get(0).shown(),
          sums.get(1).shown());
    }
    double join = StoryTraining.best(means);
    String written = HEAD + StoryTraining.model(training.fit(event -> true), join).written();
    Files.writeString(Path.of(args[1]), written);
    System.out.print(written);
  }
}
