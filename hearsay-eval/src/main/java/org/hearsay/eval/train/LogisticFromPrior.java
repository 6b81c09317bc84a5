package org.hearsay.eval.train;

import java.util.List;

/// Logistic regression whose weights are pulled to given ones, so that few examples can correct what many
/// others taught; by Newton's method. [Logistic] is for examples that stand alone.
public final class LogisticFromPrior {
  private static final int ITERATIONS = 25;

  private LogisticFromPrior() {}

  @SuppressWarnings("ArrayRecordComponent")
  public record Example(double[] features, boolean positive) {}

  /// @param mean where the weights are pulled to
  /// @param prior strength of the pull, in examples
  public static double[] fit(List<Example> examples, double[] mean, double prior) {
    int size = mean.length;
    double[] weights = mean.clone();
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (Example example : examples) {
        double p = probability(weights, example.features());
        double error = (example.positive() ? 1 : 0) - p;
        double spread = Math.max(1e-6, p * (1 - p));
        for (int a = 0; a < size; a++) {
          double value = example.features()[a];
          if (value == 0) {
            continue;
          }
          gradient[a] += error * value;
          for (int b = 0; b < size; b++) {
            curvature[a][b] += spread * value * example.features()[b];
          }
        }
      }
      for (int a = 0; a < size; a++) {
        gradient[a] -= prior * (weights[a] - mean[a]);
        curvature[a][a] += prior;
      }
      double[] step = Logistic.solve(curvature, gradient);
      double largest = 0;
      for (double s : step) {
        largest = Math.max(largest, Math.abs(s));
      }
      // Newton's step can lead past the top where examples are few: shorter until it leads up.
      double before = goodness(examples, weights, mean, prior);
      double[] next = moved(weights, step, 1);
      for (double length = 0.5; length > 1e-6 && goodness(examples, next, mean, prior) < before; length /= 2) {
        next = moved(weights, step, length);
      }
      weights = next;
      if (largest < 1e-6) {
        break;
      }
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] step, double length) {
    double[] moved = weights.clone();
    for (int a = 0; a < moved.length; a++) {
      moved[a] += length * step[a];
    }
    return moved;
  }

  /// Logarithm of the likelihood, less the pull.
  private static double goodness(List<Example> examples, double[] weights, double[] mean, double prior) {
    double sum = 0;
    for (Example example : examples) {
      double p = probability(weights, example.features());
      sum += Math.log(Math.max(1e-300, example.positive() ? p : 1 - p));
    }
    for (int a = 0; a < weights.length; a++) {
      sum -= prior * (weights[a] - mean[a]) * (weights[a] - mean[a]) / 2;
    }
    return sum;
  }

  public static double probability(double[] weights, double[] features) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * features[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
