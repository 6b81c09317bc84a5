package org.hearsay.eval.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.entity.name.NameTrainer;
import org.hearsay.eval.ColumnText;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The articles of `names-in-news` with their names, put together again as text.
///
/// Outlets are told by the files' names; dealt out in alphabetical order into five parts, they are what
/// training holds out, so that no outlet is on both sides. Leading articles and honorifics and a closing
/// possessive are no part of a name.
record NamesInNews(String file, String outlet, int part, Article article, List<NameTrainer.Label> labels) {
  static final int PARTS = 5;

  private static final Map<String, Integer> TYPES =
      Map.of(
          "Person",
          1,
          "Organization",
          2,
          "Location",
          3,
          "Facility",
          3,
          "NORP",
          4,
          "Miscellaneous",
          5,
          "Misc",
          5,
          "Product",
          5);

  private static final Set<String> BEFORE =
      Set.of(
          "the",
          "a",
          "an",
          "mr",
          "mr.",
          "mrs",
          "mrs.",
          "ms",
          "ms.",
          "dr",
          "dr.",
          "sir",
          "president",
          "minister",
          "senator",
          "sen.",
          "gen.",
          "general",
          "prof",
          "prof.",
          "king",
          "queen",
          "prince",
          "princess",
          "justice",
          "judge",
          "rep.",
          "gov.",
          "governor",
          "capt.",
          "col.",
          "lt.");

  /// Files of one outlet that go by two names.
  private static final Map<String, String> SAME =
      Map.of(
          "tw_tptimes",
          "tw_tp_times",
          "kw_times_gulftimes",
          "kw_times",
          "nm",
          "nm_economist",
          "nm_econ",
          "nm_economist",
          "in_kashmirtimes",
          "in_kash");

  private static final Pattern NUMBER = Pattern.compile("_?[0-9]*(\\.txt)?\\.tsv$");

  /// @param data the data folder
  /// @return in the order of the files' names
  static List<NamesInNews> readAll(Path data) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(data.resolve("names-in-news"))) {
      files = all.filter(file -> file.toString().endsWith(".tsv")).sorted().toList();
    }
    TreeSet<String> outlets = new TreeSet<>();
    files.forEach(file -> outlets.add(outlet(file)));
    List<String> order = List.copyOf(outlets);
    List<NamesInNews> articles = new ArrayList<>();
    for (Path file : files) {
      articles.add(read(file, order.indexOf(outlet(file))));
    }
    return articles;
  }

  private static String outlet(Path file) {
    String name = NUMBER.matcher(String.valueOf(file.getFileName())).replaceFirst("");
    String plain = name.replace("_article_", "_").replaceFirst("_article$", "");
    return SAME.getOrDefault(plain, plain);
  }

  private static NamesInNews read(Path file, int order) throws IOException {
    List<String> lines = Files.readAllLines(file);
    ColumnText read = ColumnText.of(lines);
    List<NameTrainer.Label> labels = new ArrayList<>();
    String open = "";
    int begin = 0;
    int end = 0;
    int before = -1;
    for (ColumnText.Word word : read.words()) {
      // A third column marks names within names.
      String label = ColumnText.column(lines.get(word.line()), 1);
      boolean goesOn = label.startsWith("I-") || label.startsWith("E-");
      boolean next = word.line() == before + 1;
      if (!open.isEmpty() && !(next && goesOn && label.substring(2).equals(open))) {
        label(read.text(), begin, end, open, labels);
        open = "";
      }
      if (label.length() > 2 && open.isEmpty()) {
        open = label.substring(2);
        begin = word.span().begin();
      }
      end = word.span().end();
      before = word.line();
    }
    if (!open.isEmpty()) {
      label(read.text(), begin, end, open, labels);
    }
    return new NamesInNews(
        String.valueOf(file.getFileName()), outlet(file), order % PARTS, article(read.text()), List.copyOf(labels));
  }

  private static void label(String text, int begin, int end, String name, List<NameTrainer.Label> labels) {
    @Nullable Integer type = TYPES.get(name);
    int from = begin;
    int blank = text.indexOf(" ", from);
    while (blank > 0 && blank < end && BEFORE.contains(text.substring(from, blank).toLowerCase(Locale.ROOT))) {
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
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (type != null && to > from) {
      labels.add(new NameTrainer.Label(new TextSpan(from, to), type));
    }
  }

  private static Article article(String text) {
    return new Article("training", "training", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }
}
