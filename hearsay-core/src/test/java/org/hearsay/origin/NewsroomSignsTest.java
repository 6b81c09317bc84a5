package org.hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.result.Claim;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// Which names are newsrooms', by how reports use them, and who counts as the maker of a claim.
class NewsroomSignsTest {
  private static Set<String> found(String... bodies) {
    List<ReadArticle> reads = new ArrayList<>();
    for (String body : bodies) {
      Fixture fixture = new Fixture("Outlet " + reads.size(), 3, "", body);
      reads.add((body.contains("Mara Linde") ? fixture.entity("Mara Linde", EntityKind.PERSON) : fixture).read());
    }
    return NewsroomSigns.in(reads);
  }

  @Test
  void whatHasLearnedSomethingIsANewsroom() {
    assertThat(found("The lock will stay shut until June, Pellican has learned.")).containsExactly("Pellican");
  }

  @Test
  void whoSawThePapersIsANewsroom() {
    assertThat(found("The lock was never paid for, according to a ledger seen by the Marl Lantern."))
        .containsExactly("Marl Lantern");
  }

  @Test
  void theNumberOfAChannelBelongsToItsName() {
    assertThat(found("The lock was never paid for, according to a ledger seen by Canal 8.")).containsExactly("Canal 8");
    assertThat(found("The lock will stay shut, Canal 8 has learned.")).containsExactly("Canal 8");
    assertThat(found("The lock was never paid for, according to a ledger seen by the Marl Lantern 14 days ago."))
        .containsExactly("Marl Lantern");
  }

  @Test
  void aPapersWordThatOpensASentenceIsAPaperWhereItQuotesSomebody() {
    assertThat(found("Leader quoted Mara Linde, a warden of the lock, as saying that it will stay shut."))
        .containsExactly("Leader");
    assertThat(found("Leader of the council and keeper of the lock are one, according to Mara Linde.")).isEmpty();
  }

  @Test
  void aWordThatEndsAsPapersDoIsOneWhereSomebodyToldIt() {
    assertThat(found("The lock will stay shut, the keeper told Osgroveposten.")).containsExactly("Osgroveposten");
    assertThat(found("The lock will stay shut, the keeper told Osgrovians.")).isEmpty();
  }

  @Test
  void oneUnclearSignIsNotEnough() {
    assertThat(found("The lock will stay shut, Pellican reported.")).isEmpty();
    assertThat(found("The lock will stay shut, according to Pellican.")).isEmpty();
  }

  @Test
  void whoReportsWhatSomebodySaidIsANewsroom() {
    assertThat(found("The lock will stay shut, the mayor said, Pellican reported.")).containsExactly("Pellican");
    assertThat(found("The lock will stay shut, the mayor said, as the Pellican reports.")).containsExactly("Pellican");
  }

  @Test
  void whoIsToldByPeopleWithoutANameIsANewsroom() {
    assertThat(found("The lock was never paid for, two people familiar with the matter told Pellican."))
        .containsExactly("Pellican");
    assertThat(found("The lock was never paid for, the mayor told Pellican.")).isEmpty();
  }

  @Test
  void twoUnclearSignsInTwoReportsAreEnough() {
    assertThat(found("The lock will stay shut, Pellican reported.", "The lock, according to Pellican, stays shut."))
        .containsExactly("Pellican");
  }

  @Test
  void theNameInADatelineIsANewsrooms() {
    String text = "OSGROVE (Pellican) - The lock will stay shut.";
    TextSpan name = Credits.dateline(text, new TextSpan(0, text.length()));
    assertThat(name).isNotNull().extracting(span -> span.in(text)).isEqualTo("Pellican");
    String dated = "OSGROVE (May 4, 2024) - The lock will stay shut.";
    assertThat(Credits.dateline(dated, new TextSpan(0, dated.length()))).isNull();
  }

  @Test
  void whoStandsBesideTheReportsOwnOutletInALineIsANewsroom() {
    assertThat(found("Lock to be shut\n\nOutlet 0 with Pellican\n\nThe lock will stay shut."))
        .containsExactly("Pellican");
  }

  @Test
  void whoIsToldWordsInQuotationMarksIsANewsroomAndWhoIsToldThingsAloneIsNot() {
    assertThat(found("“The lock will stay shut,” the keeper told Pellican.")).containsExactly("Pellican");
    assertThat(found("«The lock will stay shut,» the keeper told Pellican.")).containsExactly("Pellican");
    assertThat(found("The keeper told Pellican: \"The lock will stay shut.\"")).containsExactly("Pellican");
    assertThat(found("The keeper told Pellican that the lock would stay shut.")).isEmpty();
    assertThat(found("The lock is 6\", the keeper told Pellican.")).as("inches").isEmpty();
  }

  @Test
  void aCapitalArticleWithinASentenceIsThatOfAPaper() {
    assertThat(found("The lock will stay shut, the keeper told The Lamplighter Monday."))
        .containsExactly("Lamplighter");
    assertThat(found("The lock will stay shut, the keeper told the Lamplighter Monday.")).isEmpty();
  }

