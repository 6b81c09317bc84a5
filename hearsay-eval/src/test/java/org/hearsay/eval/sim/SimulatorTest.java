package org.hearsay.eval.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The simulator keeps its own promises: what it calls true stands in the text.
class SimulatorTest {
  private static final List<Affair> AFFAIRS = LongStream.rangeClosed(1, 120).mapToObj(Simulator::affair).toList();

  @Test
  void oneSeedMakesOneAffair() {
    for (long seed : new long[] {3, 44, 101}) {
      assertThat(Answer.jsonLines(Simulator.affair(seed).reports()))
          .isEqualTo(Answer.jsonLines(Simulator.affair(seed).reports()));
    }
  }

  @Test
  void affairsHaveOneToSixOrigins() {
    Set<Integer> counts = new TreeSet<>();
    AFFAIRS.forEach(affair -> counts.add(affair.trueOrigins()));
    assertThat(counts).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatIsMarkedAsQuotedStandsInQuotationMarks() {
    for (Affair affair : AFFAIRS) {
      for (Affair.Report report : affair.reports()) {
        for (Affair.QuoteMark quote : report.quotes()) {
          for (int[] range : quote.ranges()) {
            assertThat(report.text().charAt(range[0] - 1)).as(report.id()).isIn('"', '“');
            assertThat(report.text().charAt(range[1])).as(report.id()).isIn('"', '”');
          }
        }
      }
    }
  }

  @Test
  void noPatternIsLeftInATextAndNoMarkOfACut() {
    for (Affair affair : AFFAIRS) {
      for (Affair.Report report : affair.reports()) {
        assertThat(report.text()).as(report.id()).doesNotContain("~", "{", "}", "<", ">", "|", "..,", " ,", ",,");
      }
    }
  }

  @Test
  void anAffairHasReportsToCompareAndEachMakesTheClaim() {
    for (Affair affair : AFFAIRS) {
      assertThat(affair.reports()).as("affair %s", affair.seed()).hasSizeGreaterThan(1);
      assertThat(affair.carriers()).as("affair %s", affair.seed()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void everyKindOfChangeOccurs() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Affair affair : AFFAIRS) {
      affair
          .reports()
          .forEach(report ->
              report.quotes().forEach(quote -> quote.wording().changes().forEach(change -> kinds.add(change.kind()))));
    }
    assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void aChangeThatBothReportsHaveIsNoDifferenceBetweenThem() {
    Wording said =
        new Wording(
            new Wording.Utterance(0, 0, new Person("Ann", "Lee", true, "mayor", "the mayor", "the mayor"), false, -1),
            List.of(new Wording.Sentence(0, "We will wait for two weeks.")),
            List.of());
    Corruptions corruptions = new Corruptions(new Chance(1), List.of());
    Wording changed = Objects.requireNonNull(corruptions.apply(Kind.MODALITY, said));
    assertThat(changed.text()).isNotEqualTo(said.text());
    assertThat(Wording.between(said, changed)).containsExactly(Kind.MODALITY);
    assertThat(Wording.between(changed, changed)).isEmpty();
  }

  @Test
  void heldOutSeedsAreNoDevelopmentSeeds() {
    Set<Long> seeds = new HashSet<>();
    LongStream.rangeClosed(SimulatorReport.DEVELOPMENT[0], SimulatorReport.DEVELOPMENT[1]).forEach(seeds::add);
    assertThat(
            LongStream.rangeClosed(SimulatorReport.HELD_OUT[0], SimulatorReport.HELD_OUT[1]).noneMatch(seeds::contains))
        .isTrue();
  }

  @Test
  void creditsAreNamedInTheText() {
    for (Affair affair : AFFAIRS) {
      for (Affair.Report report : affair.reports()) {
        for (String name : report.credited()) {
          Newsroom room = affair.newsrooms().stream().filter(one -> one.brief().equals(name)).findFirst().orElseThrow();
          assertThat(Simulator.names(report.text(), room))
              .as("%s names %s:%n%s", report.id(), name, report.text())
              .isTrue();
        }
      }
    }
  }
}
