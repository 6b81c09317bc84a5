package org.hearsay.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Weights of a linear model over hashed features, as they are stored: for each of a fixed number of buckets a
/// short list of tags and bytes. [PackedWeights] adds them up.
///
/// In a file, big-endian: number of buckets as a power of two, scale; for each bucket a byte with the
/// length of its list; then all tags; then all weights.
public final class ByteWeights {
  private static final int LARGEST_BYTE = 127;
  private static final int MOST_BITS = 24;

  private final int mask;
  private final float scale;
  private final int[] rows;
  private final byte[] tagOf;
  private final byte[] weightOf;

  private ByteWeights(int bits, float scale, int[] rows, byte[] tagOf, byte[] weightOf) {
    mask = (1 << bits) - 1;
    this.scale = scale;
    this.rows = rows;
    this.tagOf = tagOf;
    this.weightOf = weightOf;
  }

  /// Keeps the weights that are at least half a step of the byte scale.
  ///
  /// @param bits number of buckets, as a power of two
  /// @param tags weights a bucket
  /// @param largest what the largest byte stands for; weights beyond it are cut
  public static ByteWeights quantise(int bits, int tags, float[] weights, float largest) {
    float scale = largest / LARGEST_BYTE;
    int kept = 0;
    for (float weight : weights) {
      kept += rounded(weight, scale) != 0 ? 1 : 0;
    }
    int buckets = 1 << bits;
    int[] rows = new int[buckets + 1];
    byte[] tagOf = new byte[kept];
    byte[] weightOf = new byte[kept];
    int at = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      rows[bucket] = at;
      for (int tag = 0; tag < tags; tag++) {
        int rounded = rounded(weights[bucket * tags + tag], scale);
        if (rounded != 0) {
          tagOf[at] = (byte) tag;
          weightOf[at++] = (byte) rounded;
        }
      }
    }
    rows[buckets] = at;
    return new ByteWeights(bits, scale, rows, tagOf, weightOf);
  }

  private static int rounded(float weight, float scale) {
    return Math.clamp(Math.round(weight / scale), -LARGEST_BYTE, LARGEST_BYTE);
  }

  public static float largest(float[] weights) {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }

  /// What one step of a sum of weights stands for.
  public float scale() {
    return scale;
  }

  int buckets() {
    return mask + 1;
  }

  /// How many weights a bucket holds.
  int length(int bucket) {
    return rows[bucket + 1] - rows[bucket];
  }

  /// Copies the weights of a bucket to where their tags stand in a row.
  void copy(int bucket, byte[] row, int from) {
    for (int at = rows[bucket]; at < rows[bucket + 1]; at++) {
      row[from + tagOf[at]] = weightOf[at];
    }
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(Integer.numberOfTrailingZeros(mask + 1));
    out.writeFloat(scale);
    for (int i = 0; i <= mask; i++) {
      out.writeByte(rows[i + 1] - rows[i]);
    }
    out.write(tagOf);
    out.write(weightOf);
  }

  public static ByteWeights read(DataInputStream in) throws IOException {
    int bits = in.readInt();
    if (bits < 1 || bits > MOST_BITS) {
      throw new IOException("the weights of a tagger are damaged");
    }
    float scale = in.readFloat();
    byte[] lengths = in.readNBytes(1 << bits);
    int[] rows = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      rows[i + 1] = rows[i] + lengths[i];
    }
    int size = rows[lengths.length];
    byte[] tagOf = in.readNBytes(size);
    byte[] weightOf = in.readNBytes(size);
    if (weightOf.length != size) {
      throw new IOException("the weights of a tagger are cut short");
    }
    return new ByteWeights(bits, scale, rows, tagOf, weightOf);
  }
}
