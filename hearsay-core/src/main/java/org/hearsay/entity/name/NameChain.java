package org.hearsay.entity.name;

import java.util.Arrays;
import java.util.List;

/// Learns the weights of one linear chain: a conditional random field, by gradient steps whose rate falls
/// for each weight by itself and which keep small weights at zero (FTRL-proximal, McMahan et al. 2013).
final class NameChain {
  private static final int TAGS = NameTagger.TAGS;

  /// 2^20 hash buckets.
  static final int BITS = 20;

  private static final float RATE = 0.15f;

  /// A weight stays zero until its gradients add up to more. F1 of the held-out part 3 is flat from 0.3
  /// to 1, the file smaller with 1.
  private static final float SMALL = 1;

  private static final float SQUARE = 0.5f;
  private static final float EDGE_RATE = 0.1f;
  private static final float LEAST_GRADIENT = 0.002f;

  private final int bits;
  private final int mask;
  private final float[] weights;
  private final float[] pulls;
  private final float[] squares;
  private final float[] edges = new float[NameModel.edges()];
  private final float[] edgeSquares = new float[edges.length];

  // Scratch, grown as sentences need it.
  private float[] local = new float[0];
  private float[] forward = new float[0];
  private float[] backward = new float[0];
  private final float[] steps = new float[NameFeatures.CLASSES * (TAGS + 1) * TAGS];
  private final boolean[] stepped = new boolean[NameFeatures.CLASSES];

  private NameChain(int bits) {
    this.bits = bits;
    mask = (1 << bits) - 1;
    weights = new float[(1 << bits) * TAGS];
    pulls = new float[weights.length];
    squares = new float[weights.length];
  }

  /// An article to learn from.
  @SuppressWarnings("ArrayRecordComponent")
  record Lesson(ArticleWords words, NameFeatures seen, byte[] gold) {}

  /// @param bits number of hash buckets, as a power of two
  static NameModel train(List<Lesson> lessons, int passes, long seed, int bits) {
    NameChain chain = new NameChain(bits);
    Lesson[] order = lessons.toArray(new Lesson[0]);
    long random = seed;
    for (int pass = 0; pass < passes; pass++) {
      for (int i = order.length - 1; i > 0; i--) {
        random = random * 6364136223846793005L + 1442695040888963407L;
        int j = (int) ((random >>> 33) % (i + 1));
        Lesson swap = order[i];
        order[i] = order[j];
        order[j] = swap;
      }
      for (Lesson lesson : order) {
        for (int s = 0; s < lesson.words().tokens.sentences(); s++) {
          int begin = lesson.words().tokens.sentenceBegin(s);
          chain.learn(lesson, begin, lesson.words().tokens.sentenceEnd(s));
        }
      }
    }
    return NameModel.quantise(chain.bits, chain.weights, chain.edges);
  }

  private void learn(Lesson lesson, int begin, int end) {
    int size = end - begin;
    if (local.length < size * TAGS) {
      local = new float[size * TAGS * 2];
      forward = new float[local.length];
      backward = new float[local.length];
    }
    scoreAll(lesson.seen(), begin, size);
    passForward(lesson.seen(), begin, size);
    passBackward(lesson.seen(), begin, size);
    update(lesson, begin, size);
  }

  /// Fills `local` for all words of a sentence, and `steps` for the word classes that it holds.
  private void scoreAll(NameFeatures seen, int begin, int size) {
    Arrays.fill(stepped, false);
    for (int k = 0; k < size; k++) {
      score(seen, begin + k, k * TAGS);
      int wordClass = seen.wordClass(begin + k);
      if (stepped[wordClass]) {
        continue;
      }
      stepped[wordClass] = true;
      for (int before = 0; before <= TAGS; before++) {
        for (int tag = 0; tag < TAGS; tag++) {
          int at = NameModel.edge(wordClass, before, tag);
          steps[at] = NameModel.follows(before, tag) ? (float) StrictMath.exp(edges[at]) : 0;
        }
      }
    }
  }

