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
import org.hearsay.entity.NameTrainer;
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
          "Person", 1, "Organization", 2, "Location", 3, "Facility", 3, "NORP", 4, "Miscellaneous", 5,
          "Misc", 5, "Product", 5);

  private static final Set<String> BEFORE =
      Set.of(
          "the", "a", "an", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "president",
          "minister", "senator", "sen.", "gen.", "general", "prof", "prof.", "king", "queen", "prince",
          "princess", "justice", "judge", "rep.", "gov.", "governor", "capt.", "col.", "lt.");

  /// Files of one outlet that go by two names.
  private static final Map<String, String> SAME =
      Map.of(
          "tw_tptimes", "tw_tp_times", "kw_times_gulftimes", "kw_times", "nm", "nm_economist", "nm_econ",
          "nm_economist", "in_kashmirtimes", "in_kash");

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
      int next = line.indexOf('\t', tab + 1); // a third column marks names within names
      String label = tab < 0 ? "" : line.substring(tab + 1, next < 0 ? line.length() : next).strip();
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
    return new NamesInNews(
        String.valueOf(file.getFileName()),
        outlet(file),
        order % PARTS,
        article(text.toString()),
        List.copyOf(labels));
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
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
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
