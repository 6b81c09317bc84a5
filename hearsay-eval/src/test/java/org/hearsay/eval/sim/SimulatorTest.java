package org.hearsay.eval.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The simulator keeps its own promises: what it calls true stands in the text.
class SimulatorTest {
  private static final List<Affair> USUAL =
      LongStream.rangeClosed(1, 120).mapToObj(seed -> Simulator.affair(seed, Habits.usual())).toList();

  private static final List<Affair> PERTURBED =
      LongStream.rangeClosed(1, 120).mapToObj(SimulatorTest::perturbed).toList();

  private static final List<Affair> AFFAIRS = Stream.concat(USUAL.stream(), PERTURBED.stream()).toList();

  private static Affair perturbed(long seed) {
    return Simulator.affair(seed, Habits.perturbed(seed));
  }

  @Test
  void oneSeedMakesOneAffair() {
    for (long seed : new long[] {3, 44, 101}) {
      assertThat(Answer.jsonLines(perturbed(seed).reports())).isEqualTo(Answer.jsonLines(perturbed(seed).reports()));
    }
  }

  @Test
  void anAffairHasHabitsOfThePressOfItsOwnBetweenHalfAndDoubleTheUsualOnes() {
    for (long seed = 1; seed <= 120; seed++) {
      Habits habits = Habits.perturbed(seed);
      for (Habit habit : Habit.values()) {
        double drawn = habits.of(habit);
        boolean share = habit.measure == Habit.Measure.SHARE;
        double usual = share && habit.usual > 0.5 ? 1 - habit.usual : habit.usual;
        double rarer = share && habit.usual > 0.5 ? 1 - drawn : drawn;
        assertThat(rarer / usual).as("%s of affair %d", habit, seed).isBetween(0.5 - 1e-9, 2 + 1e-9);
        assertThat(share && (drawn <= 0 || drawn >= 1)).as("%s of affair %d", habit, seed).isFalse();
      }
    }
  }

  @Test
  void habitsAreDrawnEachByItself() {
    for (Habit habit : Habit.values()) {
      long more = LongStream.rangeClosed(1, 400).filter(seed -> Habits.perturbed(seed).of(habit) > habit.usual).count();
      assertThat(more).as(habit.name()).isBetween(150L, 250L);
    }
  }

  @Test
  void otherHabitsMakeOtherAffairs() {
    for (int i = 0; i < USUAL.size(); i++) {
      assertThat(Answer.jsonLines(PERTURBED.get(i).reports()))
          .as("affair %s", USUAL.get(i).seed())
          .isNotEqualTo(Answer.jsonLines(USUAL.get(i).reports()));
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
