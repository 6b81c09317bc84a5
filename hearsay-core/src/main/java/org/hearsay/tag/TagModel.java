package org.hearsay.tag;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Weights of the tagger: for each of a fixed number of hash buckets, a short list of tags and bytes.
///
/// File, big-endian: magic, version, number of tags, their names, number of buckets as a power of two,
/// scale; then for each bucket a byte with the length of its list; then all tags; then all weights.
public final class TagModel {
  private static final int MAGIC = 0x48735467;
  private static final int VERSION = 1;

  final List<String> tags;
  final int bits;
  private final int[] rows;
  private final byte[] tagOf;
  private final byte[] weightOf;
  private final float scale;

  private TagModel(
      List<String> tags, int bits, int[] rows, byte[] tagOf, byte[] weightOf, float scale) {
    this.tags = tags;
    this.bits = bits;
    this.rows = rows;
    this.tagOf = tagOf;
    this.weightOf = weightOf;
    this.scale = scale;
  }

  /// Keeps the weights that are at least half a step of the byte scale.
  public static TagModel quantise(List<String> tags, int bits, float[] weights) {
    int size = tags.size();
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float scale = largest / 127f;
    int buckets = 1 << bits;
    int[] rows = new int[buckets + 1];
    int kept = 0;
    for (float weight : weights) {
      if (Math.round(weight / scale) != 0) {
        kept++;
      }
    }
    byte[] tagOf = new byte[kept];
    byte[] weightOf = new byte[kept];
    int at = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      rows[bucket] = at;
      for (int tag = 0; tag < size; tag++) {
        int rounded = Math.round(weights[bucket * size + tag] / scale);
        if (rounded != 0) {
          tagOf[at] = (byte) tag;
          weightOf[at++] = (byte) rounded;
        }
      }
    }
    rows[buckets] = at;
    return new TagModel(List.copyOf(tags), bits, rows, tagOf, weightOf, scale);
  }

  public static TagModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not a tagger model of version " + VERSION);
    }
    String[] tags = new String[in.readInt()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = in.readUTF();
    }
    int bits = in.readInt();
    float scale = in.readFloat();
    byte[] lengths = in.readNBytes(1 << bits);
    int[] rows = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      rows[i + 1] = rows[i] + lengths[i];
    }
    byte[] tagOf = in.readNBytes(rows[lengths.length]);
    byte[] weightOf = in.readNBytes(rows[lengths.length]);
    if (weightOf.length != rows[lengths.length]) {
      throw new IOException("the tagger model is cut short");
    }
    return new TagModel(List.of(tags), bits, rows, tagOf, weightOf, scale);
  }

  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(tags.size());
    for (String tag : tags) {
      out.writeUTF(tag);
    }
    out.writeInt(bits);
    out.writeFloat(scale);
    for (int i = 0; i + 1 < rows.length; i++) {
      out.writeByte(rows[i + 1] - rows[i]);
    }
    out.write(tagOf);
    out.write(weightOf);
    out.flush();
  }

  /// Names of the tags, in the order of their numbers.
  public List<String> tags() {
    return tags;
  }

  /// @param features hashes; their low bits choose the bucket
  /// @param scores scratch, one a tag; its content is overwritten
  /// @return the tag with the highest score, the first of equals
  public int best(int[] features, int[] scores) {
    java.util.Arrays.fill(scores, 0);
    int mask = (1 << bits) - 1;
    for (int feature : features) {
      int bucket = feature & mask;
      for (int at = rows[bucket]; at < rows[bucket + 1]; at++) {
        scores[tagOf[at]] += weightOf[at];
      }
    }
    int best = 0;
    for (int tag = 1; tag < scores.length; tag++) {
      if (scores[tag] > scores[best]) {
        best = tag;
      }
    }
    return best;
  }

  /// The same choice by weights that are still being learned.
  ///
  /// @param weights one row of `scores.length` for each bucket
  /// @param mask keeps the bits of a feature that choose its bucket
  public static int best(float[] weights, int[] features, int mask, float[] scores) {
    java.util.Arrays.fill(scores, 0);
    for (int feature : features) {
      int row = (feature & mask) * scores.length;
      for (int tag = 0; tag < scores.length; tag++) {
        scores[tag] += weights[row + tag];
      }
    }
    int best = 0;
    for (int tag = 1; tag < scores.length; tag++) {
      if (scores[tag] > scores[best]) {
        best = tag;
      }
    }
    return best;
  }
}
