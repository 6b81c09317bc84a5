package org.hearsay.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.eval.dev.DevArticles;
import org.hearsay.prov.Digest;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Quotations of the handed data whose speakers a reader wrote down; see docs/lab/speakers.md.
///
/// @param part tune, more, blind or held: an article is in one of them
/// @param content of the quotation, or its first stretch
/// @param source the words that the article uses for the speaker there; absent where it uses none
/// @param kind person, organization, group, unnamed or unknown
/// @param named places that name the speaker in full or stand for it beyond doubt
/// @param type how the source refers: name, short, pronoun, nominal, organization, statement, tweet, none
record SpeakerLabels(
    String part, TextSpan content, @Nullable TextSpan source, String kind, List<TextSpan> named, String type) {
  static final String FILE = "/hearsay/gold/speakers.tsv";

  SpeakerLabels {
    named = List.copyOf(named);
  }

  boolean isNamed() {
    return kind.equals("person") || kind.equals("organization");
  }

  /// An article with its labels, positions turned into UTF-16 units.
  record Labelled(String path, String text, List<SpeakerLabels> labels) {
    Labelled {
      labels = List.copyOf(labels);
    }
  }

  static String file() {
    try (InputStream in = SpeakerLabels.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return what is missing of the texts, or an empty string
  static String missing(Path data) {
    for (String path : rows(file()).keySet()) {
      if (!Files.exists(data.resolve("data").resolve(path))) {
        return data.resolve("data").resolve(path).normalize() + " does not exist (see HEARSAY_DATA)";
      }
    }
    return "";
  }

  /// Rows by article, in the order of the file.
  static Map<String, List<String[]>> rows(String file) {
    Map<String, List<String[]>> out = new LinkedHashMap<>();
    for (String line : file.lines().toList()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 8) {
          throw new IllegalArgumentException("8 cells a line, not %d: %s".formatted(cells.length, line));
        }
        out.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells);
      }
    }
    return out;
  }

  /// @throws IOException naming the article whose text is not the one that was labelled
  static List<Labelled> read(Path data) throws IOException {
    List<Labelled> out = new ArrayList<>();
    for (Map.Entry<String, List<String[]>> entry : rows(file()).entrySet()) {
      String text = DevArticles.read(data.resolve("data"), entry.getKey()).text();
      String checksum = Digest.ofBytes(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
      List<SpeakerLabels> labels = new ArrayList<>();
      for (String[] row : entry.getValue()) {
        if (!row[1].equals(checksum)) {
          throw new IOException("%s: the text has checksum %s, labelled was %s".formatted(row[0], checksum, row[1]));
        }
        labels.add(label(row, text));
      }
      out.add(new Labelled(entry.getKey(), text, labels));
    }
    return out;
  }

  private static SpeakerLabels label(String[] row, String text) {
    List<TextSpan> named = new ArrayList<>();
    if (!row[6].equals("-")) {
      for (String place : row[6].split(",")) {
        named.add(span(place, text));
      }
    }
    TextSpan source = row[4].equals("-") ? null : span(row[4], text);
    return new SpeakerLabels(row[2], span(row[3], text), source, row[5], named, row[7]);
  }

  private static TextSpan span(String place, String text) {
    int dash = place.indexOf('-');
    int begin = Integer.parseInt(place.substring(0, dash));
    int end = Integer.parseInt(place.substring(dash + 1));
    return new TextSpan(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }
}
