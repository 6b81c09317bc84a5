package org.hearsay.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.prov.Digest;
import org.jspecify.annotations.Nullable;

/// The articles that can still be joined, and the story of each.
///
/// An article joins the story that it is most like; from time to time all are grouped anew, so that what
/// came early is judged by what came later.
final class Window implements Serializable {
  private static final long serialVersionUID = 1L;

  /// Articles kept; older ones stay in their story and take no others in.
  private static final int CAPACITY = 2000;

  /// All are grouped anew after this share of the window has come.
  private static final int REGROUP_SHARE = 12;

  private final StoryConfig config;
  private final ArrayList<Sketch> sketches = new ArrayList<>();
  private final HashMap<String, String> storyOf = new HashMap<>();
  private int sinceGrouping;
  private transient @Nullable Likeness likeness;
  private transient @Nullable Map<String, Likeness.Vector> vectors;

  Window(StoryConfig config) {
    this.config = config;
  }

  /// Takes an article in.
  ///
  /// @return the stories that changed, in order of their articles' ids
  List<StoryUpdate> add(Sketch sketch) {
    sketches.removeIf(old -> old.article().equals(sketch.article()));
    sketches.add(sketch);
    sketches.sort(
        Comparator.comparing(Sketch::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Sketch::article));
    while (sketches.size() > CAPACITY) {
      storyOf.remove(sketches.removeFirst().article());
    }
    sinceGrouping++;
    if (likeness == null || sinceGrouping >= Math.max(1, sketches.size() / REGROUP_SHARE)) {
      sinceGrouping = 0;
      return regroup();
    }
    String story = nearest(sketch);
    storyOf.put(sketch.article(), story);
    return List.of(new StoryUpdate(story, sketch.article()));
  }

  private List<StoryUpdate> regroup() {
    int[] group = Grouping.of(config, sketches);
    Map<Integer, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(group[i], key -> new ArrayList<>()).add(sketches.get(i).article());
    }
    List<StoryUpdate> changed = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<List<String>> bySize = new ArrayList<>(groups.values());
    bySize.sort(Comparator.comparingInt((List<String> members) -> -members.size()));
    for (List<String> members : bySize) {
      String story = keptId(members, taken);
      taken.add(story);
      for (String article : members) {
        if (!story.equals(storyOf.put(article, story))) {
          changed.add(new StoryUpdate(story, article));
        }
      }
    }
    changed.sort(Comparator.comparing(StoryUpdate::article));
    Likeness fresh = new Likeness(config, sketches);
    Map<String, Likeness.Vector> known = new HashMap<>();
    for (Sketch sketch : sketches) {
      known.put(sketch.article(), fresh.vector(sketch));
    }
    likeness = fresh;
    vectors = known;
    return changed;
  }

  /// The id that most members had, so that a story keeps its name while it grows.
  private String keptId(List<String> members, Set<String> taken) {
    Map<String, Integer> had = new TreeMap<>();
    for (String article : members) {
      String story = storyOf.get(article);
      if (story != null && !taken.contains(story)) {
        had.merge(story, 1, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : had.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    if (best != null) {
      return best;
    }
    String fresh = idFor(members.getFirst());
    int attempt = 1;
    while (taken.contains(fresh)) {
      fresh = Digest.of("story", members.getFirst(), Integer.toString(attempt++));
    }
    return fresh;
  }

  private static String idFor(String article) {
    return Digest.of("story", article);
  }

  private String nearest(Sketch sketch) {
    Likeness measure = likeness;
    Map<String, Likeness.Vector> known = vectors;
    if (measure == null || known == null) {
      return idFor(sketch.article());
    }
    Likeness.Vector vector = measure.vector(sketch);
    Map<String, double[]> sums = new TreeMap<>();
    for (Sketch other : sketches) {
      String story = storyOf.get(other.article());
      Likeness.Vector their = known.get(other.article());
      if (story != null && their != null && !other.article().equals(sketch.article())) {
        double[] sum = sums.computeIfAbsent(story, key -> new double[2]);
        sum[0] += measure.between(vector, their);
        sum[1]++;
      }
    }
    known.put(sketch.article(), vector);
    String best = idFor(sketch.article());
    double highest = config.join();
    for (Map.Entry<String, double[]> entry : sums.entrySet()) {
      double mean = entry.getValue()[0] / entry.getValue()[1];
      if (mean >= highest) {
        highest = mean;
        best = entry.getKey();
      }
    }
    return best;
  }
}