  @Test
  void aPapersOrdinaryWordIsItsNameWhereSomebodyToldIt() {
    assertThat(found("The lock will stay shut, the keeper told Mail.")).containsExactly("Mail");
  }

  @Test
  void aBodyThatIsToldThingsIsNoNewsroom() {
    assertThat(
            found(
                "She told the Harbour Board so. The Harbour Board reported on Monday that the lock was shut, according"
                    + " to the Harbour Board."))
        .isEmpty();
  }

  @Test
  void aPersonWhoReportsIsNoNewsroom() {
    assertThat(found("Mara Linde reported that the lock was shut.", "The lock is shut, according to Mara Linde."))
        .isEmpty();
  }

  @Test
  void officialsWhoHaveLearnedSomethingAreNoNewsroom() {
    assertThat(found("Officials had heard it. Others has learned it too.")).isEmpty();
  }

  private static ReadArticle retold(String outlet, String more) {
    return new Fixture(
            outlet,
            12,
            "Lock to be shut",
            "Karl Renn said that Marlco had told them that the Osgrove lock would be shut for forty days.\n\n" + more)
        .entity("Karl Renn", EntityKind.PERSON, "mayor")
        .entity("Marlco", EntityKind.PERSON)
        .says(
            "Karl Renn",
            QuotationKind.INDIRECT,
            "Marlco had told them that the Osgrove lock would be shut for forty days")
        .says("Marlco", QuotationKind.INDIRECT, "the Osgrove lock would be shut for forty days")
        .read();
  }

  @Test
  void whomSomebodySpeaksOfIsNoSecondOrigin() {
    Story story =
        Pipelines.brief(
                List.of(
                    retold("Bay Echo", "Barges waited below the weir."),
                    retold("Coast Wire", "Farmers carried water to the crews.")))
            .getFirst();
    Claim claim = story.comparison().claims().getFirst();
    Origins origins = story.originsOf(claim.id());
    assertThat(origins.roots()).extracting(Origins.Root::name).containsExactly("Karl Renn");
    assertThat(origins.high()).isEqualTo(1);
  }

  @Test
  void anUnreadNewsroomWhosePapersTwoReportsTellOfIsTheirOrigin() {
    List<ReadArticle> reports = new ArrayList<>();
    for (String outlet : List.of("Bay Echo", "Coast Wire")) {
      reports.add(
          new Fixture(
                  outlet,
                  12,
                  "Forty barges wait",
                  "The Osgrove lock has held up 4,300 barges since March, Pellican has learned.\n\n"
                      + outlet
                      + " asked the crews.")
              .entity("Pellican", EntityKind.ORGANIZATION)
              .read());
    }
    Story story = Pipelines.brief(reports).getFirst();
    Origins origins = story.originsOf(story.comparison().claims().getFirst().id());
    assertThat(origins.roots()).extracting(Origins.Root::name).containsExactly("Pellican");
    assertThat(origins.first()).isNotNull().extracting(Origins.First::name).isEqualTo("Pellican");
  }

  @Test
  void anUnreadNewsroomThatIsOnlyMentionedIsNotSaidToBeFirst() {
    List<ReadArticle> reports = new ArrayList<>();
    for (String outlet : List.of("Bay Echo", "Coast Wire")) {
      String own =
          outlet.equals("Bay Echo") ? "Crews play cards below the weir." : "Farmers carry water to the boats at dusk.";
      ReadArticle made =
          new Fixture(
                  outlet,
                  12,
                  "Forty barges wait",
                  "The Osgrove lock has held up 4,300 barges since March.\n\n"
                      + own
                      + "\n\nThe Marl Gazette reported on Monday that eels are back.")
              .read();
      reports.addAll(Pipelines.reading().apply(made.article()));
    }
    Story story = Pipelines.brief(reports).getFirst();
    Origins origins = story.originsOf(story.comparison().claims().getFirst().id());
    assertThat(origins.edges()).extracting(Origins.Edge::parentName).doesNotContain("Marl Gazette");
    assertThat(origins.first()).isNull();
  }

  private static ReadArticle volunteer(String outlet, String rest) {
    return new Fixture(
            outlet,
            12,
            "Flood at " + outlet,
            "In Osgrove the flood left 454 houses beyond repair, Mara Linde, a volunteer of the Red Star, said on"
                + " Monday.\n\n"
                + rest)
        .entity("Mara Linde", EntityKind.PERSON)
        .entity("Red Star", EntityKind.OUTLET)
        .read();
  }

  @Test
  void whomASpeakerWorksForIsNoNewsroomThatHasIt() {
    Story story =
        Pipelines.brief(
                List.of(
                    volunteer("Bay Echo", "Barges waited below the weir."),
                    volunteer("Coast Wire", "Farmers carried water to the crews.")))
            .getFirst();
    Origins origins = story.originsOf(story.comparison().claims().getFirst().id());
    assertThat(origins.edges()).isNotEmpty().extracting(Origins.Edge::parentName).doesNotContain("Red Star");
  }
}