  /// Fills `forward`: how likely each tag is by the words up to its own; a word's tags sum to 1.
  private void passForward(NameFeatures seen, int begin, int size) {
    for (int k = 0; k < size; k++) {
      int wordClass = seen.wordClass(begin + k);
      float sum = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        float value = 0;
        if (k == 0) {
          value = steps[NameModel.edge(wordClass, TAGS, tag)];
        } else {
          for (int before = 0; before < TAGS; before++) {
            value += forward[(k - 1) * TAGS + before] * steps[NameModel.edge(wordClass, before, tag)];
          }
        }
        value *= local[k * TAGS + tag];
        forward[k * TAGS + tag] = value;
        sum += value;
      }
      for (int tag = 0; tag < TAGS; tag++) {
        forward[k * TAGS + tag] /= sum;
      }
    }
  }

  /// Fills `backward`: the same by the words after it; 1 for all tags of the last word.
  private void passBackward(NameFeatures seen, int begin, int size) {
    Arrays.fill(backward, Math.max(0, size - 1) * TAGS, size * TAGS, 1f);
    for (int k = size - 2; k >= 0; k--) {
      int wordClass = seen.wordClass(begin + k + 1);
      float sum = 0;
      for (int before = 0; before < TAGS; before++) {
        float value = 0;
        for (int tag = 0; tag < TAGS; tag++) {
          int next = (k + 1) * TAGS + tag;
          value += steps[NameModel.edge(wordClass, before, tag)] * local[next] * backward[next];
        }
        backward[k * TAGS + before] = value;
        sum += value;
      }
      for (int tag = 0; tag < TAGS; tag++) {
        backward[k * TAGS + tag] /= sum;
      }
    }
  }

  /// Fills `local` with the exponential of each tag's score.
  private void score(NameFeatures seen, int i, int at) {
    float[] sums = new float[TAGS];
    add(seen.row(i), sums);
    add(seen.votes(i), sums);
    float most = sums[0];
    for (float sum : sums) {
      most = Math.max(most, sum);
    }
    for (int tag = 0; tag < TAGS; tag++) {
      local[at + tag] = (float) StrictMath.exp(Math.max(-60, sums[tag] - most));
    }
  }

  private void add(int[] features, float[] sums) {
    for (int feature : features) {
      int row = (feature & mask) * TAGS;
      for (int tag = 0; tag < TAGS; tag++) {
        sums[tag] += weights[row + tag];
      }
    }
  }

  private void update(Lesson lesson, int begin, int size) {
    NameFeatures seen = lesson.seen();
    float[] gradient = new float[TAGS];
    float[] pair = new float[TAGS * TAGS];
    for (int k = 0; k < size; k++) {
      int i = begin + k;
      int gold = lesson.gold()[i];
      float sum = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        gradient[tag] = forward[k * TAGS + tag] * backward[k * TAGS + tag];
        sum += gradient[tag];
      }
      float largest = 0;
      for (int tag = 0; tag < TAGS; tag++) {
        gradient[tag] = gradient[tag] / sum - (tag == gold ? 1 : 0);
        largest = Math.max(largest, Math.abs(gradient[tag]));
      }
      if (largest < LEAST_GRADIENT) {
        continue;
      }
      step(seen.row(i), gradient);
      step(seen.votes(i), gradient);
      int wordClass = seen.wordClass(i);
      if (k == 0) {
        for (int tag = 0; tag < TAGS; tag++) {
          edgeStep(NameModel.edge(wordClass, TAGS, tag), gradient[tag]);
        }
        continue;
      }
      float all = 0;
      for (int before = 0; before < TAGS; before++) {
        for (int tag = 0; tag < TAGS; tag++) {
          float value =
              forward[(k - 1) * TAGS + before]
                  * steps[NameModel.edge(wordClass, before, tag)]
                  * local[k * TAGS + tag]
                  * backward[k * TAGS + tag];
          pair[before * TAGS + tag] = value;
          all += value;
        }
      }
      int goldBefore = lesson.gold()[i - 1];
      for (int before = 0; before < TAGS; before++) {
        for (int tag = 0; tag < TAGS; tag++) {
          float expected = pair[before * TAGS + tag] / all;
          edgeStep(NameModel.edge(wordClass, before, tag), expected - (before == goldBefore && tag == gold ? 1 : 0));
        }
      }
    }
  }

  private void edgeStep(int at, float gradient) {
    if (Math.abs(gradient) > LEAST_GRADIENT) {
      edgeSquares[at] += gradient * gradient;
      edges[at] -= EDGE_RATE * gradient / (1 + (float) Math.sqrt(edgeSquares[at]));
    }
  }

  private void step(int[] features, float[] gradient) {
    for (int feature : features) {
      int row = (feature & mask) * TAGS;
      for (int tag = 0; tag < TAGS; tag++) {
        float g = gradient[tag];
        if (Math.abs(g) < LEAST_GRADIENT) {
          continue;
        }
        int at = row + tag;
        float root = (float) Math.sqrt(squares[at]);
        squares[at] += g * g;
        float newRoot = (float) Math.sqrt(squares[at]);
        pulls[at] += g - (newRoot - root) / RATE * weights[at];
        float pull = pulls[at];
        weights[at] =
            Math.abs(pull) <= SMALL ? 0 : -(pull - Math.signum(pull) * SMALL) / ((1 + newRoot) / RATE + SQUARE);
      }
    }
  }
}
