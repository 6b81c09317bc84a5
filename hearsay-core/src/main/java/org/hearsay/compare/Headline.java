package org.hearsay.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Stem;

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
      Set<String> stems = stems(ComparedWords.of(title));
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

  private static Set<String> stems(ComparedWords words) {
    Set<String> stems = new java.util.TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!Commonness.stop(words.form(i))) {
        stems.add(Stem.of(words.form(i)));
      }
    }
    return stems;
  }
}
