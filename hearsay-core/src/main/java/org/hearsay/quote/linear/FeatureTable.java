package org.hearsay.quote.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.hearsay.tag.ByteLanes;

/// Rows of byte weights, found by the hash of a feature: open addressing.
///
/// Rows are [ByteLanes]. One of up to eight weights stands
/// beside its key, so that one access to memory brings both. What is no feature is found as a row of zeros: adding
/// a row takes no decision, and the processor need not guess any.
///
/// In a file, big-endian: width, number of slots, all keys in the order of the slots, then the rows of those
/// that are not 0 in the same order, a byte a weight.
final class FeatureTable {
  private static final int LANES = ByteLanes.COUNT;

  private final int width;

  /// Of each slot its key, 0 where it is free, and then its row; of a wider row where it begins in `wide`.
  private final long[] slots;

  /// Rows of more than eight weights; the first is of zeros.
  private final long[] wide;

  /// Of each slot eight bits of its key, 0 where it is free: small enough to stay near the processor, so that most of
  /// what is no feature is never looked for in `slots`.
  private final byte[] marks;

  /// @param keys the slots, as many as a power of two, one of them free
  /// @param weights `width` for each key that is not 0
  private FeatureTable(int[] keys, byte[] weights, int width) {
    this.width = width;
    slots = new long[keys.length * 2];
    marks = new byte[keys.length];
    int numbers = (width + LANES - 1) / LANES;
    wide = new long[numbers > 1 ? (weights.length / width + 1) * numbers : 0];
    Arrays.fill(wide, 0, Math.min(wide.length, numbers), ByteLanes.ZEROS);
    int used = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      int key = keys[slot];
      slots[2 * slot] = key & 0xFFFFFFFFL;
      marks[slot] = key == 0 ? 0 : mark(key);
      if (numbers == 1) {
        slots[2 * slot + 1] = key == 0 ? ByteLanes.ZEROS : ByteLanes.pack(weights, used++ * width, width);
      } else if (key != 0) {
        int row = (used + 1) * numbers;
        for (int i = 0; i < numbers; i++) {
          wide[row + i] = ByteLanes.pack(weights, used * width + i * LANES, Math.min(LANES, width - i * LANES));
        }
        slots[2 * slot + 1] = row;
        used++;
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

  /// Adds the weights of features, of those that have any.
  ///
  /// @param hashes none 0
  /// @param count how many of them, from the first; at most [ByteLanes#MOST_ROWS]
  /// @param scores one a column, added to
  void add(int[] hashes, int count, int[] scores) {
    long[] rows = rows(hashes, count);
    if (wide.length == 0) {
      long even = 0;
      long odd = 0;
      for (long row : rows) {
        even += row & ByteLanes.EVERY_SECOND;
        odd += (row >>> 8) & ByteLanes.EVERY_SECOND;
      }
      ByteLanes.addTo(scores, 0, width, even, odd, count);
      return;
    }
    for (int column = 0; column < width; column += LANES) {
      long even = 0;
      long odd = 0;
      for (long begin : rows) {
        long row = wide[(int) begin + column / LANES];
        even += row & ByteLanes.EVERY_SECOND;
        odd += (row >>> 8) & ByteLanes.EVERY_SECOND;
      }
      ByteLanes.addTo(scores, column, Math.min(LANES, width - column), even, odd, count);
    }
  }

  /// The high bits: the low ones choose the slot.
  private static byte mark(int key) {
    return (byte) ((key >>> 24) | 1);
  }

  /// What the slots of features hold.
  private long[] rows(int[] hashes, int count) {
    long[] table = slots;
    byte[] near = marks;
    int mask = near.length - 1;
    long none = wide.length == 0 ? ByteLanes.ZEROS : 0;
    long[] rows = new long[count];
    for (int f = 0; f < count; f++) {
      int hash = hashes[f];
      int at = hash & mask;
      byte wanted = mark(hash);
      long row = none;
      for (byte mark = near[at]; mark != 0; mark = near[at]) {
        if (mark == wanted && (int) table[2 * at] == hash) {
          row = table[2 * at + 1];
          break;
        }
        at = (at + 1) & mask;
      }
      rows[f] = row;
    }
    return rows;
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
    out.writeInt(slots.length / 2);
    for (int slot = 0; slot < slots.length; slot += 2) {
      out.writeInt((int) slots[slot]);
    }
    int[] hash = new int[1];
    int[] row = new int[width];
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] != 0) {
        hash[0] = (int) slots[slot];
        Arrays.fill(row, 0);
        add(hash, 1, row);
        for (int weight : row) {
          out.writeByte(weight);
        }
      }
    }
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
    int used = 0;
    for (int slot = 0; slot < slots.length; slot += 2) {
      used += slots[slot] == 0 ? 0 : 1;
    }
    return used + " features";
  }
}
