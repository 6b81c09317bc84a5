package org.hearsay.compare.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Fact;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// The table of facts, made of invented reports.
class FactsTest {
  private static final String FERRY =
      "The ferry Oriel struck the pier at Tolven on Monday. Harbour police said 25 passengers were hurt when the Oriel "
          + "hit the pier. The harbour office will inspect the engine of the ferry.";

  private static final String SAME_IN_OTHER_WORDS =
      "Divers looked at the hull until dusk. Police at the harbour say 27 passengers are hurt after the Oriel hit the "
          + "pier at Tolven. Schools in the valley stayed closed because of snow.";

  private static String words(Fact.FactCell cell, Comparison comparison) {
    return comparison.story().articles().stream()
        .filter(read -> read.article().id().equals(cell.article()))
        .map(read -> cell.span().in(read.article().text()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> focus(Fact.FactCell cell, Comparison comparison) {
    List<String> found = new ArrayList<>();
    comparison.story().articles().stream()
        .filter(read -> read.article().id().equals(cell.article()))
        .forEach(read -> cell.focus().forEach(span -> found.add(span.in(read.article().text()))));
    return found;
  }

  @Test
  void sentencesAboutOneThingAreOneRowAndTheWordsThatVaryAreMarked() {
    Comparison compared =
        Fixture.compare(new Fixture("Coast Wire", 6, "", FERRY), new Fixture("Bay Echo", 6, "", SAME_IN_OTHER_WORDS));
    Fact fact =
        compared.facts().stream()
            .filter(f -> f.cells().stream().anyMatch(cell -> words(cell, compared).contains("25 passengers")))
            .findFirst()
            .orElseThrow();
    assertThat(fact.cells())
        .extracting(cell -> words(cell, compared))
        .anyMatch(words -> words.contains("27 passengers"));
    assertThat(fact.varies()).isTrue();
    assertThat(fact.cells()).anyMatch(cell -> focus(cell, compared).contains("25"));
    assertThat(fact.cells()).anyMatch(cell -> focus(cell, compared).contains("27"));
  }

  private static List<String> shortest(Comparison comparison, String holding) {
    Fact fact =
        comparison.facts().stream()
            .filter(f -> f.cells().stream().anyMatch(cell -> words(cell, comparison).contains(holding)))
            .findFirst()
            .orElseThrow();
    List<String> found = new ArrayList<>();
    List<TextSpan> spans = ShortestWords.of(fact, id -> text(comparison, id));
    for (int i = 0; i < spans.size(); i++) {
      assertThat(fact.cells().get(i).span().contains(spans.get(i))).isTrue();
      found.add(spans.get(i).in(text(comparison, fact.cells().get(i).article())));
    }
    return found;
  }

  private static String text(Comparison comparison, String id) {
    return comparison.story().articles().stream()
        .filter(read -> read.article().id().equals(id))
        .map(read -> read.article().text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShortestWordsOfACellLeaveOutClausesThatTheOtherCellsDoNotHave() {
    Comparison compared =
        Fixture.compare(
            new Fixture("Coast Wire", 6, "", FERRY),
            new Fixture(
                "Bay Echo",
                6,
                "",
                "After days of heavy rain in the valley, 27 passengers were hurt when the Oriel hit the pier at Tolven,"
                    + " the owner of a bakery across the road said. Schools stayed closed."));
    assertThat(shortest(compared, "27 passengers"))
        .contains("27 passengers were hurt when the Oriel hit the pier at Tolven");
  }

  @Test
  void theShortestWordsAreTheWholeSentenceWhereNothingCanBeLeftOutOrTheTextIsNotAtHand() {
    Comparison compared =
        Fixture.compare(new Fixture("Coast Wire", 6, "", FERRY), new Fixture("Bay Echo", 7, "Ferry", FERRY));
    assertThat(shortest(compared, "25 passengers"))
        .containsOnly("Harbour police said 25 passengers were hurt when the Oriel hit the pier.");
    Fact fact = compared.facts().getFirst();
    assertThat(ShortestWords.of(fact, id -> "")).isEqualTo(fact.cells().stream().map(Fact.FactCell::span).toList());
  }

  @Test
  void aCreditOfAPictureIsNoRow() {
    Comparison compared =
        Fixture.compare(
            new Fixture("Coast Wire", 6, "", FERRY + "\n\n(Coast Photo/Ilan Marrow, File)"),
            new Fixture("Bay Echo", 6, "", SAME_IN_OTHER_WORDS + "\n\n(Ilan Marrow, File/Coast Photo)"));
    assertThat(compared.facts()).isNotEmpty();
    assertThat(compared.facts())
        .noneMatch(f -> f.cells().stream().anyMatch(cell -> words(cell, compared).contains("Marrow")));
  }

  @Test
  void sentencesAboutOtherThingsAreNoRow() {
    Comparison compared =
        Fixture.compare(new Fixture("Coast Wire", 6, "", FERRY), new Fixture("Bay Echo", 6, "", SAME_IN_OTHER_WORDS));
    assertThat(compared.facts())
        .noneMatch(f -> f.cells().stream().anyMatch(cell -> words(cell, compared).contains("Schools in the valley")));
  }

  @Test
  void theSameWordsInTwoReportsAreARowThatDoesNotVary() {
    Comparison compared =
        Fixture.compare(new Fixture("Coast Wire", 6, "", FERRY), new Fixture("Bay Echo", 7, "Ferry", FERRY));
    assertThat(compared.facts()).hasSize(3).noneMatch(Fact::varies);
    assertThat(compared.facts()).allMatch(fact -> fact.cells().size() == 2);
  }

  @Test
  void aRowNamesTheDifferencesBetweenItsCells() {
    Comparison compared =
        Fixture.compare(
            new Fixture(
                "Coast Wire",
                6,
                "",
                "The Tolven mill will cut 400 jobs in spring when the new looms come, the owners said."),
            new Fixture(
                "Bay Echo",
                6,
                "",
                "The Tolven mill will cut 450 jobs in spring when the new looms come, the owners said."));
    Difference difference = compared.conflicts().getFirst();
    assertThat(compared.facts().getFirst().differences()).containsExactly(difference.id());
    assertThat(compared.facts().getFirst().kinds()).containsExactly(Difference.Kind.NUMBER);
    assertThat(compared.facts().getFirst().cells())
        .extracting(cell -> cell.value() == null ? "" : cell.value().normalized())
        .containsExactlyInAnyOrder("400", "450");
  }

  @Test
  void noReportAndOneReportHaveNoRows() {
    assertThat(Fixture.compare(new Fixture("Coast Wire", 6, "", FERRY)).facts()).isEmpty();
    assertThat(Fixture.compare(new Fixture("Coast Wire", 6, "", ""), new Fixture("Bay Echo", 6, "", "Oh.")).facts())
        .isEmpty();
  }

  @Test
  void aLargeStoryOfLikeSentencesTakesNoLongTime() {
    List<Fixture> reports = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 12; s++) {
        text.append("The harbour board of Tolven said plan ")
            .append(s * 7 + i % 5)
            .append(" for the pier costs more. ");
      }
      reports.add(new Fixture("Outlet " + i, 6, "Report " + i, text.toString()));
    }
    long begin = System.nanoTime();
    AlignedReports.of(
        java.util.stream.IntStream.range(0, reports.size())
            .mapToObj(i -> new org.hearsay.compare.report.Report(i, reports.get(i).read()))
            .toList());
    assertThat(System.nanoTime() - begin).as("nanoseconds for 1,440 sentences").isLessThan(10_000_000_000L);
  }
}
