package org.hearsay.story;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// An article in the window.
final class Entry {
  /// By time, then by id.
  static final Comparator<Entry> ORDER = Entry::byTime;

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
  long search;

  double found;

  Entry(Sketch sketch, long placed) {
    this.sketch = sketch;
    this.placed = placed;
  }

  private static int byTime(Entry a, Entry b) {
    int byTime = Long.compare(a.placed, b.placed);
    return byTime != 0 ? byTime : a.article().compareTo(b.article());
  }

  String article() {
    return sketch.article();
  }

  /// The story that it is in; each article of a window is in one as soon as it was placed.
  Cluster story() {
    Cluster story = cluster;
    if (story == null) {
      throw new IllegalStateException("an article of the window is in no story: " + article());
    }
    return story;
  }

  @Nullable Long day() {
    return sketch.day();
  }
}
