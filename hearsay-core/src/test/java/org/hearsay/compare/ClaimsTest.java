package org.hearsay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;
import org.hearsay.story.StoryGroup;
import org.junit.jupiter.api.Test;

/// Which statements of several reports are one claim.
class ClaimsTest {
  /// By report its sentences, each a paragraph of its own.
  private static Comparison compare(String... reports) {
    List<ReadArticle> read = new ArrayList<>();
    for (String report : reports) {
      read.add(new Fixture("Outlet " + read.size(), 3 + read.size() % 20, "News number " + read.size(), report).read());
    }
    return new CompareReports().apply(new StoryGroup("story", read)).getFirst();
  }

  /// How many reports the largest claim has.
  private static long most(Comparison comparison) {
    return comparison.claims().stream().mapToLong(ClaimsTest::carriers).max().orElse(0);
  }

  /// How many reports state the claim that most state.
  private static long stating(Comparison comparison) {
    return comparison.claims().stream()
        .mapToLong(claim -> claim.coverage().stream().filter(cell -> cell.cell() == Claim.Cell.STATES).count())
        .max()
        .orElse(0);
  }

  private static long carriers(Claim claim) {
    return claim.statements().stream().map(Claim.Statement::article).distinct().count();
  }

  @Test
  void theSameCountOfOneThingInOtherWordsIsOneClaim() {
    assertThat(
            most(
                compare(
                    "A strike of 8,300 midwives will begin in Osgrove on Monday.",
                    "In Osgrove 8,300 midwives are about to lay down their tools.",
                    "From Monday there is to be a walkout by 8,300 midwives across Osgrove.")))
        .isEqualTo(3);
  }

  @Test
  void twoPlacesThatDifferStandInOneClaim() {
    Comparison comparison =
        compare(
            "A ferry struck the northern quay of Osgrove at night. Police say 27 people are injured.",
            "A ferry rammed a quay on Monday, injuring 25 people.");
    assertThat(comparison.conflicts()).isNotEmpty();
    assertThat(comparison.claims())
        .anySatisfy(claim -> {
          assertThat(carriers(claim)).isEqualTo(2);
          assertThat(claim.coverage()).anyMatch(cell -> cell.cell() == Claim.Cell.DIFFERS);
        });
    assertThat(comparison.claims()).extracting(Claim::id).doesNotHaveDuplicates();
  }

  @Test
  void theSameFewWordsOfOneSpeakerAreOneClaim() {
    assertThat(most(repeated("Ada Brandt"))).isEqualTo(2);
    assertThat(most(repeated("Tom Osei"))).isEqualTo(1);
  }

  private static Comparison repeated(String other) {
    String longer = "Tell me who you are. The harbour master will want to hear of boats at night.";
    ReadArticle first =
        new Fixture("Outlet 0", 3, "", "“" + longer + "” Ada Brandt said at the pier.")
            .entity("Ada Brandt", EntityKind.PERSON)
            .says("Ada Brandt", QuotationKind.DIRECT, longer)
            .read();
    ReadArticle second =
        new Fixture("Outlet 1", 3, "", "On Monday " + other + " cried: “Tell me who you are.”")
            .entity(other, EntityKind.PERSON)
            .says(other, QuotationKind.DIRECT, "Tell me who you are.")
            .read();
    return new CompareReports().apply(new StoryGroup("story", List.of(first, second))).getFirst();
  }

