package org.hearsay.eval.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.entity.ReadArticle;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryUpdate;

/// Measures stories.
///
/// Arguments: the data folder (with `news-stories` and `triples`). Printed, for each set:
///
/// - *held out*: weights and threshold from the events of seven folds, scored on the events of the eighth,
///   with all articles in the window, so that joining with an event learned from counts as wrong;
/// - *as it is*: the program's model, which has seen all of these events;
/// - *order*: the same, article by article without settling, in order of time and with the articles of each
///   day shuffled five times.
public final class MeasureStories {
  private static final int SHUFFLES = 5;

  private MeasureStories() {}

  public static void main(String[] args) throws IOException {
    List<LabelledStories> sets = LabelledStories.all(Path.of(args[0]));
    List<StoryScore> held = heldOut(sets);
    for (int s = 0; s < sets.size(); s++) {
      LabelledStories set = sets.get(s);
      System.out.println(set.name() + ", held out: " + held.get(s).shown());
      System.out.println(set.name() + ", as it is: " + online(set, inTime(set), true).shown());
      for (int i = 0; i <= SHUFFLES; i++) {
        List<ReadArticle> articles = i == 0 ? inTime(set) : shuffledDays(set, i);
        System.out.println(set.name() + ", order " + i + ": " + online(set, articles, false).shown());
      }
    }
  }

  /// Every event scored by a model and a threshold that never saw it.
  static List<StoryScore> heldOut(List<LabelledStories> sets) {
    StoryTraining training = new StoryTraining(sets);
    List<StoryScore> sums = new ArrayList<>(Collections.nCopies(sets.size(), StoryScore.NONE));
    for (int fold = 0; fold < StoryTraining.FOLDS; fold++) {
      int held = fold;
      double[] fitted = training.fit(event -> LabelledStories.fold(event, StoryTraining.FOLDS) != held);
      double[] means =
          Arrays.stream(StoryTraining.JOINS)
              .map(join ->
                  StoryTraining.mean(
                      training.score(
                          StoryTraining.model(fitted, join),
                          event -> LabelledStories.fold(event, StoryTraining.FOLDS) != held)))
              .toArray();
      List<StoryScore> scores =
          training.score(
              StoryTraining.model(fitted, StoryTraining.best(means)),
              event -> LabelledStories.fold(event, StoryTraining.FOLDS) == held);
      for (int s = 0; s < sets.size(); s++) {
        sums.set(s, sums.get(s).plus(scores.get(s)));
      }
    }
    return sums;
  }

  /// Article by article through the stage.
  static StoryScore online(LabelledStories set, List<ReadArticle> articles, boolean settled) {
    JoinStories joining = new JoinStories();
    JoinStories.State state = joining.initial();
    Map<String, String> storyOf = new HashMap<>();
    List<StoryUpdate> updates = new ArrayList<>();
    for (ReadArticle read : articles) {
      updates.addAll(joining.accept(state, read));
    }
    if (settled) {
      updates.addAll(joining.settle(state));
    }
    updates.forEach(update -> storyOf.put(update.article(), update.story()));
    Map<String, List<String>> stories = new TreeMap<>();
    storyOf.forEach((article, story) -> stories.computeIfAbsent(story, key -> new ArrayList<>()).add(article));
    return StoryScore.of(List.copyOf(stories.values()), set.events(), event -> true);
  }

  private static final Comparator<ReadArticle> TIME =
      Comparator.comparing(read -> read.article().published().range(), Comparator.nullsLast(Comparator.naturalOrder()));

  static List<ReadArticle> inTime(LabelledStories set) {
    return set.articles().stream().sorted(TIME.thenComparing(read -> read.article().id())).toList();
  }

  static List<ReadArticle> shuffledDays(LabelledStories set, long seed) {
    List<ReadArticle> articles = new ArrayList<>(inTime(set));
    Collections.shuffle(articles, new Random(seed));
    articles.sort(TIME);
    return articles;
  }
}
