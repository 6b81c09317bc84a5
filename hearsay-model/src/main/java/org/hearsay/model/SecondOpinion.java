package org.hearsay.model;

import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.linear.Hints;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Tokens;

/// What the rules and the linear model, which see parts of speech and quotation marks, think of each
/// word: added to the encoder's scores before the best labels are looked for.
///
/// @param linear label of the linear model, numbered as [Labels]
/// @param margins how far that label stood above the next best, in units of the linear model
/// @param rules label by the rules
@SuppressWarnings("ArrayRecordComponent")
public record SecondOpinion(int[] linear, int[] margins, int[] rules) {
  /// Larger margins count as this one.
  private static final int LARGEST_MARGIN = 200;

  /// What is added to the score of a label: `linear` and, for each unit of its margin, `margin` to that
  /// of the linear model, `rules` to that of the rules; in log-probabilities.
  public record Weights(float linear, float margin, float rules) {
    public static final Weights NONE = new Weights(0, 0, 0);
  }

  /// @param ruled what the rules found in the article
  public static SecondOpinion of(TokenizedText words, ArticleText article, List<Quotation> ruled, LinearTagger tagger) {
    Tokens tokens = article.tokens();
    byte[] hints = Hints.of(ruled, tokens);
    int[] margins = new int[tokens.size()];
    byte[] labels = tagger.label(article.article().text(), tokens, hints, margins);
    SecondOpinion opinion = new SecondOpinion(new int[words.size()], new int[words.size()], new int[words.size()]);
    int token = 0;
    int last = -1;
    for (int k = 0; k < words.size(); k++) {
      Word word = words.words()[k];
      while (token < tokens.size() && tokens.end(token) <= word.begin()) {
        token++;
      }
      if (token < tokens.size() && tokens.begin(token) < word.end()) {
        boolean first = token != last;
        opinion.linear[k] = first ? labels[token] : inside(labels[token]);
        opinion.rules[k] = first ? hints[token] : inside(hints[token]);
        opinion.margins[k] = Math.clamp(margins[token], 0, LARGEST_MARGIN);
        last = token;
      }
    }
    return opinion;
  }

  private static int inside(int label) {
    Labels.Role role = Labels.role(label);
    return role == null ? label : Labels.inside(role);
  }

  /// @return the scores with this opinion; the given ones stay as they are
  public float[][] added(float[][] scores, Weights weights) {
    float[][] sum = new float[scores.length][];
    for (int k = 0; k < scores.length; k++) {
      sum[k] = scores[k].clone();
      sum[k][linear[k]] += weights.linear() + weights.margin() * margins[k];
      sum[k][rules[k]] += weights.rules();
    }
    return sum;
  }
}
