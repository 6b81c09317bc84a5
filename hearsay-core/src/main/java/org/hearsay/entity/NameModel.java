package org.hearsay.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Weights of a linear chain over the tags of [NameTagger]: for each of a fixed number of hash buckets a
/// short list of tags and bytes, and for each class of words a table of weights from tag to tag.
///
/// In a file, big-endian: number of buckets as a power of two, scale; for each bucket a byte with the
/// length of its list; then all tags; then all weights; then the tables as floats.
final class NameModel {
  static final int TAGS = NameTagger.TAGS;
  private static final float NEVER = -1e9f;

  private final int mask;
  private final int[] rows;
  private final byte[] tagOf;
  private final byte[] weightOf;
  private final float scale;

  /// From class, tag before (or [#TAGS] at the start) and tag to the weight.
  private final float[] edges;

  private NameModel(int mask, int[] rows, byte[] tagOf, byte[] weightOf, float scale, float[] edges) {
    this.mask = mask;
    this.rows = rows;
    this.tagOf = tagOf;
    this.weightOf = weightOf;
    this.scale = scale;
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

  /// Keeps the weights that are at least half a step of the byte scale.
  static NameModel quantise(int bits, float[] weights, float[] edges) {
    float largest = 1e-6f;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = Math.min(largest, LARGEST) / 127f;
    int buckets = 1 << bits;
    int[] rows = new int[buckets + 1];
    int kept = 0;
    for (float weight : weights) {
      kept += rounded(weight, scale) != 0 ? 1 : 0;
    }
    byte[] tagOf = new byte[kept];
    byte[] weightOf = new byte[kept];
    int at = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      rows[bucket] = at;
      for (int tag = 0; tag < TAGS; tag++) {
        int rounded = rounded(weights[bucket * TAGS + tag], scale);
        if (rounded != 0) {
          tagOf[at] = (byte) tag;
          weightOf[at++] = (byte) rounded;
        }
      }
    }
    rows[buckets] = at;
    return new NameModel(buckets - 1, rows, tagOf, weightOf, scale, edges.clone());
  }

  private static final float LARGEST = 2.5f;

  private static int rounded(float weight, float scale) {
    return Math.clamp(Math.round(weight / scale), -127, 127);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(Integer.numberOfTrailingZeros(mask + 1));
    out.writeFloat(scale);
    for (int i = 0; i <= mask; i++) {
      out.writeByte(rows[i + 1] - rows[i]);
    }
    out.write(tagOf);
    out.write(weightOf);
    for (float edge : edges) {
      out.writeFloat(edge);
    }
  }

  static NameModel read(DataInputStream in) throws IOException {
    int bits = in.readInt();
    if (bits < 1 || bits > 24) {
      throw new IOException("the model of names is damaged");
    }
    float scale = in.readFloat();
    byte[] lengths = in.readNBytes(1 << bits);
    int[] rows = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      rows[i + 1] = rows[i] + lengths[i];
    }
    byte[] tagOf = in.readNBytes(rows[lengths.length]);
    byte[] weightOf = in.readNBytes(rows[lengths.length]);
    float[] edges = new float[edges()];
    ByteBuffer last = ByteBuffer.wrap(in.readNBytes(edges.length * Float.BYTES));
    if (last.remaining() < edges.length * Float.BYTES) {
      throw new IOException("the model of names is cut short");
    }
    last.asFloatBuffer().get(edges);
    return new NameModel((1 << bits) - 1, rows, tagOf, weightOf, scale, edges);
  }

  private void add(int[] features, int[] sums) {
    for (int feature : features) {
      int bucket = feature & mask;
      for (int at = rows[bucket]; at < rows[bucket + 1]; at++) {
        sums[tagOf[at]] += weightOf[at];
      }
    }
  }

  /// The best tags of a sentence.
  ///
  /// @param seen features of the article's words
  /// @param out takes one tag for each word, from `begin`
  void decode(NameFeatures seen, int begin, int end, byte[] out) {
    int size = end - begin;
    float[] best = new float[TAGS];
    float[] next = new float[TAGS];
    byte[] from = new byte[size * TAGS];
    int[] sums = new int[TAGS];
    for (int k = 0; k < size; k++) {
      int i = begin + k;
      Arrays.fill(sums, 0);
      add(seen.row(i), sums);
      add(seen.votes(i), sums);
int wordClass = seen.wordClass(i);
      for (int tag = 0; tag < TAGS; tag++) {
        float most = NEVER * 2;
        int origin = 0;
        if (k == 0) {
          most = follows(TAGS, tag) ? edges[edge(wordClass, TAGS, tag)] : NEVER;
        } else {
          for (int before = 0; before < TAGS; before++) {
            if (follows(before, tag)) {
              float score = best[before] + edges[edge(wordClass, before, tag)];
              if (score > most) {
                most = score;
                origin = before;
              }
            }
          }
        }
        next[tag] = most + sums[tag] * scale;
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
