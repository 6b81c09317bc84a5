package org.hearsay.model;

/// A logistic model for one kind of link.
///
/// @param weights one for each number of the [Link]
/// @param threshold least probability of a link that is made
@SuppressWarnings("ArrayRecordComponent")
public record LinkModel(double[] weights, double threshold) {
  double probability(double[] features) {
    double sum = 0;
    for (int k = 0; k < features.length; k++) {
      sum += weights[k] * features[k];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
