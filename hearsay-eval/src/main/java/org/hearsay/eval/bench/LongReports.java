package org.hearsay.eval.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;

/// What it costs to compare two reports that are far longer than any paper prints.
///
/// `java -Xmx2g -cp CLASSPATH org.hearsay.eval.bench.LongReports [LARGEST [CASE]]`
///
/// Each case is compared at a quarter of the size and at the size: a linear stage takes four times as long. Unit:
/// seconds of processor time for comparison and origins, reading left out, one thread. Last result: docs/lab/benchmarks.md
public final class LongReports {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final List<String> SPEAKERS = List.of("Ann Lee", "Bo Ray", "Cara Quist", "Dov Tarn", "Ella Penn");
  private static final List<String> COMMON =
      List.of(
          ("the people of government and harbour is bridge council that vote we money will plan not city to year week"
                  + " report a road water school in price company trade on minister worker be union state country for"
                  + " public service they system law court with team health have work issue this change power")
              .split(" "));

  /// Words of a sentence.
  private static final int SENTENCE = 16;

  /// Words of a long one, which no mark ends.
  private static final int LONG = 480;

  private final Random random = new Random(5);
  private final List<String> vocabulary = IntStream.range(0, 4000).mapToObj(i -> StoryStream.word(random)).toList();

  /// The texts of two reports of so many words or so.
  private enum Case {
    /// Quotations of which half stand in both reports, a word changed here and there.
    QUOTATIONS,
    /// The same by one speaker, made of fifty common words.
    COMMON_WORDS,
    /// Quotations of 480 words without a mark.
    LONG_QUOTATIONS,
    /// One quotation of many sentences.
    SPEECH,
    /// Sentences without quotations that are alike but for their names.
    STOCK_SENTENCES,
    /// People of the same family name.
    NAMES,
    /// Newsrooms that others have it from.
    NEWSROOMS,
    /// Numbers in one sentence.
    NUMBERS
  }

  private LongReports() {}

  public static void main(String[] args) {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : 32_000;
    for (Case one : Case.values()) {
      if (args.length > 1 && !one.name().equals(args[1])) {
        continue;
      }
      compare(one, 2_000);
      double small = compare(one, largest / 4);
      double large = compare(one, largest);
      System.out.printf(Locale.ROOT, "%s: %d words %.2f s, %d words %.2f s%n", one, largest / 4, small, largest, large);
    }
  }

  private static double compare(Case one, int words) {
    LongReports made = new LongReports();
    List<ReadArticle> read = new ArrayList<>();
    for (String text : made.texts(one, words)) {
      read.addAll(
          Pipelines.reading().apply(article("r" + read.size(), "Vote on the harbour bridge is put off again", text)));
    }
    long start = CLOCK.getCurrentThreadCpuTime();
    Pipelines.comparing().apply(new StoryGroup("story", read));
    return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static Article article(String id, String title, String text) {
    return new Article(
        id,
        id,
        null,
        new Outlet("Paper " + id, null, Outlet.Basis.METADATA),
        title,
        List.of(),
        "en",
        new Published(DateRange.day(LocalDate.of(2031, 1, 1)), Published.Basis.METADATA),
        text,
        List.of());
  }

  private List<String> texts(Case one, int words) {
    return switch (one) {
      case QUOTATIONS -> half(words, SENTENCE, () -> vocabulary.get(random.nextInt(vocabulary.size())), SPEAKERS);
      case COMMON_WORDS -> half(words, SENTENCE, this::common, SPEAKERS.subList(0, 1));
      case LONG_QUOTATIONS -> half(words, LONG, this::common, SPEAKERS.subList(0, 1));
      case SPEECH -> {
        List<String> sentences =
            sentences(words / SENTENCE, SENTENCE, () -> vocabulary.get(random.nextInt(vocabulary.size())));
        yield Stream.of(0, 1)
            .map(i ->
                "“"
                    + sentences.stream().map(this::changed).map(LongReports::capital).collect(Collectors.joining(". "))
                    + ",” said Ann Lee.\n")
            .toList();
      }
      case STOCK_SENTENCES ->
          two(
              words / SENTENCE,
              () ->
                  "The council of %s will shut the bridge at %s on Monday as the money for %s is gone and %d people left.\n\n"
                      .formatted(
                          capital(StoryStream.word(random)),
                          capital(StoryStream.word(random)),
                          StoryStream.word(random),
                          random.nextInt(5000)));
      case NAMES ->
          two(
              words / SENTENCE,
              () ->
                  "%s Toller, a harbour worker, left for the bridge on Monday with %s and a %s.\n\n"
                      .formatted(
                          capital(StoryStream.word(random)), SPEAKERS.get(random.nextInt(SPEAKERS.size())), common()));
      case NEWSROOMS ->
          two(
              words / SENTENCE,
              () ->
                  "“%s,” %s said, according to the %s Post, citing the %s News.\n\n"
                      .formatted(
                          capital(sentence(8, this::common)),
                          SPEAKERS.get(random.nextInt(SPEAKERS.size())),
                          capital(StoryStream.word(random)),
                          capital(StoryStream.word(random))));
      case NUMBERS ->
          two(
              words / SENTENCE,
              () ->
                  "said %d percent of %d people in %d of %d boats and "
                      .formatted(random.nextInt(99), random.nextInt(9999), random.nextInt(99), random.nextInt(99)));
    };
  }

  private static List<String> two(int times, Supplier<String> made) {
    return Stream.of(0, 1).map(i -> Stream.generate(made).limit(times).collect(Collectors.joining())).toList();
  }

  private List<String> half(int words, int length, Supplier<String> word, List<String> speakers) {
    List<String> both = sentences(words / length / 2, length, word);
    return Stream.of(0, 1)
        .map(i ->
            Stream.concat(both.stream().map(this::changed), sentences(words / length / 2, length, word).stream())
                .map(quoted ->
                    "“%s,” said %s.\n\n".formatted(capital(quoted), speakers.get(random.nextInt(speakers.size()))))
                .collect(Collectors.joining()))
        .toList();
  }

  private List<String> sentences(int count, int length, Supplier<String> word) {
    return IntStream.range(0, count).mapToObj(i -> sentence(length, word)).toList();
  }

  private String sentence(int length, Supplier<String> word) {
    return IntStream.range(0, length)
        .mapToObj(i -> random.nextInt(3) == 0 ? common() : word.get())
        .collect(Collectors.joining(" "));
  }

  /// Half of them with one other word.
  private String changed(String sentence) {
    String[] words = sentence.split(" ");
    if (random.nextBoolean()) {
      words[random.nextInt(words.length)] = common();
    }
    return String.join(" ", words);
  }

  private String common() {
    return COMMON.get(random.nextInt(COMMON.size()));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
