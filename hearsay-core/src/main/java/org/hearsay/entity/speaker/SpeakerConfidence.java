package org.hearsay.entity.speaker;

import java.util.Map;
import java.util.TreeMap;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Tsv;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;

/// How likely the speaker is right: a logistic sum over the way it was found, its share among the candidates, and a few
/// signs of what often goes wrong.
///
/// The weights (`speaker-confidence.tsv`) were learned on the labelled speakers that are not held out, with both models
/// (docs/lab/speakers.md). `org.hearsay.eval.SpeakerTraining DATA confidence FILE MODEL…` learns them anew and prints
/// the error by cross-validation.
final class SpeakerConfidence {
  /// Shares nearer to 1 are counted as this: no choice is surer than 3 of 2000 examples can tell.
  private static final double MOST = 0.9995;

  private static final Map<String, Double> WEIGHTS = weights();

  private SpeakerConfidence() {}

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new TreeMap<>();
    for (String[] row : Tsv.read("speaker-confidence.tsv", 2)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
    return weights;
  }

  /// @return probability, 0 to 1
  static double of(Map<String, Double> signs) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// The signs to judge by, by name; a sign without a weight counts nothing.
  static Map<String, Double> signs(
      ResolutionWay way, SpeakerResolver.Found found, Quotation quotation, ArticleWords words, ArticleCast cast) {
    Map<String, Double> signs = new TreeMap<>();
    DraftEntity draft = found.draft().last();
    boolean curved = way == ResolutionWay.PRONOUN || way == ResolutionWay.DESCRIPTION;
    boolean judged =
        curved || way == ResolutionWay.UNNAMED || way == ResolutionWay.SOUGHT; // by the way alone, or by the share
    signs.put(way.name() + (found.choice() == null || judged ? "" : " chosen"), 1.0);
    if (curved) {
      double share = found.choice() == null ? USUAL_SHARE : found.choice().share();
      signs.put(way.name() + " share", logit(Math.clamp(share, 1 - MOST, MOST)));
    }
    if (way == ResolutionWay.UNNAMED) {
      add(signs, "UNNAMED plural", draft.plural);
      add(signs, "UNNAMED capital", hasCapital(quotation, words));
    }
    add(signs, "named in content", isNamedIn(quotation, draft, words));
    add(signs, "one word", draft.isPerson() && draft.name.indexOf(' ') < 0);
    add(signs, "family", draft.isPerson() && cast.hasRelative(draft));
    add(signs, "BODY other", way == ResolutionWay.BODY && draft.kind == EntityKind.OTHER);
    add(signs, "DESCRIPTION unheard", way == ResolutionWay.DESCRIPTION && !isHeard(quotation, draft, words));
    return signs;
  }

  private static final double USUAL_SHARE = 0.9;

  private static void add(Map<String, Double> signs, String name, boolean holds) {
    if (holds) {
      signs.put(name, 1.0);
    }
  }

  private static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  /// A capitalized word after the first: a name that was not understood, often.
  private static boolean hasCapital(Quotation quotation, ArticleWords words) {
    for (TextSpan span : quotation.source()) {
      int begin = words.tokens.tokenAt(span.begin());
      for (int i = begin + 1; i < words.size() && words.tokens.begin(i) < span.end(); i++) {
        if (words.isCapital(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the speaker's last name stands in the words said: one rarely speaks of oneself by name.
  private static boolean isNamedIn(Quotation quotation, DraftEntity draft, ArticleWords words) {
    String last = draft.lastWord();
    return last.length() > 2 && quotation.content().stream().anyMatch(span -> span.in(words.text).contains(last));
  }

  /// Whether a word of the source is among the nouns that the article has for the one it describes.
  private static boolean isHeard(Quotation quotation, DraftEntity draft, ArticleWords words) {
    for (TextSpan span : quotation.source()) {
      int begin = words.tokens.tokenAt(span.begin());
      for (int i = begin; i < words.size() && words.tokens.begin(i) < span.end(); i++) {
        if (draft.nouns.contains(words.lower(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
