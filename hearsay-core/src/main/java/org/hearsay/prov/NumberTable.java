package org.hearsay.prov;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Named numbers from one of the program's own files, each with what it rests on.
///
/// A line is `name TAB number TAB grounds TAB what it is`. The head of the file says how the numbers came about.
public final class NumberTable {
  /// What a number rests on.
  enum Grounds {
    /// Counted on real reports.
    COUNTED,
    /// Counted on simulated affairs, or taken over from what the simulator assumes.
    SIMULATED,
    /// Set by a person's judgement, measured on nothing.
    JUDGED,
    /// Chosen because results on simulated affairs were best with it.
    CHOSEN
  }

  /// @param value finite
  private record NumberRow(String name, double value, Grounds grounds) {
    NumberRow {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " is no number");
      }
    }
  }

  private final String path;
  private final Map<String, NumberRow> rows = new TreeMap<>();
  private final TreeSet<String> unused = new TreeSet<>();

  private NumberTable(String path) {
    this.path = path;
  }

  /// @param path from the root, as `/hearsay/origin/lags.tsv`
  /// @throws IllegalStateException where a line is not well formed or a name stands twice
  public static NumberTable read(String path) {
    NumberTable table = new NumberTable(path);
    Resource.lines(path, table::add);
    return table;
  }

  private void add(String line) {
    String[] columns = line.split("\t");
    if (columns.length != 4) {
      throw new IllegalStateException(path + ": four columns are wanted, this has " + columns.length + ": " + line);
    }
    NumberRow row;
    try {
      Grounds grounds = Grounds.valueOf(columns[2].toUpperCase(Locale.ROOT));
      row = new NumberRow(columns[0], Double.parseDouble(columns[1]), grounds);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(path + ": " + line, e);
    }
    if (rows.put(row.name(), row) != null) {
      throw new IllegalStateException(path + ": " + row.name() + " stands twice");
    }
    unused.add(row.name());
  }

  /// @throws IllegalStateException where the file has no such name
  public double number(String name) {
    NumberRow row = rows.get(name);
    if (row == null) {
      throw new IllegalStateException(path + " has no " + name);
    }
    unused.remove(name);
    return row.value();
  }

  /// A number between 0 and 1, both included.
  ///
  /// @throws IllegalStateException where the file has no such name, or the number is none between 0 and 1
  public double share(String name) {
    double share = number(name);
    if (share < 0 || share > 1) {
      throw new IllegalStateException(path + ": " + name + " is a share, so it lies between 0 and 1, not at " + share);
    }
    return share;
  }

  /// To be called when all numbers were taken: a line that nobody asks for is a mistake in its name.
  ///
  /// @throws IllegalStateException where some line was not asked for
  public void close() {
    if (!unused.isEmpty()) {
      throw new IllegalStateException(path + ": nobody asks for " + unused);
    }
  }
}
