package org.hearsay.story;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// An article in the window.
final class Entry implements Serializable {
  private static final long serialVersionUID = 1L;

  /// By time, then by id.
  static final Comparator<Entry> ORDER = Order.BY_TIME;

  /// An enum, since a sorted set that is stored stores its order too.
  private enum Order implements Comparator<Entry> {
    BY_TIME;

    @Override
    public int compare(Entry a, Entry b) {
      int byTime = Long.compare(a.placed, b.placed);
      return byTime != 0 ? byTime : a.article().compareTo(b.article());
    }
  }

  final Sketch sketch;

  /// Epoch day of publication; of an undated article the newest day that was known when it came.
  final long placed;

  /// Terms under which it is found.
  int[] keys = new int[0];

  @Nullable Vector vector;

  /// Articles that the weights of the vector were made of.
  int madeOf;

  @Nullable Cluster cluster;

  /// Of the search that last found this entry: its number, and what the shared terms weigh.
  transient long search;

  transient double found;

  Entry(Sketch sketch, long placed) {
    this.sketch = sketch;
    this.placed = placed;
  }

  String article() {
    return sketch.article();
  }

  @Nullable Long day() {
    return sketch.day();
  }
}
