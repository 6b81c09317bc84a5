package org.hearsay.entity.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.prov.Resource;

/// What is known of a word without its context: its cluster, of words that are used alike, and how often names
/// of people, places and bodies hold it. Kept as hashes and numbers; see the head of `models/names/CARD.md`.
///
/// File, big-endian: magic, version, number of clusters, of each its path in the tree of clusters (the path's
/// bits after a leading 1); number of words, their hashes in ascending order as differences of seven bits a
/// byte; of each its cluster as two bytes; of each its levels as one byte.
public final class NameWords {
  /// Stands for words that are not listed.
  static final int UNKNOWN = -1;

  private static final int MAGIC = 0x48734E57;
  private static final int VERSION = 1;

  private final int[] paths;
  private final int[] hashes;
  private final short[] clusters;
  private final byte[] levels;

  private NameWords(int[] paths, int[] hashes, short[] clusters, byte[] levels) {
    this.paths = paths;
    this.hashes = hashes;
    this.clusters = clusters;
    this.levels = levels;
  }

  static NameWords english() {
    return Holder.ENGLISH;
  }

  /// What is written for one word.
  ///
  /// @param path a 1 and then the way to the word's cluster in the tree of clusters, bit by bit
  /// @param levels two bits each, from the lowest: how often the word begins the name of a person, ends one,
  ///     stands in a place's name, in a body's
  public record Entry(int path, int levels) {}

  /// The hash by which a word is found.
  ///
  /// @param lower in lower case
  public static int hash(String lower) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < lower.length(); i++) {
      hash = (hash ^ lower.charAt(i)) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }

  /// @param words by [#hash(String)]
  public static void write(Map<Integer, Entry> words, OutputStream stream) throws IOException {
    TreeMap<Long, Entry> sorted = new TreeMap<>();
    words.forEach((hash, entry) -> sorted.put(hash & 0xFFFFFFFFL, entry));
    int[] paths = sorted.values().stream().mapToInt(Entry::path).sorted().distinct().toArray();
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(paths.length);
    for (int path : paths) {
      out.writeInt(path);
    }
    out.writeInt(sorted.size());
    long before = 0;
    for (long hash : sorted.keySet()) {
      long step = hash - before;
      while (step > 127) {
        out.writeByte((int) (step & 127) | 128);
        step >>>= 7;
      }
      out.writeByte((int) step);
      before = hash;
    }
    for (Entry entry : sorted.values()) {
      out.writeShort(Arrays.binarySearch(paths, entry.path()));
    }
    for (Entry entry : sorted.values()) {
      out.writeByte(entry.levels());
    }
    out.flush();
  }

  static NameWords read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not a list of word clusters of version " + VERSION);
    }
    int[] paths = new int[in.readInt()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = in.readInt();
    }
    int size = in.readInt();
    byte[] rest = in.readAllBytes();
    int[] hashes = new int[size];
    int at = 0;
    int hash = 0;
    for (int i = 0; i < size; i++) {
      int shift = 0;
      int step = 0;
      while (rest[at] < 0) {
        step |= (rest[at++] & 127) << shift;
        shift += 7;
      }
      step |= rest[at++] << shift;
      hash += step;
      hashes[i] = hash ^ Integer.MIN_VALUE; // so that the order of signed numbers is theirs
    }
    short[] clusters = new short[size];
    for (int i = 0; i < size; i++, at += 2) {
      clusters[i] = (short) ((rest[at] & 255) << 8 | (rest[at + 1] & 255));
    }
    return new NameWords(paths, hashes, clusters, Arrays.copyOfRange(rest, at, at + size));
  }

  /// @return where a word stands, or [#UNKNOWN]
  int find(String lower) {
    int found = Arrays.binarySearch(hashes, hash(lower) ^ Integer.MIN_VALUE);
    return found < 0 ? UNKNOWN : found;
  }

  /// The way to a word's cluster, with a leading 1; 0 where the word is unknown.
  int path(int word) {
    return word < 0 ? 0 : paths[clusters[word]];
  }

  /// How often names hold a word, as in [Entry#levels]; 0 where the word is unknown.
  int levels(int word) {
    return word < 0 ? 0 : levels[word] & 255;
  }

  /// How often a word of these levels ends people's names, from 0 to 3.
  static int ofSurname(int levels) {
    return (levels >> 2) & 3;
  }

  /// How often a word of these levels stands in places' names, from 0 to 3.
  static int ofPlace(int levels) {
    return (levels >> 4) & 3;
  }

  /// The first steps of a way.
  static int prefix(int path, int steps) {
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length <= steps ? path : path >>> (length - steps);
  }

  /// Loaded when first asked for.
  private static final class Holder {
    static final NameWords ENGLISH = Resource.read(Resource.english("entity/name-words.bin"), NameWords::read);
  }
}
