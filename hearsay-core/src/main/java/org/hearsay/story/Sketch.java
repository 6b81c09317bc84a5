package org.hearsay.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// What is kept of an article to compare it with stories: its heaviest terms, by how often and where.
final class Sketch implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int KEPT_TERMS = 160;

  /// Words after the title that count as the lead.
  private static final int LEAD_WORDS = 70;

  /// Words looked at; what follows adds cost and no evidence.
  private static final int READ_WORDS = 3000;

  private final String article;
  private final String[] terms;
  private final float[] counts;
  private final boolean[] lead;
  private final float[] priors;
  private final @Nullable Long day;

  /// @param terms stems, sorted; those of names start with [#NAME]
  /// @param counts weight of each term before its rarity, in the same order
  /// @param lead whether each term stands in the title or the lead
  /// @param day epoch day of publication; absent where it is not known
  private Sketch(String article, String[] terms, float[] counts, boolean[] lead, @Nullable Long day) {
    this.article = article;
    this.terms = terms;
    this.counts = counts;
    this.lead = lead;
    priors = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      priors[i] = (float) prior(terms[i]);
    }
    this.day = day;
  }

  String article() {
    return article;
  }

  @Nullable Long day() {
    return day;
  }

  int size() {
    return terms.length;
  }

  String term(int index) {
    return terms[index];
  }

  float count(int index) {
    return counts[index];
  }

  /// See [Commonness#weight].
  float prior(int index) {
    return priors[index];
  }

  boolean inLead(int index) {
    return lead[index];
  }

  static Sketch of(Article article) {
    Map<String, Double> weights = new HashMap<>();
    Set<String> lead = new HashSet<>();
    String title = article.title();
    if (title != null) {
      Words words = Words.of(title);
      for (int i = 0; i < words.size(); i++) {
        add(weights, lead, words, i, 3, true, false);
      }
    }
    String text = article.text();
    Words words = Words.of(text, 0, Math.min(text.length(), READ_WORDS * 8));
    Set<String> namesSeen = midSentenceCapitals(text, words);
    int read = 0;
    for (int i = 0; i < words.size() && read < READ_WORDS; i++) {
      BlockKind kind = article.kindAt(words.begin(i));
      if (kind == BlockKind.BOILERPLATE || kind == BlockKind.CREDIT || kind == BlockKind.BYLINE) {
        continue;
      }
      boolean early = kind == BlockKind.HEADLINE || read < LEAD_WORDS;
      boolean name = words.capital(i) && namesSeen.contains(words.form(i));
      add(weights, lead, words, i, kind == BlockKind.HEADLINE ? 3 : early ? 1.6 : 1, early, name);
      read++;
    }
    return heaviest(article, weights, lead);
  }

  private static void add(
      Map<String, Double> weights,
      Set<String> lead,
      Words words,
      int word,
      double by,
      boolean early,
      boolean name) {
    String form = words.form(word);
    if (Commonness.stop(form) || form.length() < 2) {
      return;
    }
    String term = Stem.of(form);
    weights.merge(term, by, Double::sum);
    if (early) {
      lead.add(term);
    }
    if (name) {
      weights.merge(NAME + term, by, Double::sum);
      if (early) {
        lead.add(NAME + term);
      }
    }
  }

  /// Marks the terms that are written as names; they are compared as words and, once more, as names.
  static final String NAME = "N:";

  /// Forms that stand with a capital letter where no sentence starts.
  private static Set<String> midSentenceCapitals(String text, Words words) {
    Set<String> names = new HashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.capital(i)) {
        int before = words.begin(i) - 1;
        if (before > 0
            && text.charAt(before) == ' '
            && Character.isLetterOrDigit(text.charAt(before - 1))) {
          names.add(words.form(i));
        }
      }
    }
    return names;
  }

  private static Sketch heaviest(Article article, Map<String, Double> weights, Set<String> lead) {
    List<Map.Entry<String, Double>> entries = new ArrayList<>(weights.entrySet());
    entries.sort(
        (a, b) -> {
          int byWeight = Double.compare(strength(b), strength(a));
          return byWeight != 0 ? byWeight : a.getKey().compareTo(b.getKey());
        });
    Map<String, Double> kept = new TreeMap<>();
    for (Map.Entry<String, Double> entry : entries.subList(0, Math.min(KEPT_TERMS, entries.size()))) {
      kept.put(entry.getKey(), entry.getValue());
    }
    String[] terms = kept.keySet().toArray(new String[0]);
    float[] counts = new float[terms.length];
    boolean[] early = new boolean[terms.length];
    for (int i = 0; i < terms.length; i++) {
      Double weight = kept.get(terms[i]);
      counts[i] = (float) (1 + Math.log(weight == null ? 1 : weight));
      early[i] = lead.contains(terms[i]);
    }
    DateRange range = article.published().range();
    return new Sketch(
        article.id(), terms, counts, early, range == null ? null : range.first().toEpochDay());
  }

  private static double strength(Map.Entry<String, Double> entry) {
    return prior(entry.getKey()) * (1 + Math.log(entry.getValue()));
  }

  static double prior(String term) {
    return Commonness.weight(term.startsWith(NAME) ? term.substring(2) : term);
  }
}
