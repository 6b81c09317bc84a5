package org.hearsay.story;

import java.util.Arrays;
import java.util.List;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;

/// The different terms of saved sketches with their priors: a saved sketch has the place of a term in place of both,
/// two bytes in place of eight.
final class TermTable {
  /// The term above, the bits of its prior below; ascending.
  private final long[] rows;

  private TermTable(long[] rows) {
    this.rows = rows;
  }

  static TermTable of(List<Entry> entries) {
    long[] all = new long[entries.stream().mapToInt(entry -> entry.sketch.size()).sum()];
    int size = 0;
    for (Entry entry : entries) {
      Sketch sketch = entry.sketch;
      for (int i = 0; i < sketch.size(); i++) {
        all[size++] = row(sketch.term(i), sketch.prior(i));
      }
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || all[i] != all[kept - 1]) {
        all[kept++] = all[i];
      }
    }
    return new TermTable(Arrays.copyOf(all, kept));
  }

  private static long row(int term, float prior) {
    return ((long) term << Integer.SIZE) | Integer.toUnsignedLong(Float.floatToIntBits(prior));
  }

  int size() {
    return rows.length;
  }

  int place(int term, float prior) {
    int place = Arrays.binarySearch(rows, row(term, prior));
    if (place < 0) {
      throw new IllegalArgumentException("term " + term + " is not in the table");
    }
    return place;
  }

  int term(int place) {
    return (int) (rows[place] >> Integer.SIZE);
  }

  float prior(int place) {
    return Float.intBitsToFloat((int) rows[place]);
  }

  void save(StateWriter out) {
    out.count(rows.length);
    for (long row : rows) {
      out.longOf(row);
    }
  }

  static TermTable restore(StateReader in) {
    long[] rows = new long[in.items(Long.BYTES)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = in.longOf();
    }
    return new TermTable(rows);
  }
}
