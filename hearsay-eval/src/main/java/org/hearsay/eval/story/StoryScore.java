package org.hearsay.eval.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Stories found against events known: B-cubed, and how many events are whole or mixed with others.
///
/// @param articles that were scored
/// @param precision sum over articles of the share of its story that tells of its event
/// @param recall sum over articles of the share of its event that is in its story
/// @param events that were scored
/// @param whole events all of whose articles are in one story
/// @param mixed events one of whose stories has an article of another event
record StoryScore(int articles, double precision, double recall, int events, int whole, int mixed) {

  static final StoryScore NONE = new StoryScore(0, 0, 0, 0, 0, 0);

  /// @param stories ids of articles; all articles of the window
  /// @param scored the events that count; articles of others take part and are not counted
  static StoryScore of(List<List<String>> stories, Map<String, String> events, Predicate<String> scored) {
    Map<String, Integer> storyOf = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      for (String article : stories.get(i)) {
        storyOf.put(article, i);
      }
    }
    Map<String, Map<Integer, Integer>> spread = new TreeMap<>();
    Map<Integer, Set<String>> held = new HashMap<>();
    Map<String, Integer> eventSize = new HashMap<>();
    events.forEach((article, event) -> {
      Integer story = storyOf.get(article);
      if (story == null) {
        throw new IllegalArgumentException("article " + article + " is in no story");
      }
      spread.computeIfAbsent(event, key -> new TreeMap<>()).merge(story, 1, Integer::sum);
      held.computeIfAbsent(story, key -> new HashSet<>()).add(event);
      eventSize.merge(event, 1, Integer::sum);
    });
    int articles = 0;
    int count = 0;
    int whole = 0;
    int mixed = 0;
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Map<Integer, Integer>> entry : spread.entrySet()) {
      if (!scored.test(entry.getKey())) {
        continue;
      }
      count++;
      whole += entry.getValue().size() == 1 ? 1 : 0;
      mixed += entry.getValue().keySet().stream().anyMatch(s -> held.getOrDefault(s, Set.of()).size() > 1) ? 1 : 0;
      for (Map.Entry<Integer, Integer> part : entry.getValue().entrySet()) {
        double together = part.getValue();
        articles += part.getValue();
        precision += together * together / stories.get(part.getKey()).size();
        recall += together * together / eventSize.getOrDefault(entry.getKey(), 1);
      }
    }
    return new StoryScore(articles, precision, recall, count, whole, mixed);
  }

  StoryScore plus(StoryScore other) {
    return new StoryScore(
        articles + other.articles,
        precision + other.precision,
        recall + other.recall,
        events + other.events,
        whole + other.whole,
        mixed + other.mixed);
  }

  /// In percent.
  double f1() {
    return articles == 0 ? 0 : 200 * precision * recall / (precision + recall) / articles;
  }

  String shown() {
    return String.format(
        Locale.ROOT,
        "B-cubed P %.1f R %.1f F1 %.1f over %d articles; events whole %d, mixed with another %d, of %d",
        100 * precision / Math.max(1, articles),
        100 * recall / Math.max(1, articles),
        f1(),
        articles,
        whole,
        mixed,
        events);
  }
}
