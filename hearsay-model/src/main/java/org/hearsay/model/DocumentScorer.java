package org.hearsay.model;

import org.hearsay.model.Windows.Window;

/// Scores whole texts window by window.
///
/// Windows overlap; where several hold a word, its scores are their mean, that of a window counting for
/// more the farther the word is from the window's edges.
public final class DocumentScorer {
  /// Runs the encoder over one window: padding would cost time, and the range of its 8 bit numbers would
  /// depend on the neighbours.
  @FunctionalInterface
  public interface WindowScorer {
    /// @return the outputs before normalization: place by place, [Labels#OUTPUTS] each
    float[] outputs(Window window);
  }

  /// Context beyond these pieces makes no difference.
  private static final int FULL_CONTEXT = 40;

  private final WindowScorer scorer;

  public DocumentScorer(WindowScorer scorer) {
    this.scorer = scorer;
  }

  /// Log-probabilities of every output for every word of a text, normalized group by group.
  public float[][] score(TokenizedText text) {
    float[][] scores = new float[text.size()][Labels.OUTPUTS];
    float[] weights = new float[text.size()];
    float[] own = new float[Labels.OUTPUTS];
    for (Window window : Windows.overlapping(text)) {
      float[] outputs = scorer.outputs(window);
      int last = window.length() - 1;
      for (int k = window.from(); k < window.to(); k++) {
        int place = window.place(k);
        System.arraycopy(outputs, place * Labels.OUTPUTS, own, 0, own.length);
        normalize(own);
        int left = window.from() == 0 ? FULL_CONTEXT : place;
        int right = window.to() == text.size() ? FULL_CONTEXT : last - place;
        float weight = 1 + Math.min(FULL_CONTEXT, Math.min(left, right));
        weights[k] += weight;
        for (int output = 0; output < own.length; output++) {
          scores[k][output] += weight * own[output];
        }
      }
    }
    for (int k = 0; k < scores.length; k++) {
      for (int output = 0; output < Labels.OUTPUTS; output++) {
        scores[k][output] /= weights[k];
      }
    }
    return scores;
  }

  private static void normalize(float[] scores) {
    int from = 0;
    for (int size : Labels.groups()) {
      float max = Float.NEGATIVE_INFINITY;
      for (int k = from; k < from + size; k++) {
        max = Math.max(max, scores[k]);
      }
      double sum = 0;
      for (int k = from; k < from + size; k++) {
        sum += Math.exp(scores[k] - max);
      }
      float log = max + (float) Math.log(sum);
      for (int k = from; k < from + size; k++) {
        scores[k] -= log;
      }
      from += size;
    }
  }
}
