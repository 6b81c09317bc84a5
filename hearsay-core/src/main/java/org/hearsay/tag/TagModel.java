package org.hearsay.tag;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Tags and weights of the tagger.
///
/// File, big-endian: magic, version, number of tags, their names; then the [ByteWeights].
public final class TagModel {
  private static final int MAGIC = 0x48735467;
  private static final int VERSION = 1;

  private final List<String> tags;
  private final ByteWeights weights;
  private final PackedWeights packed;

  private TagModel(List<String> tags, ByteWeights weights) {
    this.tags = tags;
    this.weights = weights;
    packed = new PackedWeights(tags.size(), weights);
  }

  /// @param bits number of buckets, as a power of two
  /// @param weights one for each tag, bucket by bucket
  public static TagModel quantise(List<String> tags, int bits, float[] weights) {
    return new TagModel(
        List.copyOf(tags), ByteWeights.quantise(bits, tags.size(), weights, ByteWeights.largest(weights)));
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
    return new TagModel(List.of(tags), ByteWeights.read(in));
  }

  public void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(tags.size());
    for (String tag : tags) {
      out.writeUTF(tag);
    }
    weights.write(out);
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
    packed.add(features, scores, 0);
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
