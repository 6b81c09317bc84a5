package org.hearsay.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sums of packed weights are those of the single weights, whole number for whole number.
class PackedWeightsTest {
  private static final int BITS = 8;
  private static final int TAGS = 11;

  /// About half of the buckets hold some weights, from the smallest byte to the largest.
  private static float[] weights(Random random) {
    float[] weights = new float[(1 << BITS) * TAGS];
    for (int bucket = 0; bucket < 1 << BITS; bucket++) {
      for (int tag = 0; tag < TAGS && bucket % 2 == 0; tag++) {
        weights[bucket * TAGS + tag] = random.nextInt(3) == 0 ? random.nextInt(255) - 127 : 0;
      }
    }
    return weights;
  }

  private static int[] sums(float[] weights, int[] features) {
    int[] sums = new int[TAGS];
    for (int feature : features) {
      for (int tag = 0; tag < TAGS; tag++) {
        sums[tag] += (int) weights[(feature & ((1 << BITS) - 1)) * TAGS + tag];
      }
    }
    return sums;
  }

  @Test
  void addsUpWhatEachOfTwoModelsSays() {
    Random random = new Random(7);
    float[] first = weights(random);
    float[] second = weights(random);
    PackedWeights packed =
        new PackedWeights(
            TAGS, ByteWeights.quantise(BITS, TAGS, first, 127), ByteWeights.quantise(BITS, TAGS, second, 127));
    for (int count : new int[] {0, 1, 2, 92, ByteLanes.MOST_ROWS}) {
      int[] features = random.ints(count).toArray();
      int[] sums = new int[2 * TAGS];
      packed.add(features, sums, 0);
      assertThat(sums).startsWith(sums(first, features)).endsWith(sums(second, features));
    }
  }

  @Test
  void holdsTheMostRowsOfTheLargestWeights() {
    for (float weight : new float[] {127, -127}) {
      float[] weights = new float[(1 << BITS) * TAGS];
      java.util.Arrays.fill(weights, weight);
      int[] sums = new int[TAGS];
      new PackedWeights(TAGS, ByteWeights.quantise(BITS, TAGS, weights, 127))
          .add(new int[ByteLanes.MOST_ROWS], sums, 0);
      assertThat(sums).containsOnly((int) (weight * ByteLanes.MOST_ROWS));
    }
  }
}
