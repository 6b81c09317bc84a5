package org.hearsay.compare.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.report.DistinctTexts;
import org.hearsay.compare.report.Report;
import org.hearsay.words.MinHash;
import org.hearsay.words.NearCopies;
import org.junit.jupiter.api.Test;

class NearCopiesTest {
  private static final String REPORT =
      "The harbour board of Tollen closed the eastern quay on Friday after divers had found cracks in nine of its forty"
          + " piles. Ferries to the islands leave from the fish market until the spring, and lorries are sent round by"
          + " the old bridge. An inspector had warned of the piles two years ago, but her letter was filed with the"
          + " bills of the canteen. Repairs will cost three million crowns, of which the town has one, and begin when"
          + " the ice has gone.";

  private static Report report(int index, String text) {
    return new Report(index, new Fixture("Outlet " + index, 3, "Report " + index, text).read());
  }

  /// Two sets of which a given share of all elements is in both.
  private static double error(int size, double share, long seed) {
    long[] both = new Random(seed).longs((int) (size * share)).toArray();
    long[] left = new Random(seed + 1).longs((size - both.length) / 2).toArray();
    long[] right = new Random(seed + 2).longs(size - both.length - left.length).toArray();
    MinHash a = MinHash.of(LongStream.concat(LongStream.of(both), LongStream.of(left)).toArray());
    MinHash b = MinHash.of(LongStream.concat(LongStream.of(right), LongStream.of(both)).toArray());
    return a.like(b) - (double) both.length / size;
  }

  @Test
  void theSketchTellsHowLikeTwoSetsAreWhateverTheirSize() {
    for (int size : new int[] {40, 150, 3000}) {
      for (double share : new double[] {0.1, 0.5, 0.9}) {
        double bias = IntStream.range(0, 60).mapToDouble(i -> error(size, share, 10L * i)).average().orElse(1);
        double wrong =
            IntStream.range(0, 60).mapToDouble(i -> Math.abs(error(size, share, 10L * i))).average().orElse(1);
        assertThat(bias).as("%d elements, %.1f of them shared", size, share).isCloseTo(0, within(0.03));
        assertThat(wrong).as("%d elements, %.1f of them shared", size, share).isLessThan(0.08);
      }
    }
  }

  @Test
  void aSetWithoutElementsHasNoSketch() {
    assertThatIllegalArgumentException().isThrownBy(() -> MinHash.of(new long[0])).withMessageContaining("no sketch");
  }

  @Test
  void textsAreNearCopiesFromHalfOfTheirRunsOn() {
    List<long[]> runs = new ArrayList<>();
    long[] all = new Random(7).longs(300).toArray();
    runs.add(all);
    runs.add(LongStream.of(all).limit(240).toArray());
    runs.add(LongStream.of(all).limit(60).toArray());
    runs.add(new Random(8).longs(300).toArray());
    runs.add(new long[0]);
    runs.add(LongStream.of(all).skip(40).toArray());
    assertThat(NearCopies.first(runs)).containsExactly(0, 0, 2, 3, 4, 0);
  }

  @Test
  void textsOfAFewRunsAreNotCompared() {
    assertThat(NearCopies.first(List.of(new long[] {1, 2, 3}, new long[] {1, 2, 3}))).containsExactly(0, 1);
  }

  @Test
  void aHundredPrintsWithTheirOwnLastLineAreOneText() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      reports.add(
          report(
              i,
              REPORT
                  + " Read more about the ports of the northern coast in paper number "
                  + i
                  + ", which is out on Sunday."));
    }
    reports.add(
        report(
            100,
            "A comet with two tails was seen above the observatory of Velm by schoolchildren who had come to look at"
                + " the moon."));
    Set<Integer> all = reports.stream().map(report -> report.index).collect(Collectors.toSet());
    assertThat(DistinctTexts.of(reports).count(all)).isEqualTo(2);
  }

  @Test
  void twentyPrintsOfOneTextDoNotHideAnotherThatSharesAParagraph() {
    String shared =
        "An inspector had warned of the piles two years ago, but her letter was filed with the bills of the canteen.";
    String left =
        "Whoever sails to the islands now begins between crates of herring. "
            + shared
            + " Nobody at the board would say who files its letters.";
    String right =
        "The opposition of Tollen asks for the head of the board. "
            + shared
            + " The council meets on Monday behind closed doors.";
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      reports.add(report(i, REPORT));
    }
    reports.add(report(20, left));
    reports.add(report(21, right));
    String one = reports.get(20).id();
    String other = reports.get(21).id();
    assertThat(Passages.in(reports))
        .anyMatch(passage -> passage.left().article().equals(one) && passage.right().article().equals(other));
  }
}
