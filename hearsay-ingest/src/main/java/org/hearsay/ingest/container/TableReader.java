package org.hearsay.ingest.container;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    for (String part : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
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
    Header header = Header.of(head);
    String first = header.names();
    char delimiter = header.delimiter();
    boolean quoting = delimiter != '\t' || isQuoted(head);
    CSVFormat.Builder format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).setTrailingData(true);
    if (!quoting) {
      format.setQuote(null);
    } else if (isEscaped(head)) {
      format.setEscape('\\');
    }
    boolean dayFirst = isDayFirst(head, delimiter);
    Bounded bounded = new Bounded(rest, limit);
    try (CSVParser parser = CSVParser.builder().setReader(bounded).setFormat(format.get()).get()) {
      Iterator<CSVRecord> rows = parser.iterator();
      Columns columns = null;
      long line = 1;
      int skipped = 0;
      long given = 0;
      while (true) {
        CSVRecord row = next(rows, bounded, line);
        if (row == null) {
          break;
        }
        if (skipped < header.before()) {
          skipped++; // a title of the table, or the line that names its separator for a spreadsheet
        } else if (columns == null) {
          columns = Columns.of(row, chosen, first, dayFirst);
        } else {
          row(columns, row, ":" + line, quoting, sink);
          given++;
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (columns != null && given == 0) {
        throw new ContainerException(
            Fault.NO_TEXT, "", "a table without rows", "check that the articles were exported");
      }
    }
  }

  /// Where the names of the columns stand.
  ///
  /// @param before lines before it that are not empty
  /// @param names the line itself
  private record Header(int before, String names, char delimiter) {
    private static final Pattern SEPARATOR = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);

    /// Lines in which names are looked for.
    private static final int TOP = 10;

    /// The first line that names known columns, else the first that is not empty.
    static Header of(String head) {
      List<String> lines = head.lines().limit(TOP + 1L).toList();
      Header first = null;
      Character separator = null;
      int before = 0;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        Matcher said = SEPARATOR.matcher(line.strip());
        if (i == 0 && said.matches()) {
          separator = said.group(1).charAt(0);
          before++;
          continue;
        }
        if (line.isBlank()) {
          continue;
        }
        char delimiter = separator == null ? TableReader.delimiter(line) : separator;
        Header here = new Header(before, line, delimiter);
        before++;
        if (first == null && (separator != null || split(line, delimiter).size() > 1)) {
          return here;
        }
        first = first == null ? here : first;
        if (i + 1 < lines.size() && namesColumns(split(line, delimiter), lines.get(i + 1), delimiter)) {
          return here;
        }
      }
      return first == null ? new Header(0, "", ',') : first;
    }
  }

  /// Whether quotation marks within fields have a backslash before them, as databases write them, and are not doubled.
  private static boolean isEscaped(String head) {
    return BACKSLASH.matcher(head).find() && !head.contains("\"\"\"") && !DOUBLED.matcher(head).find();
  }

  private static final Pattern BACKSLASH = Pattern.compile("[^\\\\]\\\\\"");
  private static final Pattern DOUBLED = Pattern.compile("\\w\"\"\\W|\\W\"\"\\w");

  /// Whether the fields that are days in numbers can only have the day first: one has a number above 12 there, and none
  /// has one above 12 behind it.
  private static boolean isDayFirst(String head, char delimiter) {
    Matcher day = DAY.matcher(head);
    boolean first = false;
    boolean second = false;
    while (day.find()) {
      first |= Integer.parseInt(day.group(1)) > 12;
      second |= Integer.parseInt(day.group(2)) > 12;
    }
    return first ? !second : !second && delimiter == ';'; // a semicolon stands where the comma is a decimal sign
  }

  private static final Pattern DAY =
      Pattern.compile("(?<=[\\t,;|\"\n])(\\d{1,2})[/.](\\d{1,2})[/.]\\d{4}(?=[\\t,;|\" \r\n])");

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
  private record Columns(
      List<String> names, int text, int title, int date, int outlet, ChosenFields chosen, boolean dayFirst) {

    static Columns of(CSVRecord header, ChosenFields chosen, String first, boolean dayFirst) throws ContainerException {
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
          chosen,
          dayFirst);
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

    /// Days since 1899, as sheets write them, and days in numbers where the table shows which is the month, as others write
    /// them.
    private @Nullable String day(@Nullable String written) {
      String plain = written == null ? "" : written.strip();
      if (SHEET_DAY.matcher(plain).matches()) {
        return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(plain.replaceFirst("\\..*", ""))).toString();
      }
      Matcher numbers = NUMBERS.matcher(plain);
      if (!dayFirst || !numbers.matches()) {
        return written;
      }
      return "%s-%02d-%02d"
          .formatted(numbers.group(3), Integer.valueOf(numbers.group(2)), Integer.valueOf(numbers.group(1)));
    }

    /// From 1982 to 2064.
    private static final Pattern SHEET_DAY = Pattern.compile("[3-5]\\d{4}(?:\\.\\d{1,12})?");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?:[ ,].{0,20})?");

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
          .date(day(value(row, date, quoting)))
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
