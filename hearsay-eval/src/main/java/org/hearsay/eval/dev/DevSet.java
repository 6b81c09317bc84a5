package org.hearsay.eval.dev;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/// A set made by hand: rows of positions and labels on articles that lie elsewhere.
///
/// A row is `path TAB digest TAB kind TAB spans TAB name=value TAB …`. The path is relative to the data
/// folder; the digest is of the text ([#digest]); spans are `begin-end` in code points, half open, with
/// `;` between. Lines that begin with `#` explain.
public final class DevSet {
  private DevSet() {}

  /// @param kind what the row is, in the words of its set
  /// @param fields in the order written
  public record Row(String kind, List<TextSpan> spans, Map<String, String> fields) {}

  /// One article with its rows; spans count UTF-16 units here.
  public record Marked(String path, Article article, List<Row> rows) {
    /// One article in three is never looked at while rules are made; chosen by a checksum of its path.
    public boolean heldOut() {
      CRC32 crc = new CRC32();
      crc.update(path.getBytes(StandardCharsets.UTF_8));
      return crc.getValue() % 3 == 0;
    }
  }

  /// First digits of the digest of a text.
  public static String digest(String text) {
    return Digest.of(text).substring(0, 8);
  }

  /// @param data the folder that holds `names-in-news`, `news-stories` and the others
  /// @return what is missing on this machine, or an empty string
  public static String missing(String resource, Path data) throws IOException {
    for (String[] columns : lines(resource)) {
      if (!Files.exists(data.resolve(columns[0]))) {
        return data.resolve(columns[0]).normalize() + " does not exist (see HEARSAY_DATA)";
      }
    }
    return "";
  }

  /// @param resource on the class path
  /// @return articles in the order of their first rows
  /// @throws IOException where an article is not the one that was marked
  public static List<Marked> read(String resource, Path data) throws IOException {
    Map<String, Marked> byPath = new LinkedHashMap<>();
    for (String[] columns : lines(resource)) {
      Marked marked = byPath.get(columns[0]);
      if (marked == null) {
        marked = new Marked(columns[0], DevArticles.read(data, columns[0]), new ArrayList<>());
        byPath.put(columns[0], marked);
      }
      String text = marked.article().text();
      if (!digest(text).equals(columns[1])) {
        throw new IOException(
            "%s is not the text that was marked: digest %s, wanted %s".formatted(columns[0], digest(text), columns[1]));
      }
      Map<String, String> fields = new LinkedHashMap<>();
      for (String field : Arrays.asList(columns).subList(4, columns.length)) {
        int is = field.indexOf('=');
        fields.put(field.substring(0, is), field.substring(is + 1));
      }
      marked.rows().add(new Row(columns[2], spans(columns[3], text), fields));
    }
    return List.copyOf(byPath.values());
  }

  /// @param written `begin-end;begin-end` in code points
  public static List<TextSpan> spans(String written, String text) {
    List<TextSpan> spans = new ArrayList<>();
    for (String span : written.split(";", -1)) {
      int dash = span.indexOf('-');
      int begin = text.offsetByCodePoints(0, Integer.parseInt(span.substring(0, dash)));
      int end = text.offsetByCodePoints(0, Integer.parseInt(span.substring(dash + 1)));
      spans.add(new TextSpan(begin, end));
    }
    return spans;
  }

  private static List<String[]> lines(String resource) throws IOException {
    try (InputStream in = DevSet.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      List<String[]> rows = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          rows.add(line.split("\t", -1));
        }
      }
      return rows;
    }
  }
}
