package org.hearsay.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The queries in a file: one a line, a column of a table (CSV, TSV), or a field of JSON Lines.
final class BatchQueries {
  /// Names of a column or field with the words, and of one with who is to have said them, in small letters.
  private static final List<String> WORDS =
      List.of("quote", "quotation", "words", "statement", "claim", "query", "text", "content");

  private static final List<String> SPEAKERS = List.of("speaker", "said_by", "speaker_name", "person", "who", "by");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DELIMITERS = ",;\t|";

  private final @Nullable String wordsColumn;
  private final @Nullable String speakerColumn;

  /// @param wordsColumn as the user names it; absent to find it by its name
  BatchQueries(@Nullable String wordsColumn, @Nullable String speakerColumn) {
    this.wordsColumn = wordsColumn;
    this.speakerColumn = speakerColumn;
  }

  /// One query.
  ///
  /// @param line at which it begins, from 1
  /// @param speaker who is to have said the words; empty where the file does not say it
  /// @param fault what is wrong with the line; absent where nothing is
  record Query(int line, String words, String speaker, @Nullable String fault) {}

  /// A file without a column or field that is needed, or one that is too large.
  static final class UnusableQueries extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableQueries(String message) {
      super(message);
    }
  }

  /// Bytes of a file of queries.
  private static final int MOST = 64_000_000;

  /// @throws UnusableQueries where there is no column with words, or where the file is too large
  /// @throws UncheckedIOException where a table cannot be read to its end
  List<Query> read(Path file) throws IOException {
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST + 1); // a device never ends
      if (bytes.length > MOST) {
        throw new UnusableQueries("larger than 64 MB; cut it into files of fewer queries");
      }
      text = new String(bytes, StandardCharsets.UTF_8);
    }
    return read(text.startsWith("\uFEFF") ? text.substring(1) : text, String.valueOf(file.getFileName()));
  }

  private List<Query> read(String text, String name) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (isObject(first)) {
      return ofObjects(text);
    }
    char delimiter = delimiter(first);
    boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.(?:csv|tsv)");
    List<String> header = fields(first, delimiter);
    // A line of words may hold commas too; names of columns are single words.
    boolean names = header.size() > 1 && header.stream().noneMatch(field -> field.contains(" "));
    boolean table = named || wordsColumn != null || (names && column(header, null, WORDS) >= 0);
    return table ? ofTable(text, header, delimiter) : ofLines(text);
  }

  private static List<Query> ofLines(String text) {
    List<Query> queries = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        queries.add(new Query(number, line, "", null));
      }
    }
    return queries;
  }

  private static boolean isObject(String line) {
    String plain = line.strip();
    return plain.startsWith("{") && plain.endsWith("}") && object(plain) != null;
  }

  private static @Nullable JsonNode object(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private List<Query> ofObjects(String text) {
    List<Query> queries = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonNode object = object(line);
      if (object == null) {
        queries.add(new Query(number, "", "", "no JSON object, as the lines before"));
        continue;
      }
      List<String> names = List.copyOf(object.propertyNames());
      int words = column(names, wordsColumn, WORDS);
      int speaker = column(names, speakerColumn, SPEAKERS);
      String said = words < 0 ? "" : object.get(names.get(words)).asString("");
      queries.add(
          new Query(
              number,
              said,
              speaker < 0 ? "" : object.get(names.get(speaker)).asString(""),
              words < 0 ? "no field with words; found " + String.join(", ", names) : null));
    }
    return queries;
  }

  private List<Query> ofTable(String text, List<String> header, char delimiter) {
    int words = column(header, wordsColumn, WORDS);
    if (words < 0 && wordsColumn == null && header.size() == 1) {
      return ofLines(text); // a table of one column without a name is a list of lines
    }
    if (words < 0) {
      throw new UnusableQueries(
          (wordsColumn == null ? "no column with words" : "no column '" + wordsColumn + "'")
              + "; found "
              + String.join(", ", header)
              + "; name it with --words-column");
    }
    int speaker = column(header, speakerColumn, SPEAKERS);
    if (speaker < 0 && speakerColumn != null) {
      throw new UnusableQueries("no column '" + speakerColumn + "'; found " + String.join(", ", header));
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setTrailingData(true).get();
    List<Query> queries = new ArrayList<>();
    try (Reader reader = new StringReader(text);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      long line = 1;
      boolean top = true;
      for (CSVRecord row : parser) {
        String said = field(row, words);
        boolean empty = row.size() == 1 && row.get(0).isBlank();
        if (!top && !said.isBlank()) {
          queries.add(new Query((int) line, said, field(row, speaker), null));
        }
        top &= empty;
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return queries;
  }

  private static String field(CSVRecord row, int column) {
    return column >= 0 && column < row.size() ? row.get(column).strip() : "";
  }

  /// @return -1 where there is none
  private static int column(List<String> header, @Nullable String given, List<String> known) {
    for (String name : given == null ? known : List.of(given)) {
      for (int i = 0; i < header.size(); i++) {
        if (header.get(i).equalsIgnoreCase(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static char delimiter(String line) {
    char best = ',';
    int most = 0;
    for (int at = 0; at < DELIMITERS.length(); at++) {
      char each = DELIMITERS.charAt(at);
      int count = (int) line.chars().filter(c -> c == each).count();
      if (count > most) {
        most = count;
        best = each;
      }
    }
    return best;
  }

  private static List<String> fields(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    for (String field : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
      String plain = field.strip();
      boolean quoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
      fields.add(quoted ? plain.substring(1, plain.length() - 1).strip() : plain);
    }
    return fields;
  }
}
