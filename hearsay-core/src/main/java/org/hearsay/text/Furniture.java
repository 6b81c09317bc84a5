package org.hearsay.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.prov.Resource;
import org.jspecify.annotations.Nullable;

/// Lines that sites write in the same words over and over; the words are in `boilerplate.tsv`.
final class Furniture {
  private static final int MAX_START_WORDS = 8;
  private static final int MAX_LENGTH = 1000;

  private enum Match {
    LINE,
    START,
    OPEN,
    HAS
  }

  private record Row(BlockKind kind, Match match, int maxWords, String words) {}

  private final Map<String, Row> lines = new HashMap<>();
  private final Map<String, Row> starts = new HashMap<>();
  private final List<Row> inside = new ArrayList<>();

  private static final class Holder {
    static final Furniture ENGLISH = new Furniture(Resource.english("text/boilerplate.tsv"));
  }

  /// @param path of the lines of a language, from the root
  Furniture(String path) {
    Resource.lines(path, line -> add(line.split("\t")));
  }

  static Furniture english() {
    return Holder.ENGLISH;
  }

  /// Whether the line alone shows that it is no part of a report.
  boolean isFurniture(String line) {
    return kind(line, false) == BlockKind.BOILERPLATE;
  }

  /// The kind that the words of a line show; absent where they show none.
  ///
  /// @param stopped whether the line ends like a sentence
  @Nullable BlockKind kind(String line, boolean stopped) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    String plain = normal(line);
    if (plain.isEmpty()) {
      return null;
    }
    Row whole = lines.get(trimmed(plain));
    if (whole != null) {
      return whole.kind();
    }
    // What people say in quotation marks is never furniture.
    if (Character.getType(plain.codePointAt(0)) == Character.INITIAL_QUOTE_PUNCTUATION || plain.startsWith("\"")) {
      return null;
    }
    int words = words(plain);
    Row start = start(plain, words, stopped);
    if (start != null) {
      return start.kind();
    }
    for (Row row : inside) {
      if (words <= row.maxWords() && plain.contains(row.words())) {
        return row.kind();
      }
    }
    return null;
  }

  private @Nullable Row start(String plain, int words, boolean stopped) {
    String line = afterMarks(plain);
    int end = 0;
    for (int i = 0; i < MAX_START_WORDS && end < line.length(); i++) {
      end = line.indexOf(' ', end + 1);
      end = end < 0 ? line.length() : end;
      Row row = starts.get(line.substring(0, end));
      if (row != null && words <= row.maxWords() && !(row.match() == Match.OPEN && stopped)) {
        return row;
      }
    }
    return null;
  }

  /// Lower case, plain spaces and apostrophes.
  static String normal(String line) {
    StringBuilder out = new StringBuilder(line.length());
    boolean space = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Spaces.isSpace(c)) {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c == '\u2019' || c == '\u2018' ? '\'' : c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static String afterMarks(String line) {
    int begin = 0;
    while (begin < line.length() && !Character.isLetterOrDigit(line.charAt(begin))) {
      begin++;
    }
    return line.substring(begin);
  }

  private static String trimmed(String line) {
    String start = afterMarks(line);
    int end = start.length();
    while (end > 0 && !Character.isLetterOrDigit(start.charAt(end - 1))) {
      end--;
    }
    return start.substring(0, end);
  }

  static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      boolean word = !Character.isWhitespace(line.charAt(i)) && line.charAt(i) != '\u00a0';
      words += word && !inside ? 1 : 0;
      inside = word;
    }
    return words;
  }

  private void add(String[] columns) {
    Row row =
        new Row(
            BlockKind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
            Match.valueOf(columns[1].toUpperCase(Locale.ROOT)),
            Integer.parseInt(columns[2]),
            columns[3]);
    switch (row.match()) {
      case LINE -> lines.put(trimmed(row.words()), row);
      case START, OPEN -> starts.put(row.words(), row);
      case HAS -> inside.add(row);
    }
  }
}
