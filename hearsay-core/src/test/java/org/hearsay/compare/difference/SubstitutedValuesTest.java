package org.hearsay.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.result.Difference;
import org.hearsay.entity.EntityKind;
import org.hearsay.quote.QuotationKind;
import org.junit.jupiter.api.Test;

/// Differences of one value between statements that say the same.
class SubstitutedValuesTest {
  private static List<Difference> conflicts(Fixture... reports) {
    return Fixture.compare(reports).conflicts();
  }

  private static Fixture telling(String outlet, int day, String content) {
    Fixture report =
        new Fixture(outlet, day, "News of " + outlet, "Dana Osei said that " + content + ".")
            .entity("Dana Osei", EntityKind.PERSON);
    for (String place : List.of("Tolle", "Corvane")) {
      if (content.contains(place)) {
        report.entity(place, EntityKind.PLACE);
      }
    }
    return report.says("Dana Osei", QuotationKind.INDIRECT, content);
  }

  private static List<String> shown(String one, String other) {
    return conflicts(telling("Coast Wire", 3, one), telling("Bay Echo", 3, other)).stream()
        .map(c -> c.kind() + " " + c.left().value() + "/" + c.right().value())
        .toList();
  }

  @Test
  void anotherNumberInReportedSpeechIsADifference() {
    assertThat(
            shown(
                "the harbour board had sold 14 rusty ferries to a foreign shipyard in spring",
                "the harbour board has sold 41 rusty ferries to a foreign shipyard in spring"))
        .containsExactly("NUMBER 14/41");
  }

  @Test
  void roundingUnitsAndBoundsAreNoDifferences() {
    String given = "the new dike will run for three miles along the northern shipyard of the harbour";
    assertThat(shown(given, "the new dike will run for 4.8 kilometres along the northern shipyard of the harbour"))
        .isEmpty();
    assertThat(shown(given, "the new dike will run for more than two miles along the northern shipyard of the harbour"))
        .isEmpty();
    assertThat(shown(given, "the new dike will run for nine miles along the northern shipyard of the harbour"))
        .containsExactly("NUMBER three miles/nine miles");
  }

  @Test
  void twoCurrenciesAndTwoThingsAreNotCompared() {
    String given = "the harbour board had lost 14 rusty ferries to a foreign shipyard in spring";
    assertThat(shown(given, "the harbour board had lost 41 stokers to a foreign shipyard in spring")).isEmpty();
  }

  @Test
  void anotherPlaceInTheSameStatementIsADifference() {
    assertThat(
            shown(
                "the old ferries were found in Tolle by customs officers who searched the shipyard at night",
                "the old ferries were found in Corvane by customs officers who searched the shipyard at night"))
        .containsExactly("PLACE Tolle/Corvane");
  }

  @Test
  void anotherDayOfTheSameStatementIsADifferenceAndAnotherFormOfItIsNot() {
    String given = "the northern shipyard will reopen its ferry terminal on May 14 after long repairs";
    assertThat(shown(given, "the northern shipyard will reopen its ferry terminal on June 14 after long repairs"))
        .containsExactly("DATE May/June");
    assertThat(shown(given, "the northern shipyard will reopen its ferry terminal on 14 May after long repairs"))
        .isEmpty();
  }

  @Test
  void whatIsToldDaysLaterIsNotCompared() {
    List<Difference> found =
        conflicts(
            telling("Coast Wire", 3, "the harbour board had sold 14 rusty ferries to a foreign shipyard in spring"),
            telling("Bay Echo", 9, "the harbour board has sold 41 rusty ferries to a foreign shipyard in spring"));
    assertThat(found).isEmpty();
  }

  @Test
  void listsThatCountOneThingAlikeAndAnotherNotDiffer() {
    List<Difference> found =
        conflicts(
            new Fixture("Coast Wire", 3, "Pier", "Six tugs and four rescue boats lay at the pier before dawn."),
            new Fixture(
                "Bay Echo", 3, "Pier again", "It took six tugs, five sea rescue boats and a crane until the evening."));
    assertThat(found).extracting(c -> c.left().value() + "/" + c.right().value()).containsExactly("four/five");
  }

