package org.hearsay.eval.wordings;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.archive.wording.FollowedIndex;
import org.hearsay.archive.wording.WordingIndex;
import org.hearsay.archive.wording.WordingLayout;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.compare.utterance.WordingMatch;
import org.jspecify.annotations.Nullable;

/// Plants forms of words among many wordings and asks for them: what is found, what it is called, and what it costs.
/// SQLite's own index answers the same beside it.
public final class WordingMeasure {
  private static final long SEED = 42;

  /// Words from which every form should be found.
  private static final int ENOUGH_WORDS = 8;

  /// Queries that are asked first, unmeasured.
  private static final int WARMING = 200;

  /// Queries that the slower index is asked.
  private static final int BESIDE = 60;

  private static final SplittableRandom ASKING = new SplittableRandom(7);

  private WordingMeasure() {}

  /// @param args how many wordings, how many queries, a folder to work in, and where it is to be modelled after news a
  ///     folder of texts
  public static void main(String[] args) throws IOException, SQLException {
    if (args.length < 3) {
      System.err.println("usage: WordingMeasure WORDINGS QUERIES FOLDER [TEXTS]");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(Path.of(args[2]));
    WordingModel model = args.length > 3 ? WordingModel.of(Path.of(args[3]), SEED) : WordingModel.madeUp(SEED);
    WordingCorpus corpus = WordingCorpus.of(model, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    out.printf("%,d different wordings, %,d queries, %s%n", corpus.size(), corpus.queries().size(), model.described());
    Path indices = folder.resolve("index");
    try (Stream<Path> old = Files.exists(indices) ? Files.walk(indices) : Stream.<Path>of()) {
      for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
    Timing making = new Timing();
    making.begin();
    FollowedIndex.open(indices, new WordingLayout(), corpus).close();
    making.end();
    out.printf("index: %.1f bytes a wording; made in: %s%n", (double) bytes(indices) / corpus.size(), making.shown());
    try (WordingTable table = new WordingTable(folder, corpus);
        WordingIndex index = Objects.requireNonNull(WordingIndex.open(indices))) {
      for (Asked asked : Asked.values()) {
        answers(out, corpus, index, table, asked);
      }
      out.printf("SQLite FTS5: %.1f bytes a wording%n", (double) table.index(corpus) / corpus.size());
      beside(out, corpus, table, "10 rarest words", 10);
      beside(out, corpus, table, "all words", 0);
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /// What somebody remembers of the words.
  private enum Asked {
    WHOLE("the words"),
    HALF("half of the words, at least four"),
    WRONG("the words with one of them wrong");

    final String shown;

    Asked(String shown) {
      this.shown = shown;
    }

    String[] of(String[] said) {
      String[] words = said.clone();
      if (this == HALF) {
        int half = Math.max(4, said.length / 2);
        int from = ASKING.nextInt(said.length - half + 1);
        return Arrays.copyOfRange(said, from, from + half);
      }
      if (this == WRONG) {
        words[PlantedForm.place(said, ASKING)] = "sandbank";
      }
      return words;
    }
  }

  private static final class Count {
    int all;
    int candidate;
    int found;
    int right;
    final Map<String, Integer> called = new TreeMap<>();

    void add(boolean isCandidate, @Nullable WordingMatch match, PlantedForm form) {
      all++;
      candidate += isCandidate ? 1 : 0;
      found += match != null ? 1 : 0;
      right += match != null && form.right.contains(match.relation()) ? 1 : 0;
      called.merge(match == null ? "nothing" : match.relation().toString(), 1, Integer::sum);
    }

    /// @param named whether it is known how each form is to be called
    String shown(boolean named) {
      String start =
          "%5d  among the candidates %5.1f %%  found %5.1f %%".formatted(all, percent(candidate), percent(found));
      return named ? start + "  named right %5.1f %%  %s".formatted(percent(right), called) : start;
    }

    private double percent(int part) {
      return all == 0 ? 0 : 100.0 * part / all;
    }
  }

  private static void answers(
      PrintStream out, WordingCorpus corpus, WordingIndex index, WordingTable table, Asked asked) throws SQLException {
    Timing candidates = new Timing();
    Timing answer = new Timing();
    Map<PlantedForm, Count> few = new EnumMap<>(PlantedForm.class);
    Map<PlantedForm, Count> enough = new EnumMap<>(PlantedForm.class);
    Map<String, Integer> others = new TreeMap<>();
    List<WordingCorpus.Query> queries = new ArrayList<>(corpus.queries());
    queries.addAll(0, corpus.queries().subList(0, Math.min(WARMING, corpus.queries().size())));
    int number = 0;
    for (WordingCorpus.Query query : queries) {
      boolean measured = number++ >= queries.size() - corpus.queries().size();
      String words = String.join(" ", asked.of(query.said()));
      Timing whole = measured ? answer : new Timing();
      whole.begin();
      QuoteSearch search = QuoteSearch.of(words);
      PlainWording wording = search.wording();
      Set<Long> found = new LinkedHashSet<>(index.candidates(wording));
      Long exact = index.exact(wording);
      if (exact != null) {
        found.add(exact);
      }
      Map<Long, WordingMatch> matches = new TreeMap<>();
      table
          .lines(List.copyOf(found))
          .forEach((id, line) -> {
            WordingMatch match = search.in(PlainWording.ofLine(line), true);
            if (match != null) {
              matches.put(id, match);
            }
          });
      whole.end();
      if (!measured) {
        continue;
      }
      candidates.begin();
      index.candidates(wording);
      candidates.end();
      query
          .forms()
          .forEach((form, id) ->
              (query.words() < ENOUGH_WORDS ? few : enough)
                  .computeIfAbsent(form, key -> new Count())
                  .add(found.contains((long) id), matches.get((long) id), form));
      Set<Long> planted = new HashSet<>();
      query.forms().values().forEach(id -> planted.add((long) id));
      matches.forEach((id, match) -> {
        if (!planted.contains(id)) {
          others.merge(match.relation().toString(), 1, Integer::sum);
        }
      });
    }
    out.printf("%nasked: %s%n", asked.shown);
    out.printf("  whole answer: %s%n  candidates alone: %s%n", answer.shown(), candidates.shown());
    int sum = others.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("  other wordings that match: %.2f a query %s%n", (double) sum / corpus.queries().size(), others);
    show(out, "8 words and more", enough, asked == Asked.WHOLE);
    show(out, "5 to 7 words", few, asked == Asked.WHOLE);
  }

  private static void show(PrintStream out, String title, Map<PlantedForm, Count> counts, boolean named) {
    out.printf("  %s%n", title);
    Count all = new Count();
    counts.forEach((form, count) -> {
      out.printf("    %-26s%s%n", form.shown, count.shown(named));
      all.all += count.all;
      all.candidate += count.candidate;
      all.found += count.found;
      all.right += count.right;
    });
    out.printf("    %-26s%s%n", "all forms", all.shown(named));
  }

  private static void beside(PrintStream out, WordingCorpus corpus, WordingTable table, String title, int rarest)
      throws SQLException {
    Timing timing = new Timing();
    int all = 0;
    int hit = 0;
    List<WordingCorpus.Query> queries = corpus.queries().subList(0, Math.min(BESIDE, corpus.queries().size()));
    for (WordingCorpus.Query query : queries) {
      timing.begin();
      Set<Long> found = new HashSet<>(table.candidates(query.said(), rarest));
      timing.end();
      for (int id : query.words() < ENOUGH_WORDS ? List.<Integer>of() : query.forms().values()) {
        all++;
        hit += found.contains((long) id) ? 1 : 0;
      }
    }
    out.printf(
        "  candidates by %s, %d queries: %s; forms of 8 words and more among them %.1f %%%n",
        title, queries.size(), timing.shown(), all == 0 ? 0 : 100.0 * hit / all);
  }
}
