package org.hearsay.entity.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.hearsay.tag.ByteWeights;

/// Weights of a linear chain over the tags of [NameTagger]: those of features, and for each class of words a
/// table of weights from tag to tag.
///
/// In a file, big-endian: the [ByteWeights], then the tables as floats.
final class NameModel {
  static final int TAGS = NameTagger.TAGS;
  private static final float NEVER = -1e9f;

  /// Larger weights are cut to this, so that the others can be stored in fine steps.
  private static final float LARGEST = 2.5f;

  private final ByteWeights weights;

  /// From class, tag before (or [#TAGS] at the start) and tag to the weight.
  private final float[] edges;

  private NameModel(ByteWeights weights, float[] edges) {
    this.weights = weights;
    this.edges = edges;
  }

  /// Where the weight of a step stands in a table of edges.
  static int edge(int wordClass, int before, int tag) {
    return (wordClass * (TAGS + 1) + before) * TAGS + tag;
  }

  static int edges() {
    return NameFeatures.CLASSES * (TAGS + 1) * TAGS;
  }

  /// Whether a tag may follow another: what goes on must have begun.
  static boolean follows(int before, int tag) {
    boolean goesOn = tag > 0 && tag % 2 == 0;
    return !goesOn || before == tag || before == tag - 1;
  }

  /// @param bits number of buckets, as a power of two
  /// @param weights one for each tag, bucket by bucket
  static NameModel quantise(int bits, float[] weights, float[] edges) {
    float largest = Math.clamp(ByteWeights.largest(weights), 1e-6f, LARGEST);
    return new NameModel(ByteWeights.quantise(bits, TAGS, weights, largest), edges.clone());
  }

  void write(DataOutputStream out) throws IOException {
    weights.write(out);
    for (float edge : edges) {
      out.writeFloat(edge);
    }
  }

  static NameModel read(DataInputStream in) throws IOException {
    ByteWeights weights = ByteWeights.read(in);
    float[] edges = new float[edges()];
    ByteBuffer last = ByteBuffer.wrap(in.readNBytes(edges.length * Float.BYTES));
    if (last.remaining() < edges.length * Float.BYTES) {
      throw new IOException("the model of names is cut short");
    }
    last.asFloatBuffer().get(edges);
    return new NameModel(weights, edges);
  }

  /// The weights of features, for a [PackedWeights].
  ByteWeights weights() {
    return weights;
  }

  /// The best tags of a sentence.
  ///
  /// @param seen features of the article's words
  /// @param sums of the weights of each word's features, one a tag
  /// @param stride from one word's sums to the next word's
  /// @param first where the sums of the article's first word begin
  /// @param out takes one tag for each word, from `begin`
  void decode(NameFeatures seen, int[] sums, int stride, int first, int begin, int end, byte[] out) {
    int size = end - begin;
    float[] best = new float[TAGS];
    float[] next = new float[TAGS];
    byte[] from = new byte[size * TAGS];
    for (int k = 0; k < size; k++) {
      int i = begin + k;
      int own = first + i * stride;
      int wordClass = seen.wordClass(i);
      for (int tag = 0; tag < TAGS; tag++) {
        float most = NEVER * 2;
        int origin = 0;
        if (k == 0) {
          most = follows(TAGS, tag) ? edges[edge(wordClass, TAGS, tag)] : NEVER;
        } else {
          boolean goesOn = tag > 0 && tag % 2 == 0;
          int lowest = goesOn ? tag - 1 : 0;
          int highest = goesOn ? tag : TAGS - 1;
          int edge = edge(wordClass, lowest, tag);
          for (int before = lowest; before <= highest; before++) {
            float score = best[before] + edges[edge];
            edge += TAGS;
            if (score > most) {
              most = score;
              origin = before;
            }
          }
        }
        next[tag] = most + sums[own + tag] * weights.scale();
        from[k * TAGS + tag] = (byte) origin;
      }
      float[] swap = best;
      best = next;
      next = swap;
    }
    int last = 0;
    for (int tag = 1; tag < TAGS; tag++) {
      last = best[tag] > best[last] ? tag : last;
    }
    for (int k = size - 1; k >= 0; k--) {
      out[begin + k] = (byte) last;
      last = from[k * TAGS + last];
    }
  }
}
