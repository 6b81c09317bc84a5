package org.hearsay.model;

import org.hearsay.model.Labels.Role;

/// The best sequence of labels that obeys [Labels#mayFollow].
public final class Viterbi {
  /// What is added to the encoder's scores.
  ///
  /// @param transition added when the second label follows the first
  /// @param endWeight weight of the encoder's separate opinion on where segments end
  @SuppressWarnings("ArrayRecordComponent")
  public record Weights(float[][] transition, float endWeight) {
    /// The encoder's scores as they are, both of them with the same weight.
    public static Weights plain() {
      return new Weights(new float[Labels.LABELS][Labels.LABELS], 1);
    }
  }

  private static final float IMPOSSIBLE = -1e9f;

  private Viterbi() {}

  public static int[] decode(float[][] scores, Weights weights) {
    int words = scores.length;
    int[] best = new int[words];
    if (words == 0) {
      return best;
    }
    float[][] total = new float[words][Labels.LABELS];
    int[][] back = new int[words][Labels.LABELS];
    for (int label = 0; label < Labels.LABELS; label++) {
      boolean mayStart = !Labels.isInside(label) && label != Labels.RESUME_CONTENT;
      total[0][label] = mayStart ? scores[0][label] : IMPOSSIBLE;
    }
    for (int k = 1; k < words; k++) {
      for (int label = 0; label < Labels.LABELS; label++) {
        float top = Float.NEGATIVE_INFINITY;
        for (int before = 0; before < Labels.LABELS; before++) {
          if (!Labels.mayFollow(before, label)) {
            continue;
          }
          float score =
              total[k - 1][before]
                  + weights.transition()[before][label]
                  + weights.endWeight() * end(scores[k - 1], before, label);
          if (score > top) {
            top = score;
            back[k][label] = before;
          }
        }
        total[k][label] = top + scores[k][label];
      }
    }
    int label = 0;
    for (int candidate = 1; candidate < Labels.LABELS; candidate++) {
      if (total[words - 1][candidate] > total[words - 1][label]) {
        label = candidate;
      }
    }
    for (int k = words - 1; k >= 0; k--) {
      best[k] = label;
      label = back[k][label];
    }
    return best;
  }

  /// The encoder's opinion on a segment that ends with the first label, or goes on.
  private static float end(float[] scores, int label, int next) {
    Role role = Labels.role(label);
    if (role == null || Labels.isInside(next)) {
      return scores[Labels.FIRST_END];
    }
    return scores[Labels.FIRST_END + Labels.end(role)];
  }
}
