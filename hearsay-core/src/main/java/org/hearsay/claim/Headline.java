package org.hearsay.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.story.Commonness;
import org.hearsay.story.Stem;
import org.hearsay.story.Words;

/// The headline that stands for a story: the one whose words most of the reports use.
final class Headline {
  private Headline() {}

  static String of(List<Report> reports) {
    Map<String, Integer> carried = new HashMap<>();
    for (Report report : reports) {
      stems(report.words).forEach(stem -> carried.merge(stem, 1, Integer::sum));
    }
    String best = "";
    double highest = -1;
    for (Report report : reports) {
      String title = report.article.title();
      if (title == null || title.isBlank()) {
        continue;
      }
      Set<String> stems = stems(Words.of(title));
      double score = 0;
      for (String stem : stems) {
        score += carried.getOrDefault(stem, 0) - 1;
      }
      score /= Math.sqrt(stems.size() + 3.0);
      if (score > highest + 1e-9) {
        highest = score;
        best = title.strip().replaceAll("\\s+", " ");
      }
    }
    return best;
  }

  private static Set<String> stems(Words words) {
    Set<String> stems = new java.util.TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!Commonness.stop(words.form(i))) {
        stems.add(Stem.of(words.form(i)));
      }
    }
    return stems;
  }
}
