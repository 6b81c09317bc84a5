package org.hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.report.PublicationInterval;
import org.hearsay.compare.result.Claim;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Evidence.Carried;
import org.hearsay.origin.Origins.First;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotationKind;
import org.junit.jupiter.api.Test;

/// What the day that a report without a date names tells. 9 and 16 May 2031 are Fridays.
class SaidDaysTest {
  private static final String REST =
      "\n\n"
          + "Schoolchildren from the island slept in a gym for a second night. A bakery gave them bread and hot"
          + " milk.\n\n"
          + "Fishermen carried letters across the sound in open boats. The lighthouse keeper counted forty of them.";

  private static ReadArticle undated(String when) {
    return post(0, "Harbour Post", when);
  }

  /// @param day of May 2031; 0 for a report without a date
  /// @param told the newsroom to which it was said
  private static ReadArticle post(int day, String told, String when) {
    return new Fixture(
            "Harbour Post",
            day,
            "Ferry offers",
            "The union has rejected 90 offers from the ferry company, Ilya Marsh told "
                + told
                + " on "
                + when
                + "."
                + REST)
        .entity("Ilya Marsh", EntityKind.PERSON, "union leader")
        .entity(told, EntityKind.OUTLET)
        .says(
            "Ilya Marsh", QuotationKind.INDIRECT, "The union has rejected 90 offers from the ferry company", null, told)
        .when("on " + when)
        .read();
  }

  private static ReadArticle dated(String outlet, int day) {
    return new Fixture(
            outlet,
            day,
            outlet + " on ferries",
            "The ferry company made 90 offers that the union rejected, Karl Renn told "
                + outlet
                + ".\n\n"
                + "The mayor spoke to the council.\n\n"
                + "Police guarded the ticket booths after somebody broke two windows.")
        .entity("Karl Renn", EntityKind.PERSON, "mayor")
        .entity(outlet, EntityKind.OUTLET)
        .says(
            "Karl Renn",
            QuotationKind.INDIRECT,
            "The ferry company made 90 offers that the union rejected",
            null,
            outlet)
        .read();
  }

  private static List<PublicationInterval> days(int first, int last) {
    ReadArticle undated = undated("Friday");
    List<ReadArticle> reads = List.of(undated, dated("Bay Echo", first), dated("Daily Ferry", last));
    Evidence evidence = new Evidence(Pipelines.brief(reads).getFirst().comparison());
    String id = undated.article().id();
    List<String> ids = reads.stream().map(read -> read.article().id()).toList();
    return new SaidDays(evidence, ids, Map.of(id, List.of(new Carried(id, "q0", null, null, 1)))).of(id);
  }

  @Test
  void aDayOfTheWeekIsTheOneAmongTheDaysOfTheStory() {
    assertThat(days(8, 12)).singleElement().satisfies(day -> assertThat(day.last() - day.first()).isEqualTo(24));
    assertThat(days(10, 12)).as("the day before the first dated report").hasSize(1);
    assertThat(days(12, 14)).isEmpty();
  }

  @Test
  void ofSeveralWeeksEachIsPossible() {
    assertThat(days(8, 17)).hasSize(2);
  }

  private static First first(String when) {
    return first(undated(when));
  }

  private static First first(ReadArticle post) {
    List<ReadArticle> reads = new ArrayList<>(List.of(post, dated("Bay Echo", 10), dated("Daily Ferry", 13)));
    Story story = Pipelines.brief(reads).getFirst();
    Claim claim =
        story.comparison().claims().stream()
            .filter(one -> one.statements().stream().map(Claim.Statement::article).distinct().count() == 3)
            .findFirst()
            .orElseThrow();
    First first = story.originsOf(claim.id()).first();
    return first == null ? new First("nobody", null, 0) : first;
  }

  @Test
  void whatWasSaidTheDayBeforeIsFirst() {
    assertThat(first("Friday").name()).isEqualTo("Harbour Post");
    assertThat(first("Friday").probability()).isGreaterThan(0.8);
  }

  @Test
  void whatWasSaidDaysLaterIsNot() {
    assertThat(first("Tuesday").name()).isNotEqualTo("Harbour Post");
  }

  @Test
  void whoHasItFromANewsroomTellsTheDayOnWhichThatHadIt() {
    assertThat(first(post(13, "Coast Wire", "Friday")).name()).isEqualTo("Coast Wire");
    assertThat(first(post(13, "Coast Wire", "Tuesday")).name()).isEqualTo("Bay Echo");
  }

  @Test
  void aTimeLongAfterTheDayItWasSaidIsThatOfALaterEdition() {
    assertThat(first(post(13, "Harbour Post", "Friday")).name()).isEqualTo("Harbour Post");
    assertThat(first(post(13, "Harbour Post", "Tuesday")).name()).isEqualTo("Bay Echo");
  }
}
