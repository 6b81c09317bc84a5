package org.hearsay.ingest.container;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jspecify.annotations.Nullable;

/// A table (CSV, TSV) with one article a row. Its first row names the columns.
public final class TableReader {
  private static final String DELIMITERS = "\t,;|";

  /// Characters of a column's name.
  private static final int LONGEST_NAME = 40;

  private static final int NAMES_SHOWN = 12;

  private final ChosenFields chosen;
  private final int limit;

  /// @param limit characters of one row
  public TableReader(ChosenFields chosen, int limit) {
    this.chosen = chosen;
    this.limit = limit;
  }

  /// Whether the file is a table: by its name, by a first line that names columns, or by the same number of tabs in each
  /// line.
  public static boolean looks(String head, String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.matches(".*\\.(?:csv|tsv)(?:\\.gz)?")) {
      return true;
    }
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(20).toList();
    if (lines.size() < 2) {
      return false;
    }
    char delimiter = delimiter(lines.getFirst());
    return namesColumns(split(lines.getFirst(), delimiter), lines.get(1), delimiter) || isTabbed(lines);
  }

  private static boolean namesColumns(List<String> names, String second, char delimiter) {
    int known = 0;
    boolean text = false;
    for (String name : names) {
      if (name.isEmpty() || name.length() > LONGEST_NAME || ".!?".indexOf(name.charAt(name.length() - 1)) >= 0) {
        return false;
      }
      known += isKnown(name) ? 1 : 0;
      text |= FieldNames.TEXT.contains(Strings.letters(name));
    }
    boolean enough = names.size() >= 2 && (known >= 3 || (known >= 2 && text));
    return enough && second.indexOf(delimiter) >= 0;
  }

  private static boolean isKnown(String name) {
    String letters = Strings.letters(name);
    return FieldNames.TEXT.contains(letters)
        || FieldNames.TITLE.contains(letters)
        || FieldNames.DATE.contains(letters)
        || FieldNames.OUTLET.contains(letters)
        || FieldNames.AUTHORS.contains(letters)
        || FieldNames.URL.contains(letters)
        || FieldNames.KEY.contains(letters);
  }

  private static boolean isTabbed(List<String> lines) {
    long tabs = count(lines.getFirst(), '\t');
    // The last line of the head may be cut.
    return tabs >= 3
        && lines.size() >= 3
        && lines.subList(0, lines.size() - 1).stream().allMatch(line -> count(line, '\t') == tabs);
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }

  /// The sign that stands most often in the first row outside of quotation marks, where a known name stands between.
  private static char delimiter(String first) {
    char best = ',';
    int most = -1;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      List<String> names = split(first, candidate);
      int known = (int) names.stream().filter(TableReader::isKnown).count();
      int points = names.size() < 2 ? 0 : known * 1000 + Math.min(names.size(), 999);
      if (points > most) {
        most = points;
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> split(String line, char delimiter) {
    List<String> parts = new ArrayList<>();
    for (String part : line.split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)) {
      String plain = part.strip();
      boolean quoted = plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"");
      parts.add(quoted ? plain.substring(1, plain.length() - 1).strip() : plain);
    }
    return parts;
  }

  /// Reads all rows.
  ///
  /// @param head the first lines of what the reader gives
  public void read(String head, Reader rest, HeldSink sink) throws ContainerException, IOException {
    String first = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = delimiter(first);
    boolean quoting = delimiter != '\t' || isQuoted(head);
    CSVFormat.Builder format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).setTrailingData(true);
    if (!quoting) {
      format.setQuote(null);
    }
    Bounded bounded = new Bounded(rest, limit);
    try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format.get()).get()) {
      Iterator<CSVRecord> rows = parser.iterator();
      Columns columns = null;
      long line = 1;
      while (true) {
        CSVRecord row = next(rows, bounded, line);
        if (row == null) {
          break;
        }
        if (columns == null) {
          columns = Columns.of(row, chosen, first);
        } else {
          row(columns, row, ":" + line, quoting, sink);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (columns != null && line <= 2) {
        throw new ContainerException(
            Fault.NO_TEXT, "", "a table without rows", "check that the articles were exported");
      }
    }
  }

  /// Whether the first lines have another number of tabs than their columns, as where a line break stands in a field.
  private static boolean isQuoted(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(20).toList();
    return lines.size() < 2 || !isTabbedAlike(lines);
  }

  private static boolean isTabbedAlike(List<String> lines) {
    long tabs = count(lines.getFirst(), '\t');
    return lines.stream().limit(Math.max(2, lines.size() - 1)).allMatch(line -> count(line, '\t') == tabs);
  }

  private static @Nullable CSVRecord next(Iterator<CSVRecord> rows, Bounded bounded, long line)
      throws ContainerException, IOException {
    bounded.begin();
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException e) {
      if (bounded.exceeded) {
        throw new ContainerException(
            Fault.TOO_LARGE,
            "line " + line,
            "a row larger than an article may be, from here on nothing is read",
            "look for a quotation mark that opens there and never closes");
      }
      IOException cause = Objects.requireNonNull(e.getCause());
      if (String.valueOf(cause.getMessage()).contains("EOF")) {
        throw ContainerException.malformed(
            "line " + line,
            "a field whose quotation mark is never closed, from here on nothing is read",
            "close it, or write the table again with a program that quotes fields");
      }
      throw cause;
    } catch (IllegalStateException e) {
      throw ContainerException.malformed(
          "line " + line,
          "not a row of a table: " + e.getMessage(),
          "write the table again with a program that quotes fields");
    }
  }

  private static void row(Columns columns, CSVRecord row, String place, boolean quoting, HeldSink sink) {
    if (row.size() > columns.size()) {
      sink.refused(
          place,
          ContainerException.malformed(
              "",
              "a row of %d fields in a table of %d columns".formatted(row.size(), columns.size()),
              "put fields that hold the separator into quotation marks"));
      return;
    }
    String text = columns.text(row, quoting);
    if (text == null) {
      sink.refused(
          place,
          new ContainerException(
              Fault.NO_TEXT,
              "",
              "the column " + columns.textName() + " is empty",
              "check that the article's text was fetched"));
      return;
    }
    sink.article(columns.article(place, row, text, quoting));
  }

  /// Which column holds what.
  private record Columns(List<String> names, int text, int title, int date, int outlet, ChosenFields chosen) {

    static Columns of(CSVRecord header, ChosenFields chosen, String first) throws ContainerException {
      List<String> names = new ArrayList<>();
      for (String name : header) {
        names.add(name.startsWith("\uFEFF") ? name.substring(1).strip() : name.strip());
      }
      int text = chosen(names, chosen.text(), FieldNames.TEXT);
      if (text < 0) {
        throw withoutText(names, chosen, first);
      }
      return new Columns(
          names,
          text,
          chosen(names, chosen.title(), FieldNames.TITLE),
          chosen(names, chosen.date(), FieldNames.DATE),
          chosen(names, chosen.outlet(), FieldNames.OUTLET),
          chosen);
    }

    private static int chosen(List<String> names, @Nullable String given, List<String> known)
        throws ContainerException {
      if (given == null) {
        return find(names, known);
      }
      int at = names.indexOf(given);
      for (int i = 0; at < 0 && i < names.size(); i++) {
        at = names.get(i).equalsIgnoreCase(given) ? i : -1;
      }
      if (at < 0) {
        throw new ContainerException(
            Fault.MISSING_FIELD,
            "line 1",
            "no column '" + given + "'; found " + shown(names),
            "give the name of a column");
      }
      return at;
    }

    private static int find(List<String> names, List<String> known) {
      for (String name : known) {
        for (int i = 0; i < names.size(); i++) {
          if (Strings.letters(names.get(i)).equals(name)) {
            return i;
          }
        }
      }
      return -1;
    }

    private static ContainerException withoutText(List<String> names, ChosenFields chosen, String first) {
      boolean addresses = first.contains("http://") || first.contains("https://") || find(names, FieldNames.URL) >= 0;
      boolean named = names.stream().anyMatch(TableReader::isKnown) || chosen.title() != null;
      String detail =
          named
              ? "a table without a column of texts (text, content, body, …); found " + shown(names)
              : "a table whose first line does not name its columns";
      String remedy =
          addresses
              ? "it lists addresses: fetch the pages and read those; or name the column that holds texts (--text-field"
                  + " NAME)"
              : named
                  ? "name the column that holds the texts (--text-field NAME)"
                  : "write the names of the columns into the first line, such as title, date, outlet, text";
      return new ContainerException(Fault.MISSING_FIELD, "line 1", detail, remedy);
    }

    private static String shown(List<String> names) {
      List<String> some = names.stream().limit(NAMES_SHOWN).map(name -> Strings.shortened(name, LONGEST_NAME)).toList();
      return String.join(", ", some);
    }

    int size() {
      return names.size();
    }

    String textName() {
      return names.get(text);
    }

    private @Nullable String text(CSVRecord row, boolean quoting) {
      return value(row, text, quoting);
    }

    private static @Nullable String value(CSVRecord row, int column, boolean quoting) {
      if (column < 0 || column >= row.size()) {
        return null;
      }
      String value = row.get(column);
      boolean quoted = !quoting && value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
      String plain = quoted && isDoubled(value) ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value;
      return plain.isBlank() ? null : plain;
    }

    /// Whether each mark inside the outer ones stands twice.
    private static boolean isDoubled(String value) {
      return value.substring(1, value.length() - 1).replace("\"\"", "").indexOf('"') < 0;
    }

    private HeldArticle article(String place, CSVRecord row, String body, boolean quoting) {
      String stated = value(row, outlet, quoting);
      String address = value(row, find(names, FieldNames.URL), quoting);
      boolean isAddress = stated != null && stated.contains("://");
      return HeldArticle.at(place)
          .key(value(row, find(names, FieldNames.KEY), quoting))
          .url(address == null && isAddress ? stated : address)
          .domain(value(row, find(names, FieldNames.DOMAIN), quoting))
          .outlet(isAddress ? null : stated)
          .title(value(row, title, quoting))
          .authors(Strings.names(value(row, find(names, FieldNames.AUTHORS), quoting)))
          .language(value(row, find(names, FieldNames.LANGUAGE), quoting))
          .date(value(row, date, quoting))
          .with(Strings.body(body));
    }
  }

  /// Stops where a row takes more characters than an article may have.
  private static final class Bounded extends FilterReader {
    private final long limit;
    private long left;
    private boolean exceeded;

    Bounded(Reader in, int limit) {
      super(in);
      // What is read ahead for the next rows counts too.
      this.limit = limit + 65_536L;
      begin();
    }

    void begin() {
      left = limit;
    }

    @Override
    public int read() throws IOException {
      take(1);
      return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      take(1);
      int n = super.read(buffer, offset, length);
      left -= Math.max(0, n);
      return n;
    }

    private void take(int n) throws IOException {
      left -= n;
      if (left < 0) {
        exceeded = true;
        throw new IOException("row too large");
      }
    }
  }
}
