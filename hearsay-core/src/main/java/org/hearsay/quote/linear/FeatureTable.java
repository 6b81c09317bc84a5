package org.hearsay.quote.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Rows of byte weights, found by the hash of a feature: open addressing, stored as it is searched,
/// so that loading is reading.
final class FeatureTable {
  private final int[] keys;
  private final int[] rows;
  private final byte[] weights;
  private final int width;

  private FeatureTable(int[] keys, byte[] weights, int width) {
    this.keys = keys;
    this.weights = weights;
    this.width = width;
    rows = new int[keys.length];
    int row = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        rows[slot] = row;
        row += width;
      }
    }
  }

  /// @param hashes distinct features, none 0
  /// @param values `width` weights for each, in the same order
  static FeatureTable of(int[] hashes, byte[] values, int width) {
    int size = Integer.highestOneBit(Math.max(4, hashes.length * 2 - 1)) * 2;
    int[] keys = new int[size];
    int[] from = new int[size];
    for (int i = 0; i < hashes.length; i++) {
      int slot = hashes[i] & (size - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (size - 1);
      }
      keys[slot] = hashes[i];
      from[slot] = i;
    }
    byte[] weights = new byte[hashes.length * width];
    int row = 0;
    for (int slot = 0; slot < size; slot++) {
      if (keys[slot] != 0) {
        System.arraycopy(values, from[slot] * width, weights, row, width);
        row += width;
      }
    }
    return new FeatureTable(keys, weights, width);
  }

  /// Adds the weights of a feature, if it has any.
  void addTo(int hash, int[] scores) {
    int mask = keys.length - 1;
    int slot = hash & mask;
    int key = keys[slot];
    while (key != 0) {
      if (key == hash) {
        int row = rows[slot];
        for (int i = 0; i < width; i++) {
          scores[i] += weights[row + i];
        }
        return;
      }
      slot = (slot + 1) & mask;
      key = keys[slot];
    }
  }

  static FeatureTable read(DataInputStream in) throws IOException {
    int width = in.readInt();
    int size = in.readInt();
    byte[] packed = exactly(in, size * 4);
    int[] keys = new int[size];
    ByteBuffer.wrap(packed).asIntBuffer().get(keys);
    int used = 0;
    for (int key : keys) {
      used += key == 0 ? 0 : 1;
    }
    return new FeatureTable(keys, exactly(in, used * width), width);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(width);
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    out.write(weights);
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length != length) {
      throw new IOException("the model file is cut short");
    }
    return bytes;
  }

  @Override
  public String toString() {
    return Arrays.stream(keys).filter(key -> key != 0).count() + " features";
  }
}
