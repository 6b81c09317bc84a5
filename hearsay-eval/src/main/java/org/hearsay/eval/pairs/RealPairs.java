package org.hearsay.eval.pairs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.app.HearsayCommand;
import org.hearsay.app.run.Io;
import org.hearsay.eval.dev.DevArticles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Measures altered quotations, differences and copied passages on real reports that a reader judged.
///
/// `java org.hearsay.eval.pairs.RealPairs [--write FILE] [DATA]`: the folder of the data, by default `HEARSAY_DATA` or
/// `../shared`. Runs the whole program on three collections and compares what it shows with the labels.
///
/// With `--write`, the counts of every rule go into FILE, the table from which the program takes the confidence that it
/// shows (`hearsay-core/src/main/resources/hearsay/compare/confidence.tsv`). An edit that is said to alter a quotation is
/// right where a reader called the pair of quotations altered, and wrong where not. A difference that is no edit is
/// right or wrong as a reader judged it.
public final class RealPairs {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern DATED = Pattern.compile("[a-z0-9-]+_(\\d{4}-\\d{2}-\\d{2})_.*");

  private final List<Judged> quotations;
  private final List<Judged> conflicts;
  private final List<Judged> passages;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<Judged, String> seen = new HashMap<>();
  private final RuleCounts rules = new RuleCounts();

  private RealPairs() throws IOException {
    quotations = Judged.read("quotations.tsv");
    conflicts = Judged.read("conflicts.tsv");
    passages = Judged.read("passages.tsv");
  }

  public static void main(String[] args) throws IOException {
    boolean writes = args.length > 1 && args[0].equals("--write");
    int rest = writes ? 2 : 0;
    String given = args.length > rest ? args[rest] : System.getenv().getOrDefault("HEARSAY_DATA", "../shared");
    Path data = Path.of(given).toAbsolutePath().normalize();
    if (!Files.isDirectory(data.resolve("data/triples"))) {
      System.out.println("skipped: " + data + " has no data/triples (see HEARSAY_DATA)");
      return;
    }
    RealPairs pairs = new RealPairs();
    pairs.collection(data, "data/triples");
    pairs.collection(data, "data/news-stories");
    pairs.collection(data, "data/polnear/train/text");
    pairs.report();
    if (writes) {
      pairs.rules.write(Path.of(args[1]));
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private int of(String what) {
    return counts.getOrDefault(what, 0);
  }

  private void collection(Path data, String folder) throws IOException {
    Path lines = Files.createTempFile("hearsay-pairs", ".jsonl");
    Path out = Files.createTempFile("hearsay-pairs", ".json");
    try {
      List<String> files = new ArrayList<>();
      List<String> articles = new ArrayList<>();
      try (Stream<Path> all = Files.walk(data.resolve(folder))) {
        for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.endsWith("SOURCE.txt")).sorted().toList()) {
          ObjectNode article = article(file);
          if (article != null) {
            files.add(data.relativize(file).toString().replace('\\', '/'));
            articles.add(JSON.writeValueAsString(article));
          }
        }
      }
      Files.write(lines, articles);
      try (var stream = Files.newOutputStream(out);
          var quiet = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
        Io io = new Io(new ByteArrayInputStream(new byte[0]), stream, quiet, Path.of(""), false, false, false);
        int status = HearsayCommand.run(io, "brief", "-q", "--format", "json", lines.toString());
        if (status != 0) {
          throw new IOException("brief on " + folder + " gave status " + status);
        }
      }
      new Shown(JSON.readTree(out.toFile()), files).compare(this);
    } finally {
      Files.deleteIfExists(lines);
      Files.deleteIfExists(out);
    }
  }

