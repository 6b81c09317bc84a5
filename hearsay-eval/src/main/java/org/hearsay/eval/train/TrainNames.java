package org.hearsay.eval.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.entity.NameTrainer;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Trains the name tagger on `names-in-news`.
///
/// Arguments: the data folder, the file to write, and optionally `held-out`: then every fifth article is
/// left out of the training, so that it can be measured. Leading articles and honorifics and a closing
/// possessive are no part of a name.
public final class TrainNames {
  private static final int PASSES = 8;
  private static final long SEED = 1;
  private static final int HELD_OUT = 5;

  private static final Map<String, Integer> TYPES =
      Map.of(
          "Person", 1, "Organization", 2, "Location", 3, "Facility", 3, "NORP", 4, "Miscellaneous", 5,
          "Product", 5);

  private static final Set<String> BEFORE =
      Set.of(
          "the", "a", "an", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "president",
          "minister", "senator", "sen.", "gen.", "general", "prof", "prof.", "king", "queen", "prince",
          "princess", "justice", "judge", "rep.", "gov.", "governor", "capt.", "col.", "lt.");

  private TrainNames() {}

  public static void main(String[] args) throws IOException {
    boolean holdOut = args.length > 2 && args[2].equals("held-out");
    NameTrainer trainer = new NameTrainer();
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]).resolve("names-in-news"))) {
      files = all.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    int used = 0;
    for (int i = 0; i < files.size(); i++) {
      if (!holdOut || i % HELD_OUT != 0) {
        Lesson lesson = read(files.get(i));
        trainer.add(lesson.article(), lesson.labels());
        used++;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trainer.train(PASSES, SEED, bytes);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      bytes.writeTo(out);
    }
    if (holdOut) {
      for (int type = 1; type <= 3; type++) {
        measure(bytes.toByteArray(), files, type);
      }
    }
    System.out.println(used + " articles, " + bytes.size() + " bytes written to " + args[1]);
  }

  private record Lesson(Article article, List<NameTrainer.Label> labels) {}

  private static void measure(byte[] model, List<Path> files, int type) throws IOException {
    int right = 0;
    int found = 0;
    int gold = 0;
    for (int i = 0; i < files.size(); i += HELD_OUT) {
      Lesson lesson = read(files.get(i));
      Set<NameTrainer.Label> wanted = new HashSet<>(lesson.labels());
      wanted.removeIf(label -> label.type() != type);
      gold += wanted.size();
      for (NameTrainer.Label label : NameTrainer.find(model, lesson.article())) {
        if (label.type() == type) {
          found++;
          right += wanted.contains(label) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: precision %.1f recall %.1f F1 %.1f of %d%n",
        List.of("person", "organization", "place").get(type - 1),
        100.0 * right / Math.max(1, found),
        100.0 * right / Math.max(1, gold),
        200.0 * right / Math.max(1, found + gold),
        gold);
  }

  /// Puts the words of a file together again as text, with the names' places.
  private static Lesson read(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    List<NameTrainer.Label> labels = new ArrayList<>();
    String open = "";
    int begin = 0;
    int end = 0;
    String before = "";
    boolean quoted = false;
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      String word = tab < 0 ? "" : line.substring(0, tab).strip();
      String label = tab < 0 ? "" : line.substring(tab + 1).strip();
      boolean goesOn = label.startsWith("I-") || label.startsWith("E-");
      if (!open.isEmpty() && !(goesOn && label.substring(2).equals(open))) {
        label(text, begin, end, open, labels);
        open = "";
      }
      if (word.isEmpty()) {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "\n\n");
        before = "";
        continue;
      }
      boolean glued = text.isEmpty() || text.charAt(text.length() - 1) == '\n' || glued(word, before);
      if (word.equals("\"")) {
        glued = quoted || before.isEmpty();
        quoted = !quoted;
      } else if (before.equals("\"") && quoted) {
        glued = true;
      }
      text.append(glued ? "" : " ");
      if (label.length() > 2 && open.isEmpty()) {
        open = label.substring(2);
        begin = text.length();
      }
      text.append(word);
      end = text.length();
      before = word;
    }
    if (!open.isEmpty()) {
      label(text, begin, end, open, labels);
    }
    return new Lesson(article(text.toString()), labels);
  }

  private static boolean glued(String word, String before) {
    char first = word.charAt(0);
    boolean clitic = (first == '\'' || first == '’') && word.length() < 4;
    return ".,;:!?%)]’”".indexOf(first) >= 0
        || clitic
        || word.equals("n't")
        || word.equals("n’t")
        || word.equals("-")
        || word.equals("–")
        || word.equals("/")
        || (!before.isEmpty() && "([“‘$£€#-–/".contains(before));
  }

  private static void label(
      StringBuilder text, int begin, int end, String name, List<NameTrainer.Label> labels) {
    @Nullable Integer type = TYPES.get(name);
    int from = begin;
    int blank = text.indexOf(" ", from);
    while (blank > 0
        && blank < end
        && BEFORE.contains(text.substring(from, blank).toLowerCase(Locale.ROOT))) {
      from = blank + 1;
      blank = text.indexOf(" ", from);
    }
    int to = end;
    String exact = text.substring(from, to);
    if (exact.endsWith("'s") || exact.endsWith("’s")) {
      to -= 2;
    } else if (exact.endsWith("'") || exact.endsWith("’")) {
      to -= 1;
    }
    if (type != null && to > from) {
      labels.add(new NameTrainer.Label(new TextSpan(from, to), type));
    }
  }

  private static Article article(String text) {
    return new Article(
        "training", "training", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }
}
