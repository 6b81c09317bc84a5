package org.hearsay.compare.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.report.Report;
import org.junit.jupiter.api.Test;

/// Four times the reports, or four times the sentences of each, take the table of facts at most five times the processor
/// time.
class FactGrowthTest {
  @Test
  void fourTimesTheReportsTakeFiveTimesTheTime() {
    grows(n -> reports(n, 12), 12);
  }

  @Test
  void fourTimesTheSentencesTakeFiveTimesTheTime() {
    grows(n -> reports(4, n), 36);
  }

  /// Every report tells all things, each with a number of its own, so that no two sentences are of the same words.
  private static List<Report> reports(int count, int sentences) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Report(
                i,
                new Fixture(
                        "Paper " + i,
                        3,
                        "",
                        IntStream.range(0, sentences).mapToObj(s -> sentence(i, s)).collect(Collectors.joining(" ")))
                    .read()))
        .toList();
  }

  private static String sentence(int report, int thing) {
    return "Divers of %s found %d cracks in the wall of the %s quay on Tuesday after the %s had struck it."
        .formatted(name("Os", thing), 100 * thing + report, name("Tol", thing), name("Vark", thing));
  }

  private static String name(String start, int i) {
    return start + (char) ('a' + i % 26) + "r" + (char) ('a' + i / 26 % 26) + "en";
  }

  /// The least of three times, since a machine that is busy with other things only ever adds to one.
  private static void grows(Function<Integer, List<Report>> maker, int size) {
    List<Report> small = maker.apply(size);
    List<Report> large = maker.apply(4 * size);
    long[] times = new long[6];
    for (int i = 0; i < 3; i++) {
      times[i] = time(small);
      times[3 + i] = time(large);
    }
    Duration less = Duration.ofNanos(Arrays.stream(times, 0, 3).min().orElseThrow());
    Duration more = Duration.ofNanos(Arrays.stream(times, 3, 6).min().orElseThrow());
    assertThat(more)
        .as("after %s for a quarter: %s", less, Arrays.toString(times))
        .isLessThan(less.multipliedBy(5).plusMillis(150));
  }

  private static long time(List<Report> reports) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThat(FindFacts.in(AlignedReports.of(reports), List.of())).isNotEmpty();
    return threads.getCurrentThreadCpuTime() - before;
  }
}