  @Test
  void titlesThatTellTwoThingsMakeNoClaimOfBoth() {
    String title = "Osgrove midwives picket the harbour clinic while the ferry board cuts night boats";
    String[][] reports = {
      {"A long night", "Midwives from Osgrove picketed the harbour clinic on Monday."},
      {"No boats", "The ferry board has cut the night boats to Osgrove."},
      {title, "Nobody knows how long it will last."},
      {title, "It rained all day and few shops were open in town."},
    };
    List<ReadArticle> read = new ArrayList<>();
    for (String[] report : reports) {
      read.add(new Fixture("Outlet " + read.size(), 3, report[0], report[1]).read());
    }
    Comparison comparison = new CompareReports().apply(new StoryGroup("story", read)).getFirst();
    assertThat(comparison.claims())
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.statements().stream().filter(each -> !each.headline())).hasSize(1));
  }

  /// Four times the speech may take eight times the processor time; were each sentence compared with each, it would
  /// take sixteen times.
  @Test
  void aLongSpeechInTwoReportsIsComparedInLinearTime() {
    secondsForSpeech(150);
    double small = secondsForSpeech(150);
    double large = secondsForSpeech(600);
    assertThat(large).as("seconds, after %s for a quarter of it", small).isLessThan(8 * small + 0.5);
  }

  private static double secondsForSpeech(int sentences) {
    String[] words =
        "harbour council ferry bridge union offer budget water school road train vote storm boat port city".split(" ");
    Random random = new Random(5);
    StringBuilder speech = new StringBuilder("“");
    for (int i = 0; i < sentences; i++) {
      speech.append("We ");
      for (int k = 0; k < 10; k++) {
        speech.append(words[random.nextInt(words.length)]).append(words[random.nextInt(words.length)]).append(' ');
      }
      speech.append("today. ");
    }
    speech.append("”");
    List<ReadArticle> read = new ArrayList<>();
    for (String text : List.of(speech.toString(), speech.toString().replace("ferry", "fairy"))) {
      read.add(
          new Fixture("Outlet " + read.size(), 3, "News number " + read.size(), text + " Ann Lee said.")
              .entity("Ann Lee", EntityKind.PERSON)
              .says("Ann Lee", QuotationKind.DIRECT, text)
              .read());
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    assertThat(new CompareReports().apply(new StoryGroup("story", read)).getFirst().utterances()).isNotEmpty();
    return (threads.getCurrentThreadCpuTime() - before) / 1e9;
  }

  @Test
  void theSameSmallNumberOfPeopleMakesNoClaim() {
    assertThat(
            stating(
                compare(
                    "Twelve people died in Osgrove when the grain silo burned down.",
                    "Police in Osgrove questioned twelve people about a stolen lorry.")))
        .isLessThan(2);
  }

  @Test
  void theSameCountInASentenceAboutSomethingElseIsAnotherClaim() {
    assertThat(
            stating(
                compare(
                    "A strike of 8,300 midwives will begin in Osgrove on Monday.",
                    "The minister, who once called the 8,300 midwives heroes of the winter, flew to Karvel to open a"
                        + " bridge and a museum of clocks.")))
        .isLessThan(2);
  }

  @Test
  void fourFiguresThatCountSomethingAreNoYear() {
    assertThat(
            most(
                compare(
                    "The tannery in Osgrove is going to shut, and 1950 people will be without work.",
                    "Osgrove must do without its tannery, at a loss of work for 1950 people.")))
        .isEqualTo(2);
  }

  @Test
  void aYearMakesNoClaim() {
    assertThat(
            stating(
                compare(
                    "The tannery in Osgrove was bought in 1950 by people from Karvel.",
                    "The Osgrove tannery fire of 1950 people still talk about.")))
        .isLessThan(2);
  }

  @Test
  void aRoundedNumberTellsTheSame() {
    assertThat(
            most(
                compare(
                    "Lindt Castings will shut its tannery in Osgrove and cut 2,050 jobs.",
                    "Lindt Castings is to shut the Osgrove tannery, costing more than 2,000 jobs.")))
        .isEqualTo(2);
  }

  @Test
  void otherFiguresOfTheSameThingAreNotRounded() {
    assertThat(
            most(
                compare(
                    "Lindt Castings shuts its tannery in Osgrove and cuts 2,050 jobs.",
                    "In the spring Lindt Castings made 600 new jobs at another works, near Karvel.")))
        .isZero();
  }

  @Test
  void aClaimOfVeryManyReportsIsOneClaim() {
    String[] reports =
        Stream.iterate(0, i -> i + 1)
            .limit(150)
            .map(i ->
                "A strike of 8,300 midwives will begin in Osgrove on Monday.\n\nReporter number "
                    + (i + 3000)
                    + " saw nobody there.")
            .toArray(String[]::new);
    assertThat(most(compare(reports))).isEqualTo(150);
  }

  @Test
  void aBoundAndAnExactCountOfOneThingDoNotDiffer() {
    Comparison found =
        compare(
            "A strike of 8,312 midwives will begin in Osgrove on Monday morning, the union said.",
            "More than 8,300 midwives will begin a strike in Osgrove on Monday morning, the union said.");
    assertThat(found.claims())
        .flatExtracting(Claim::coverage)
        .extracting(Claim.Coverage::cell)
        .doesNotContain(Claim.Cell.DIFFERS);
  }

  @Test
  void aClaimThatAnotherPersonMakesDiffersUnlessOneNameMayBeTheOtherReadWrongly() {
    assertThat(cells("Pell Marrin")).contains(Claim.Cell.DIFFERS);
    assertThat(cells("Quay Dana Osei")).doesNotContain(Claim.Cell.DIFFERS);
  }

  @Test
  void aDenialThatBothReportsTellOfIsNotDeniedByOne() {
    List<Claim.Cell> denied =
        denying(
            "Pell Marrin said rumours that the harbour board hid the second report from every fisherman on this coast"
                + " were denied.");
    assertThat(denied).doesNotContain(Claim.Cell.DENIES);
    assertThat(
            denying(
                "Pell Marrin said that the harbour board hid the second report from every fisherman on this coast."))
        .contains(Claim.Cell.DENIES);
  }

  @Test
  void whoDismissesAThingInHisOwnWordsDoesNotDenyThem() {
    String words = "some ruinous harbour toy for foreign captains with golden anchors";
    String dismissed = "the plan of the board as “" + words + "”";
    List<ReadArticle> read =
        List.of(
            new Fixture("Coast Wire", 3, "Quay", "“It is " + words + ",” Dana Osei said.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, "“It is " + words + ",”")
                .read(),
            new Fixture("Bay Echo", 3, "Quay again", "Dana Osei dismissed " + dismissed + ".")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.MIXED, dismissed)
                .stance(Stance.DENIES)
                .read());
    Comparison found = new CompareReports().apply(new StoryGroup("story", read)).getFirst();
    assertThat(most(found)).isEqualTo(2);
    assertThat(found.claims())
        .flatExtracting(Claim::coverage)
        .extracting(Claim.Coverage::cell)
        .doesNotContain(Claim.Cell.DENIES);
  }

  /// The cells of a claim that one report has from Pell Marrin, and of which another says that Dana Osei denies it.
  private static List<Claim.Cell> denying(String sentence) {
    String denied = "that the harbour board hid the second report from every fisherman on this coast";
    List<ReadArticle> read =
        List.of(
            new Fixture("Coast Wire", 3, "Quay", sentence)
                .entity("Pell Marrin", EntityKind.PERSON)
                .says(
                    "Pell Marrin",
                    QuotationKind.INDIRECT,
                    sentence.substring("Pell Marrin said ".length(), sentence.length() - 1))
                .read(),
            new Fixture("Bay Echo", 3, "Quay again", "Dana Osei denied " + denied + ".")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.INDIRECT, denied)
                .stance(Stance.DENIES)
                .read());
    return new CompareReports()
        .apply(new StoryGroup("story", read)).getFirst().claims().stream()
            .flatMap(claim -> claim.coverage().stream())
            .map(Claim.Coverage::cell)
            .toList();
  }

  private static List<Claim.Cell> cells(String other) {
    String words = "The harbour board hid the second report from every fisherman on this coast for a year.";
    List<ReadArticle> read = new ArrayList<>();
    for (String speaker : List.of("Dana Osei", other)) {
      read.add(
          new Fixture("Outlet " + read.size(), 3, "News number " + read.size(), speaker + " said: “" + words + "”")
              .entity(speaker, EntityKind.PERSON)
              .says(speaker, QuotationKind.DIRECT, words)
              .read());
    }
    return new CompareReports()
        .apply(new StoryGroup("story", read)).getFirst().claims().stream()
            .flatMap(claim -> claim.coverage().stream())
            .map(Claim.Coverage::cell)
            .toList();
  }

  @Test
  void aSentenceThatTellsTwoThingsStandsInTheClaimsOfBoth() {
    Comparison comparison =
        compare(
            "The Osgrove ferry sank off Karvel on Tuesday with nine sheep aboard, and its captain, Mara Holt, swam"
                + " ashore.",
            "The ferry from Osgrove sank near Karvel on Tuesday. Captain Mara Holt swam ashore after the ferry sank.",
            "Mara Holt, the captain, swam ashore at Karvel. The Osgrove ferry had nine sheep aboard when it sank.");
    assertThat(most(comparison)).isEqualTo(3);
    assertThat(comparison.claims().stream().filter(claim -> carriers(claim) > 1).count()).isGreaterThan(1);
  }

  @Test
  void otherWordsVaryAndOnlyTheSameWordsState() {
    Comparison comparison =
        compare(
            "Two sailors died when the Osgrove ferry sank off Karvel on Tuesday.",
            "The Osgrove ferry sank off Karvel on Tuesday, and four sailors drowned.",
            "Two sailors died when the Osgrove ferry sank off Karvel on Tuesday.");
    Claim claim = comparison.claims().stream().filter(one -> carriers(one) > 2).findFirst().orElseThrow();
    assertThat(claim.coverage().stream().filter(cell -> cell.cell() == Claim.Cell.STATES)).hasSize(2);
    assertThat(claim.coverage().stream().filter(cell -> cell.cell() == Claim.Cell.STATES))
        .extracting(Claim.Coverage::article)
        .noneMatch(article -> article.contains("Outlet 1"));
  }
}
