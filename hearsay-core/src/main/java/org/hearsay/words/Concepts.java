package org.hearsay.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.prov.Resource;

/// What words mean, as far as it helps to see that two sentences tell the same: "asked" and "requested" are
/// one concept, "Iranian" and "Iran", "eight" and "8".
public final class Concepts {
  private static final Map<String, String> SAME = load();

  private Concepts() {}

  /// @return the concept of a word; a number's starts with `#`
  public static String of(String form) {
    double value = NumberWords.value(form);
    if (value >= 0) {
      return "#" + number(value);
    }
    String known = SAME.get(form);
    if (known != null) {
      return known;
    }
    String stem = Lemma.of(form);
    return SAME.getOrDefault(stem, stem);
  }

  public static String number(double value) {
    return value == Math.rint(value) && value < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }

  /// The concepts of a stretch of words, each with its information in nats.
  public static Map<String, Double> in(ComparedWords words, int from, int to) {
    Map<String, Double> found = new TreeMap<>();
    for (int i = from; i < to; i++) {
      String form = words.form(i);
      if (!Commonness.stop(form) || NumberWords.value(form) >= 0) {
        found.merge(of(form), Commonness.weight(form), Math::max);
      }
    }
    return found;
  }

  /// Information of all of them, in nats.
  public static double sum(Map<String, Double> concepts) {
    return concepts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Map<String, String> load() {
    Map<String, String> same = new HashMap<>();
    Resource.lines(
        Resource.english("words/synonyms.txt"),
        line -> {
          String[] words = line.split(" ");
          for (String word : words) {
            same.putIfAbsent(Stem.of(word), words[0]);
            same.putIfAbsent(word, words[0]);
          }
        });
    Resource.lines(
        Resource.english("entity/countries.tsv"),
        line -> {
          String[] fields = line.split("\t", -1);
          if (fields.length < 3 || fields[0].indexOf(' ') >= 0) {
            return;
          }
          String country = fields[0].toLowerCase(Locale.ROOT);
          for (String adjective : (fields[1] + "|" + fields[2]).split("\\|")) {
            if (!adjective.isBlank() && adjective.indexOf(' ') < 0) {
              same.putIfAbsent(adjective.toLowerCase(Locale.ROOT), country);
            }
          }
          same.putIfAbsent(country, country);
        });
    return Map.copyOf(same);
  }
}
