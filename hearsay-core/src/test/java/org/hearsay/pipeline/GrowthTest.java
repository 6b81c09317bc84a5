package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.Stage;
import org.hearsay.stage.Torture;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From the text to the brief, four times the text takes at most five times the processor time, whatever stands in it.
class GrowthTest {
  private static final Stage.Each<Article, ReadArticle> READING = Pipelines.reading();

  /// By name: what makes a text of about so many characters.
  private static final Map<String, IntFunction<String>> SHAPES = new TreeMap<>();

  static {
    SHAPES.put("short sentences", n -> "She said that it leaks. ".repeat(n / 24));
    SHAPES.put("short quotations", n -> "“No,” Ann Lee said. ".repeat(n / 20));
    SHAPES.put("one name over and over", n -> "Mr. Lee said that Ann Lee left. ".repeat(n / 32));
    SHAPES.put("many names", n -> each(n / 20, i -> name(i) + " said no. "));
    SHAPES.put("many names of one family", n -> each(n / 20, i -> name(i).split(" ")[0] + " Lee said no. "));
    SHAPES.put("many bodies", n -> each(n / 30, i -> "The " + name(i) + " Board said no. "));
    SHAPES.put("parts of one name", n -> "The Board " + "of Ness ".repeat(n / 8) + "said no.");
    SHAPES.put("nested quotations", n -> "“She said ‘he said ".repeat(n / 19));
    SHAPES.put("nested quotations that close", n -> "“she said ‘".repeat(n / 24) + "no" + "’, ” ".repeat(n / 24));
    SHAPES.put("a long word", n -> "“No,” Ann Lee said. " + "x".repeat(n) + " “Yes,” she said.");
    SHAPES.put("short lines of authors", n -> "By X\n".repeat(n / 5));
    SHAPES.put("short lines", n -> "- \n".repeat(n / 3));
    SHAPES.put("paragraphs of an opening mark", n -> "No boat left." + "\n\n“".repeat(n / 3));
    SHAPES.put("accents without a letter", n -> "No boat left. " + "\u0301".repeat(n));
    SHAPES.put("opening brackets", n -> "(a\n".repeat(n / 3));
    SHAPES.put("names of one sentence", n -> each(n / 10, i -> "(" + name(i) + ") "));
    SHAPES.put(
        "quotations of one sentence", n -> each(n / 20, i -> letter(i) + "xy said “no " + letter(i / 26) + "”. "));
    SHAPES.put("words in marks", n -> each(n / 10, i -> "“x" + letter(i) + letter(i / 26) + letter(i / 676) + "” "));
    SHAPES.put("turns of many speakers", n -> each(n / 20, i -> name(i).toUpperCase(Locale.ROOT) + ": No.\n"));
    SHAPES.put("many newsrooms", n -> each(n / 40, i -> name(i) + " told the " + name(i + 7) + " Times. "));
    SHAPES.put(
        "cited newsrooms",
        n -> each(n / 50, i -> "It rained, citing the " + name(i) + " Echo, " + name(i) + " said. "));
    SHAPES.put("many numbers", n -> each(n / 22, i -> i + " of " + (i + 7) + " boats sank. "));
  }

  private static String each(int count, IntFunction<String> unit) {
    return IntStream.range(0, count).mapToObj(unit).collect(Collectors.joining());
  }

  /// A given name and a family name; the first 400,000 differ.
  private static String name(int i) {
    return "A" + letter(i) + letter(i / 26) + "lo B" + letter(i / 676) + letter(i / 17_576) + "en";
  }

  private static char letter(int i) {
    return (char) ('a' + i % 26);
  }

  static Iterable<String> shapes() {
    return SHAPES.keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void fourTimesTheTextTakesFiveTimesTheTime(String shape) {
    grows(shape, 12_000);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @Tag("nightly")
  void fourTimesALongTextTakesFiveTimesTheTime(String shape) {
    grows(shape, 250_000);
  }

  /// The least of three times, since a machine that is busy with other things only ever adds to one. 300 ms are left for
  /// that; a cost that grows with the square is sixteen times as much, and still found.
  private static void grows(String shape, int length) {
    IntFunction<String> made = Objects.requireNonNull(SHAPES.get(shape));
    String small = made.apply(length);
    String large = made.apply(4 * length);
    long[] times = new long[6];
    for (int i = 0; i < 3; i++) {
      times[i] = time(small);
      times[3 + i] = time(large);
    }
    Duration less = Duration.ofNanos(Math.min(Math.min(times[0], times[1]), times[2]));
    Duration more = Duration.ofNanos(Math.min(Math.min(times[3], times[4]), times[5]));
    assertThat(more)
        .as("%s: %d characters after %s for a quarter of it, %s", shape, large.length(), less, Arrays.toString(times))
        .isLessThan(less.multipliedBy(5).plusMillis(300));
  }

  private static long time(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    List<ReadArticle> read = READING.apply(Torture.article(text));
    assertThat(Pipelines.brief(read)).hasSize(1);
    return threads.getCurrentThreadCpuTime() - before;
  }
}
