package org.hearsay.eval.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.hearsay.text.Article;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.Tokens;

/// Reads attributions in brat's format, whose offsets count code points.
public final class Polnear {
  /// Annotators leave out a comma or a word inside a content; such gaps are filled.
  private static final int LARGEST_FILLED_GAP = 2;

  private Polnear() {}

  public record Gold(List<TextSpan> source, List<TextSpan> cue, List<TextSpan> content) {}

  public record Document(String name, Article article, Tokens tokens, List<Gold> gold) {
    public String text() {
      return article.text();
    }

    /// One document in 21, chosen by its name.
    public boolean heldOut() {
      CRC32 crc = new CRC32();
      crc.update(name.getBytes(StandardCharsets.UTF_8));
      return crc.getValue() % 21 == 0;
    }
  }

  /// All documents of a split, by name; of several annotators the first by name.
  public static List<Document> read(Path split) throws IOException {
    Map<String, Path> annotations = new TreeMap<>();
    try (Stream<Path> files = Files.list(split.resolve("attributions"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        annotations.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
      }
    }
    List<Document> documents = new ArrayList<>();
    for (Map.Entry<String, Path> entry : annotations.entrySet()) {
      String name = entry.getKey();
      String text = Files.readString(split.resolve("text").resolve(name + ".txt"));
      Article article = new Article(name, name, null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
      Article labelled = new LabelBlocks().apply(article).getFirst();
      documents.add(new Document(name, labelled, Tokenizer.tokenize(labelled), gold(entry.getValue(), text)));
    }
    return documents;
  }

  private static List<Gold> gold(Path file, String text) throws IOException {
    int[] unitAt = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int point = 0; point < unitAt.length; point++) {
      unitAt[point] = unit;
      unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
    }
    Map<String, List<TextSpan>> spans = new HashMap<>();
    List<String> events = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      if (fields.length >= 2 && fields[0].startsWith("T")) {
        List<TextSpan> parts = new ArrayList<>();
        for (String part : fields[1].substring(fields[1].indexOf(' ') + 1).split(";", -1)) {
          String[] ends = part.trim().split(" ", -1);
          parts.add(new TextSpan(unitAt[Integer.parseInt(ends[0])], unitAt[Integer.parseInt(ends[1])]));
        }
        spans.put(fields[0], parts);
      } else if (fields.length >= 2 && fields[0].startsWith("E")) {
        events.add(fields[1]);
      }
    }
    List<Gold> gold = new ArrayList<>();
    for (String event : events) {
      Gold attribution = new Gold(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (String part : event.split(" ", -1)) {
        String[] field = part.split(":", -1);
        if (field.length < 2) {
          continue;
        }
        List<TextSpan> found = spans.getOrDefault(field[1], List.of());
        switch (field[0].replaceAll("\\d+$", "").toLowerCase(Locale.ROOT)) {
          case "source" -> attribution.source().addAll(found);
          case "cue" -> attribution.cue().addAll(found);
          case "content" -> attribution.content().addAll(found);
          default -> {
            // The event's own type, and roles that are not learned.
          }
        }
      }
      if (!attribution.content().isEmpty() || !attribution.cue().isEmpty()) {
        gold.add(attribution);
      }
    }
    return gold;
  }

  /// The tokens that lie in the spans with at least half of their length.
  static SortedSet<Integer> tokens(Document document, List<TextSpan> spans) {
    SortedSet<Integer> found = new TreeSet<>();
    Tokens tokens = document.tokens();
    for (TextSpan span : spans) {
      for (int i = tokens.tokenAt(span.begin()); i < tokens.size() && tokens.begin(i) < span.end(); i++) {
        int begin = Math.max(tokens.begin(i), span.begin());
        int end = Math.min(tokens.end(i), span.end());
        if (2 * (end - begin) >= tokens.end(i) - tokens.begin(i)) {
          found.add(i);
        }
      }
    }
    return found;
  }

  /// One label a token, as the linear model numbers them: 0 outside; 1, 2 begin and inside of a source;
  /// 3, 4 of a cue; 5, 6 of a content; 7 content that goes on. Sources and cues win over content.
  static byte[] labels(Document document) {
    byte[] labels = new byte[document.tokens().size()];
    int[] owner = new int[labels.length];
    for (int n = 0; n < document.gold().size(); n++) {
      Gold gold = document.gold().get(n);
      boolean first = true;
      for (int i : filled(tokens(document, gold.content()))) {
        if (labels[i] == 0) {
          labels[i] = (byte) (first ? 5 : 6);
          owner[i] = n;
          first = false;
        }
      }
    }
    for (int role = 0; role < 2; role++) {
      for (int n = 0; n < document.gold().size(); n++) {
        Gold gold = document.gold().get(n);
        for (TextSpan span : role == 0 ? gold.source() : gold.cue()) {
          overwrite(labels, owner, n, role, tokens(document, List.of(span)));
        }
      }
    }
    for (int i = 0; i < labels.length; i++) {
      boolean continues = i > 0 && labels[i - 1] >= 5 && owner[i - 1] == owner[i];
      if (labels[i] == 6 && !continues) {
        labels[i] = 7;
      }
    }
    return labels;
  }

  private static void overwrite(byte[] labels, int[] owner, int n, int role, SortedSet<Integer> own) {
    if (own.isEmpty() || labels[own.first()] == 1 + 2 * role) {
      return; // a source that two attributions share is labelled once
    }
    for (int i : own) {
      labels[i] = (byte) (i == own.first() ? 1 + 2 * role : 2 + 2 * role);
      owner[i] = n;
    }
    int next = own.last() + 1;
    if (next < labels.length && (labels[next] == 2 || labels[next] == 4)) {
      labels[next]--; // the rest of what was cut begins anew
    }
  }

  private static SortedSet<Integer> filled(SortedSet<Integer> own) {
    SortedSet<Integer> filled = new TreeSet<>(own);
    int previous = -1;
    for (int i : own) {
      if (previous >= 0 && i - previous - 1 <= LARGEST_FILLED_GAP) {
        for (int gap = previous + 1; gap < i; gap++) {
          filled.add(gap);
        }
      }
      previous = i;
    }
    return filled;
  }
}
