package org.hearsay.entity.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.prov.Resource;

/// Reads the word lists of this package. A line that begins with `#` is a comment.
public final class Tsv {
  private static final String FOLDER = Resource.english("entity/");

  private Tsv() {}

  /// @param columns how many every row has; missing ones at the end are empty
  public static List<String[]> read(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    String text = Resource.read(FOLDER + file, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (end > at && text.charAt(at) != '#') {
        rows.add(split(text.substring(at, end), '\t', columns));
      }
      at = end + 1;
    }
    return rows;
  }

  /// Splits at a character; without regular expressions, because the lists load at every start.
  static String[] split(String line, char at, int columns) {
    String[] cells = new String[columns];
    int from = 0;
    for (int i = 0; i < columns; i++) {
      int to = from > line.length() ? -1 : line.indexOf(at, from);
      if (to < 0 || i == columns - 1) {
        cells[i] = from > line.length() ? "" : line.substring(from);
        from = line.length() + 1;
      } else {
        cells[i] = line.substring(from, to);
        from = to + 1;
      }
    }
    return cells;
  }

  /// The parts of a cell that is split by bars; none for an empty one.
  static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < cell.length()) {
      int to = cell.indexOf('|', from);
      to = to < 0 ? cell.length() : to;
      if (to > from) {
        parts.add(cell.substring(from, to));
      }
      from = to + 1;
    }
    return parts;
  }
}