  @Test
  void twoSpeakersOfAClaimWhomOneReportLetsBothSpeakAreNoDifference() {
    String words = "The harbour board hid 14 reports from every fisherman on this coast for a year.";
    String reported = "the harbour board hid 14 reports from every fisherman on this coast for a year";
    Fixture one = telling("Coast Wire", 3, reported);
    Fixture two =
        new Fixture("Bay Echo", 3, "Board", "Pell Marrin said that " + reported + ".")
            .entity("Pell Marrin", EntityKind.PERSON)
            .says("Pell Marrin", QuotationKind.INDIRECT, reported);
    Fixture three =
        new Fixture(
                "Dune Post",
                3,
                "Board again",
                "Dana Osei said that " + reported + ".\n\nPell Marrin said: “" + words + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .entity("Pell Marrin", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.INDIRECT, reported)
            .says("Pell Marrin", QuotationKind.DIRECT, words);
    assertThat(conflicts(one, two)).extracting(Difference::kind).containsExactly(Difference.Kind.SPEAKER);
    assertThat(conflicts(one, two, three)).isEmpty();
  }

  @Test
  void theMarginsOfTwoSurveysAreNoDifference() {
    List<Difference> found =
        conflicts(
            new Fixture(
                "Coast Wire",
                3,
                "Poll",
                "The Tolle survey of likely voters has a margin of error of plus or minus three percentage points."),
            new Fixture(
                "Bay Echo",
                3,
                "Poll again",
                "The Tolle survey of likely voters has a margin of error of plus or minus five percentage points."));
    assertThat(found).isEmpty();
    List<Difference> shares =
        conflicts(
            new Fixture(
                "Coast Wire",
                3,
                "Poll",
                "The Tolle survey of likely voters has a lead of all of three percentage points in spring."),
            new Fixture(
                "Bay Echo",
                3,
                "Poll again",
                "The Tolle survey of likely voters has a lead of all of five percentage points in spring."));
    assertThat(shares).extracting(Difference::kind).containsExactly(Difference.Kind.NUMBER);
  }

  private static Fixture prose(String outlet, String text, String... names) {
    Fixture report = new Fixture(outlet, 3, "News of " + outlet, text);
    for (String name : names) {
      report.entity(name, name.startsWith("To") || name.startsWith("Sh") ? EntityKind.PLACE : EntityKind.ORGANIZATION);
    }
    return report;
  }

  private static List<String> shownOf(Fixture one, Fixture other) {
    return conflicts(one, other).stream()
        .map(c -> c.kind() + " " + c.left().value() + "/" + c.right().value())
        .toList();
  }

  @Test
  void anotherSumForTheSameThingIsADifferenceUnlessAReportHasBoth() {
    Fixture one =
        prose("Coast Wire", "The shipyard stood by its $47 million bid for rival Lindt Castings.", "Lindt Castings");
    Fixture other =
        prose(
            "Bay Echo",
            "Nobody knows whether the $38 million bid in October for Lindt Castings will hold.",
            "Lindt Castings");
    assertThat(shownOf(one, other)).containsExactly("NUMBER $47 million/$38 million");
    Fixture both =
        prose(
            "Bay Echo",
            "The $38 million bid in October for Lindt Castings was raised to $47 million.",
            "Lindt Castings");
    assertThat(shownOf(one, both)).isEmpty();
    Fixture another =
        prose("Bay Echo", "The $38 million loan in October for Lindt Castings will not be renewed.", "Lindt Castings");
    assertThat(shownOf(one, another)).isEmpty();
    Fixture rounded =
        prose("Bay Echo", "Nobody knows whether the $46.8 million bid for Lindt Castings will hold.", "Lindt Castings");
    assertThat(shownOf(one, rounded)).isEmpty();
  }

  @Test
  void placesThatLookAlikeInTheSameSentenceAreADifferenceUnlessAReportKnowsBoth() {
    Fixture one =
        prose(
            "Coast Wire",
            "It was the first tram crash with dead passengers since 1959, when a tram burned in Shettlemoor Road.",
            "Shettlemoor Road");
    Fixture other =
        prose(
            "Bay Echo",
            "Not since a tram burned in Shettlemore Road in 1959 had a tram crash left dead passengers.",
            "Shettlemore Road");
    assertThat(shownOf(one, other)).containsExactly("PLACE Shettlemoor Road/Shettlemore Road");
    Fixture elsewhere =
        prose("Bay Echo", "The mayor opened a library and a bakery in Shettlemore Road on Friday.", "Shettlemore Road");
    assertThat(shownOf(one, elsewhere)).isEmpty();
  }
}
