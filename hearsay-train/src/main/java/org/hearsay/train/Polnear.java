package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.hearsay.model.TokenizedText;
import org.hearsay.model.WordPiece;
import org.hearsay.model.Words;

/// Reads PolNeAR's brat files. Their offsets count code points; ours count UTF-16 units.
final class Polnear {
  /// One training document in this many is held out, chosen by its name.
  private static final int HELD_OUT_SHARE = 21;

  private Polnear() {}

  /// [begin, end) in UTF-16 units.
  record Range(int begin, int end) {}

  record Gold(List<Range> source, List<Range> cue, List<Range> content) {}

  /// @param name file name without its ending
  record Document(String name, TokenizedText text, List<Gold> gold) {
    boolean heldOut() {
      CRC32 crc = new CRC32();
      crc.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return crc.getValue() % HELD_OUT_SHARE == 0;
    }
  }

  /// All documents of a split, by name; of several annotators the first by name.
  static List<Document> read(Path split, WordPiece vocabulary) throws IOException {
    Map<String, Path> annotations = new TreeMap<>();
    for (Path file : list(split.resolve("attributions"), ".ann")) {
      String name = stem(file);
      annotations.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
    }
    List<Document> documents = new ArrayList<>();
    for (Path file : list(split.resolve("text"), ".txt")) {
      String text = Files.readString(file);
      Path annotation = annotations.get(stem(file));
      List<Gold> gold = annotation == null ? List.of() : gold(annotation, text);
      documents.add(new Document(stem(file), Words.cut(text, vocabulary), gold));
    }
    return documents;
  }

  private static List<Path> list(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static List<Gold> gold(Path file, String text) throws IOException {
    int[] unit = text.codePoints().map(Character::charCount).toArray();
    int[] unitAt = new int[unit.length + 1];
    for (int k = 0; k < unit.length; k++) {
      unitAt[k + 1] = unitAt[k] + unit[k];
    }
    Map<String, List<Range>> spans = new HashMap<>();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      if (fields.length < 2) {
        continue;
      }
      if (fields[0].startsWith("T")) {
        String ranges = fields[1].substring(fields[1].indexOf(' ') + 1);
        spans.put(fields[0], ranges(ranges, unitAt));
      } else if (fields[0].startsWith("E")) {
        events.add(fields[1]);
      }
    }
    List<Gold> gold = new ArrayList<>();
    for (String event : events) {
      Gold attribution = new Gold(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String part : event.split(" ")) {
        String[] field = part.split(":");
        List<Range> ranges = spans.getOrDefault(field[1], List.of());
        switch (field[0].replaceAll("\\d+$", "").toLowerCase(Locale.ROOT)) {
          case "source" -> attribution.source().addAll(ranges);
          case "cue" -> attribution.cue().addAll(ranges);
          case "content" -> attribution.content().addAll(ranges);
          default -> { /* the event's own type and roles that are not learned */ }
        }
      }
      if (!attribution.content().isEmpty() || !attribution.cue().isEmpty()) {
        gold.add(attribution);
      }
    }
    return gold;
  }

  private static List<Range> ranges(String ranges, int[] unitAt) {
    List<Range> found = new ArrayList<>();
    for (String range : ranges.split(";")) {
      String[] ends = range.trim().split(" ");
      found.add(new Range(unitAt[Integer.parseInt(ends[0])], unitAt[Integer.parseInt(ends[1])]));
    }
    return found;
  }
}