  private static @Nullable ObjectNode article(Path file) throws IOException {
    ObjectNode article = JSON.createObjectNode();
    String name = file.getFileName().toString();
    if (name.endsWith(".txt")) {
      article.put("text", Files.readString(file));
      Matcher dated = DATED.matcher(name);
      if (dated.matches()) {
        article.put("published", dated.group(1));
      }
      article.put("outlet", name.substring(0, Math.max(1, name.indexOf('_'))));
    } else if (name.endsWith(".json")) {
      JsonNode given = JSON.readTree(file.toFile());
      boolean paragraphs = given.has("body-paragraphs");
      String text = paragraphs ? DevArticles.body(given) : given.path("text").asString("");
      if (text.isBlank()) {
        return null;
      }
      article.put("text", text);
      article.put("title", given.path("title").asString(""));
      article.put("url", given.path("url").asString(""));
      String date = given.path(paragraphs ? "date" : "date_publish").asString("");
      if (date.length() >= 10) {
        article.put("published", date.substring(0, 10));
      }
      article.put("outlet", given.path(paragraphs ? "source" : "source_domain").asString(""));
    } else {
      return null;
    }
    article.put("id", name);
    return article;
  }

  /// A variant beside the reference of its utterance.
  void variant(Judged.Spot reference, Judged.Spot variant, boolean altered, List<String> alteringRules) {
    Judged judged = find(quotations, reference, variant);
    String label = judged == null ? "not judged" : judged.label();
    count((altered ? "altered " : "not altered ") + label);
    if (judged != null) {
      seen.put(judged, altered ? "altered" : "joined");
      alteringRules.forEach(rule -> rules.edit(rule, judged.label().equals("altered")));
    } else if (altered) {
      System.out.println("not judged: altered " + reference + " " + variant);
    }
  }

  void conflict(String kind, String rule, Judged.Spot left, Judged.Spot right) {
    Judged judged = find(conflicts, left, right);
    count("conflict " + (judged == null ? "not judged" : judged.label()));
    count("  " + kind + " " + (judged == null ? "not judged" : judged.label()));
    if (judged == null) {
      System.out.println("not judged: " + kind + " " + rule + " " + left + " " + right);
    } else {
      rules.difference(rule, judged.label().equals("right"));
    }
  }

  /// Unquoted words of two reports that the program takes for copied; those of the two sets of events were judged.
  void passage(Judged.Spot left, Judged.Spot right) {
    Judged judged = find(passages, left, right);
    if (judged != null || !left.file().contains("/polnear/")) {
      count("passage " + (judged == null ? "not judged" : judged.label()));
    }
    if (judged == null && !left.file().contains("/polnear/")) {
      System.out.println("not judged: passage " + left + " " + right);
    }
  }

  private static @Nullable Judged find(List<Judged> all, Judged.Spot one, Judged.Spot other) {
    return all.stream().filter(pair -> pair.is(one, other)).findFirst().orElse(null);
  }

  private void report() {
    counts.forEach((what, many) -> System.out.printf(Locale.ROOT, "%-28s %d%n", what, many));
    int right = of("altered altered");
    int wrong = of("altered same") + of("altered free") + of("altered other");
    System.out.println("precision of \"altered\"       " + share(right, right + wrong));
    int wrongConflicts = of("conflict wrong");
    System.out.println(
        "precision of differences     " + share(of("conflict right"), of("conflict right") + wrongConflicts));
    System.out.println(
        "precision of passages        " + share(of("passage right"), of("passage right") + of("passage wrong")));
    long altered = quotations.stream().filter(p -> p.label().equals("altered")).count();
    long one = quotations.stream().filter(p -> !p.label().equals("other")).count();
    long found = quotations.stream().filter(p -> p.label().equals("altered") && "altered".equals(seen.get(p))).count();
    System.out.println("of the altered ones found    " + share((int) found, (int) altered));
    System.out.println("altered among judged pairs   " + share((int) altered, (int) one));
    System.out.printf(
        Locale.ROOT,
        "pairs judged                 %d quotations, %d differences%n",
        quotations.size(),
        conflicts.size());
  }

  /// A share with Wilson's interval at 95 %.
  static String share(int part, int whole) {
    if (whole == 0) {
      return "none";
    }
    double z = 1.96;
    double p = (double) part / whole;
    double middle = (p + z * z / (2 * whole)) / (1 + z * z / whole);
    double half = z * Math.sqrt(p * (1 - p) / whole + z * z / (4.0 * whole * whole)) / (1 + z * z / whole);
    return String.format(
        Locale.ROOT,
        "%d of %d = %.3f (%.3f-%.3f)",
        part,
        whole,
        p,
        Math.max(0, middle - half),
        Math.min(1, middle + half));
  }
}
