package org.hearsay.eval.train;

import java.util.Arrays;
import java.util.List;

/// Logistic regression with an L2 penalty on standardized features, by Newton's method.
public final class Logistic {
  private static final int STEPS = 60;

  private Logistic() {}

  /// An example.
  ///
  /// @param weight how much it counts, above 0
  public record Example(List<Double> features, boolean positive, double weight) {
    public Example {
      features = List.copyOf(features);
    }

    public static Example of(double[] features, boolean positive, double weight) {
      return new Example(Arrays.stream(features).boxed().toList(), positive, weight);
    }
  }

  /// @param share the penalty on a weight's square, as a share of all examples' weights; above 0
  /// @return the bias, then a weight for each feature, for features as they are
  public static double[] fit(List<Example> examples, double share) {
    int size = examples.getFirst().features().size();
    double[] mean = new double[size];
    double[] spread = new double[size];
    double total = 0;
    for (Example example : examples) {
      total += example.weight();
      for (int i = 0; i < size; i++) {
        mean[i] += example.weight() * example.features().get(i);
        spread[i] += example.weight() * example.features().get(i) * example.features().get(i);
      }
    }
    for (int i = 0; i < size; i++) {
      mean[i] /= total;
      spread[i] = Math.sqrt(Math.max(1e-12, spread[i] / total - mean[i] * mean[i]));
    }
    double[] beta = new double[size + 1];
    for (int step = 0; step < STEPS; step++) {
      double[] change = change(examples, mean, spread, beta, share * total);
      double largest = 0;
      for (int i = 0; i <= size; i++) {
        beta[i] -= change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < 1e-7) {
        break;
      }
    }
    double[] weights = new double[size + 1];
    weights[0] = beta[0];
    for (int i = 0; i < size; i++) {
      weights[i + 1] = beta[i + 1] / spread[i];
      weights[0] -= weights[i + 1] * mean[i];
    }
    return weights;
  }

  /// One step of Newton's method: what to take from the bias and the weights.
  private static double[] change(
      List<Example> examples, double[] mean, double[] spread, double[] beta, double perWeight) {
    int size = mean.length;
    double[] row = new double[size + 1];
    double[] gradient = new double[size + 1];
    double[][] hessian = new double[size + 1][size + 1];
    for (Example example : examples) {
      row[0] = 1;
      double sum = beta[0];
      for (int i = 0; i < size; i++) {
        row[i + 1] = (example.features().get(i) - mean[i]) / spread[i];
        sum += beta[i + 1] * row[i + 1];
      }
      double p = 1 / (1 + Math.exp(-sum));
      double error = example.weight() * (p - (example.positive() ? 1 : 0));
      double curve = example.weight() * p * (1 - p);
      for (int i = 0; i <= size; i++) {
        gradient[i] += error * row[i];
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += curve * row[i] * row[j];
        }
      }
    }
    for (int i = 0; i <= size; i++) {
      double penalty = i == 0 ? 1e-9 : perWeight;
      gradient[i] += penalty * beta[i];
      hessian[i][i] += penalty;
      for (int j = 0; j < i; j++) {
        hessian[j][i] = hessian[i][j];
      }
    }
    return solve(hessian, gradient);
  }

  public static double score(double[] weights, List<Double> features) {
    double sum = weights[0];
    for (int i = 0; i < features.size(); i++) {
      sum += weights[i + 1] * features.get(i);
    }
    return sum;
  }

  /// Solves a system by elimination; what is given is overwritten.
  static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] x = right.clone();
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
      }
      double[] line = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = line;
      double value = x[pivot];
      x[pivot] = x[column];
      x[column] = value;
      for (int row = column + 1; row < size; row++) {
        double by = matrix[row][column] / line[column];
        for (int k = column; k < size; k++) {
          matrix[row][k] -= by * line[k];
        }
        x[row] -= by * x[column];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int k = row + 1; k < size; k++) {
        x[row] -= matrix[row][k] * x[k];
      }
      x[row] /= matrix[row][row];
    }
    return x;
  }
}
