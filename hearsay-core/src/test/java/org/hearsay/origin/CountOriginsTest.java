package org.hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Claim.Cell;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.BlockKind;
import org.junit.jupiter.api.Test;

/// One invented affair in four reports, from comparison to origins.
class CountOriginsTest {
  private static final String OFFER = "The union has rejected nine offers from the ferry company since March";

  /// What else the reports tell, so that the words of the claim are not the words of every sentence.
  private static final String REST =
      "\n\n"
          + "Schoolchildren from the island slept in a gym for a second night. A bakery gave them bread and hot"
          + " milk.\n\n"
          + "Fishermen carried letters across the sound in open boats. The lighthouse keeper counted forty of them.\n\n"
          + "The weather service expects gales before the weekend. Hotels on the quay are full of stranded visitors.";

  private static List<ReadArticle> reports() {
    ReadArticle wire =
        new Fixture(
                "Harbour Post",
                12,
                "Ferry union rejects nine offers from company",
                "“" + OFFER + ",” Ilya Marsh told Coast Wire.\n\nThe harbour stood still on Monday." + REST)
            .entity("Ilya Marsh", EntityKind.PERSON, "union leader")
            .entity("Coast Wire", EntityKind.OUTLET)
            .says("Ilya Marsh", QuotationKind.DIRECT, OFFER, null, "Coast Wire")
            .read();
    ReadArticle echo =
        new Fixture(
                "Bay Echo",
                12,
                "Ferry company made nine offers, union says",
                "“"
                    + OFFER
                    + ",” Ilya Marsh said, according to Coast Wire.\n\n"
                    + "Ferries carry fish too.\n\n"
                    + "A choir sang at the pier until midnight while tourists filmed the empty slipways.")
            .entity("Ilya Marsh", EntityKind.PERSON, "union leader")
            .entity("Coast Wire", EntityKind.OUTLET)
            .says("Ilya Marsh", QuotationKind.DIRECT, OFFER, "Coast Wire", null)
            .read();
    ReadArticle daily =
        new Fixture(
                "Daily Ferry",
                14,
                "Mayor: union rejected nine ferry offers",
                """
                Karl Renn said the ferry company made nine offers that the union rejected.

                The mayor spoke to the council.

                Police guarded the ticket booths after somebody broke two windows.\
                """)
            .entity("Karl Renn", EntityKind.PERSON, "mayor")
            .says("Karl Renn", QuotationKind.INDIRECT, "the ferry company made nine offers that the union rejected")
            .read();
    ReadArticle silent =
        new Fixture(
                "Evening Line",
                0,
                "Ferry strike empties the harbour",
                "The ferry strike by the union emptied the harbour again and the company wants new talks.")
            .read();
    return List.of(wire, echo, daily, silent);
  }

  private static Story story(List<ReadArticle> reports) {
    List<Story> stories = Pipelines.brief(reports);
    assertThat(stories).hasSize(1);
    return stories.getFirst();
  }

  private static Claim offers(Story story) {
    return story.comparison().claims().stream()
        .filter(claim -> claim.statements().stream().map(Claim.Statement::article).distinct().count() == 3)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void twoReportsThatNameOneAgencyShareItAsTheirOrigin() {
    Story story = story(reports());
    Origins origins = story.originsOf(offers(story).id());
    assertThat(origins.outlets()).isEqualTo(3);
    // The third report names no newsroom, but whom the others name; so it has it from the same act.
    assertThat(origins.expected()).isBetween(1.0, 1.3);
    assertThat(origins.low()).isEqualTo(1);
    assertThat(origins.roots()).hasSize(1);
    assertThat(origins.roots().getFirst().name()).isIn("Coast Wire", "Ilya Marsh");
  }

  @Test
  void aSecondReportOfOneOutletIsNoFurtherOrigin() {
    assertThat(fires("Bay Echo", "Bay Echo").expected()).isBetween(1.0, 1.2);
    assertThat(fires("Bay Echo", "Bay Echo").high()).isEqualTo(1);
    assertThat(fires("Bay Echo", "Hill Courier").high()).isEqualTo(2);
  }

  private static Origins fires(String first, String second) {
    String fire = "A fire that began in the old mill destroyed 140 homes in Tarnwick.";
    String blaze = "The blaze destroyed 140 homes in Tarnwick and began in the mill.";
    Story story =
        story(
            List.of(
                new Fixture(
                        first,
                        12,
                        "Mill fire destroys homes",
                        fire + " Nobody was hurt, and the school took people in.")
                    .read(),
                new Fixture(
                        second,
                        14,
                        "What we know of the fire",
                        blaze + " The council meets on Friday about money." + REST)
                    .read()));
    Claim claim =
        story.comparison().claims().stream()
            .filter(one -> one.statements().stream().map(Claim.Statement::article).distinct().count() > 1)
            .findFirst()
            .orElseThrow();
    return story.originsOf(claim.id());
  }

  @Test
  void aReportThatShowsNoSourceHasItFromWhoeverMadeTheClaim() {
    String fire = "A fire that began in the old mill destroyed 140 homes in Tarnwick";
    ReadArticle said =
        new Fixture("Bay Echo", 12, "Mill fire destroys homes", fire + ", Dora Lind said. The school took people in.")
            .entity("Dora Lind", EntityKind.PERSON, "mayor")
            .says("Dora Lind", QuotationKind.INDIRECT, fire)
            .read();
    ReadArticle bare =
        new Fixture("Hill Courier", 14, "What we know", fire + ". The council meets on Friday about money." + REST)
            .read();
    Story story = story(List.of(said, bare));
    Claim claim =
        story.comparison().claims().stream()
            .filter(one -> one.statements().stream().map(Claim.Statement::article).distinct().count() > 1)
            .findFirst()
            .orElseThrow();
    Origins origins = story.originsOf(claim.id());
    assertThat(origins.expected()).isBetween(1.0, 1.2);
    assertThat(origins.roots()).extracting(Origins.Root::name).containsExactly("Dora Lind");
    assertThat(origins.edges())
        .filteredOn(edge -> edge.reason() == Origins.LinkReason.NO_OTHER_SOURCE)
        .extracting(Origins.Edge::child, Origins.Edge::parentName)
        .containsExactly(org.assertj.core.api.Assertions.tuple(bare.article().id(), "Dora Lind"));
  }

  @Test
  void whatManyTellDidNotBeginWithTheOneWhomOneOfThemHeard() {
    String sank = "A ferry with 312 people aboard sank off Osgrove on Monday night";
    List<String> rest =
        List.of(
            "Divers went down.",
            "It rained.",
            "Nets were lost.",
            "A bell rang.",
            "The quay was shut.",
            "Dogs ran.",
            "Ice formed.",
            "Lamps failed.");
    List<ReadArticle> reports = new ArrayList<>();
    for (String more : rest) {
      int at = reports.size();
      boolean said = at == 2;
      Fixture one =
          new Fixture("Outlet " + at, 3, "", (said ? "“" + sank + ",” Karl Renn said." : sank + ".") + " " + more);
      if (said) {
        one.entity("Karl Renn", EntityKind.PERSON).says("Karl Renn", QuotationKind.DIRECT, sank);
      }
      reports.add(one.read());
    }
    Story story = story(reports);
    assertThat(story.comparison().claims())
        .filteredOn(
            claim -> claim.statements().stream().map(Claim.Statement::article).distinct().count() == rest.size())
        .isNotEmpty()
        .allSatisfy(claim ->
            assertThat(story.originsOf(claim.id()).roots()).extracting(Origins.Root::name).doesNotContain("Karl Renn"));
  }

  @Test
  void noClaimHasMoreOriginsThanTexts() {
    Story story = story(reports());
    for (Claim claim : story.comparison().claims()) {
      Origins origins = story.originsOf(claim.id());
      assertThat(origins.high()).isLessThanOrEqualTo(Math.max(1, origins.texts()));
      assertThat(origins.roots().size()).isLessThanOrEqualTo(Math.max(1, origins.texts()));
    }
  }

  @Test
  void whoATitleNamesIsNoFurtherOrigin() {
    ReadArticle titled =
        new Fixture(
                "Harbour Post",
                12,
                "Dora Lind: union has rejected nine offers from the ferry company",
                "“" + OFFER + ",” Ilya Marsh told Coast Wire.\n\nThe harbour stood still on Monday." + REST)
            .entity("Ilya Marsh", EntityKind.PERSON, "union leader")
            .entity("Dora Lind", EntityKind.PERSON)
            .entity("Coast Wire", EntityKind.OUTLET)
            .says("Ilya Marsh", QuotationKind.DIRECT, OFFER, null, "Coast Wire")
            .says("Dora Lind", QuotationKind.INDIRECT, "union has rejected nine offers from the ferry company")
            .read();
    List<ReadArticle> reports = new ArrayList<>(reports());
    reports.set(0, titled);
    Story story = story(reports);
    Claim offers = offers(story);
    assertThat(offers.statements()).extracting(Claim.Statement::quotation).contains("q1");
    assertThat(story.originsOf(offers.id()).expected()).isBetween(1.0, 1.6);
    assertThat(story.originsOf(offers.id()).roots()).extracting(Origins.Root::name).doesNotContain("Dora Lind");
  }

  @Test
  void theReportThatDoesNotCarryTheClaimIsSilent() {
    Story story = story(reports());
    List<Claim.Coverage> coverage = offers(story).coverage();
    assertThat(coverage).hasSize(4);
    assertThat(coverage).filteredOn(cell -> cell.cell() == Cell.SILENT).hasSize(1);
    assertThat(coverage)
        .filteredOn(cell -> cell.article().contains("Evening"))
        .extracting(Claim.Coverage::cell)
        .containsExactly(Cell.SILENT);
  }

  @Test
  void theSameCountInTwoMouthsIsADifferenceOfSpeaker() {
    Comparison comparison = story(reports()).comparison();
    assertThat(comparison.conflicts())
        .filteredOn(conflict -> conflict.kind() == Difference.Kind.SPEAKER)
        .extracting(conflict -> conflict.left().value() + " / " + conflict.right().value())
        .containsOnly("Ilya Marsh / Karl Renn");
  }

  @Test
  void equalQuotationsAreOneUtteranceVerbatim() {
    Comparison comparison = story(reports()).comparison();
    assertThat(comparison.utterances())
        .filteredOn(utterance -> utterance.variants().size() == 2)
        .singleElement()
        .satisfies(utterance -> {
          assertThat(utterance.consensus()).isEqualTo(OFFER);
          assertThat(utterance.variants())
              .extracting(Utterance.Variant::relation)
              .containsOnly(Utterance.Relation.VERBATIM);
        });
  }

  @Test
  void sharedQuotationsAreNoSharedProse() {
    Comparison comparison = story(reports()).comparison();
    assertThat(comparison.passages()).isNotEmpty().allMatch(Passage::quoted);
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    List<ReadArticle> reversed = new ArrayList<>(reports());
    Collections.reverse(reversed);
    assertThat(story(reversed)).isEqualTo(story(reports()));
    Collections.rotate(reversed, 1);
    assertThat(story(reversed)).isEqualTo(story(reports()));
  }

  @Test
  void aReportWithNothingInItIsAStoryOfItsOwn() {
    ReadArticle empty = new Fixture("Blank", 0, "", "").read();
    List<Story> stories = Pipelines.brief(List.of(empty));
    assertThat(stories).hasSize(1);
    assertThat(stories.getFirst().comparison().claims()).isEmpty();
  }

  private static final String STORY =
      "Gates of the Marl lock jammed on Tuesday and forty barges waited below the weir until engineers from the canal"
          + " company arrived with a crane and cut the chain by hand while farmers carried water to the crews";

  private static Fixture copy(String outlet, int day, String more) {
    return new Fixture(outlet, day, outlet + " on the lock", STORY + ".\n\n" + more);
  }

  private static Origins whole(List<ReadArticle> reports) {
    Story story = story(reports);
    return story.originsOf(story.comparison().story().id());
  }

  @Test
  void oneAgencyTextPrintedTenTimesIsAboutOneOrigin() {
    List<ReadArticle> reports = new ArrayList<>();
    for (String town : List.of("Arle", "Bronk", "Corve", "Dunmar", "Elst", "Forl", "Garn", "Hulst", "Istra", "Jarn")) {
      reports.add(copy(town + " Paper", 12, "(Coast Wire)").entity("Coast Wire", EntityKind.OUTLET).read());
    }
    Origins origins = whole(reports);
    assertThat(origins.outlets()).isEqualTo(10);
    assertThat(origins.texts()).isEqualTo(1);
    assertThat(origins.expected()).isLessThan(2.5);
  }

  @Test
  void reportsThatCreditEachOtherInACircleStillHaveAnOrigin() {
    ReadArticle one = copy("Harbour Post", 12, "This article first appeared in Bay Echo.").read();
    ReadArticle two = copy("Bay Echo", 12, "This article first appeared in Harbour Post.").read();
    Origins origins = whole(List.of(one, two));
    assertThat(origins.low()).isGreaterThanOrEqualTo(1);
    assertThat(origins.edges()).hasSizeLessThan(2);
  }

  @Test
  void undatedReportsHaveCountsAndNobodyWasFirst() {
    Origins origins = whole(List.of(copy("Harbour Post", 0, "One.").read(), copy("Bay Echo", 0, "Two.").read()));
    assertThat(origins.expected()).isBetween(1.0, 1.6);
    assertThat(origins.first()).isNull();
  }

  /// A report that names three newsrooms for other things.
  private static Fixture mentioning(String lead) {
    List<String> others =
        List.of(
            "Gulls fly inland, Coast Wire reported.",
            "The choir sings again, Bay Echo reported.",
            "Pears are ripe, Harbour Post reported.");
    Fixture report = new Fixture("Daily Ferry", 12, "Lock", lead + "\n\n" + String.join("\n\n", others));
    others.forEach(line -> report.block(line, BlockKind.BODY));
    List.of("Coast Wire", "Bay Echo", "Harbour Post").forEach(name -> report.entity(name, EntityKind.OUTLET));
    return report;
  }

  @Test
  void whatOneReportTellsHasNotAsManyOriginsAsItMentionsNewsrooms() {
    String claim = "The lock at Osgrove will stay shut until the harvest is in";
    Fixture said =
        mentioning(claim + ", Ilya Marsh said.")
            .entity("Ilya Marsh", EntityKind.PERSON, "keeper")
            .says("Ilya Marsh", QuotationKind.INDIRECT, claim);
    Story one = Pipelines.brief(List.of(said.read())).getFirst();
    Origins spoken = one.originsOf(one.comparison().claims().getFirst().id());
    assertThat(spoken.edges()).filteredOn(edge -> edge.parentArticle() == null).isEmpty();
    assertThat(spoken.expected()).isLessThan(1.1);
    ReadArticle told = mentioning(claim + ".").read();
    ReadArticle alike =
        new Fixture("Evening Line", 12, "Lock shut", claim + ".\n\nNobody knows why the weir froze.").read();
    Story two = Pipelines.brief(List.of(told, alike)).getFirst();
    assertThat(two.originsOf(two.comparison().claims().getFirst().id()).expected()).isLessThan(2.3);
  }

  private static Story story(String... texts) {
    List<ReadArticle> reports = new ArrayList<>();
    for (String text : texts) {
      List<String> outlets = List.of("Daily Ferry", "Evening Line");
      Fixture report = new Fixture(outlets.get(reports.size()), 12, "Lock at Osgrove", text);
      reports.addAll(Pipelines.reading().apply(report.read().article()));
    }
    return Pipelines.brief(reports).getFirst();
  }

  /// The names of those from whom reports have the claim that says some words.
  private static List<String> parents(Story story, String words) {
    Claim claim =
        story.comparison().claims().stream()
            .filter(one -> one.statements().size() > 1)
            .filter(one -> says(story, one).contains(words))
            .findFirst()
            .orElseThrow();
    return story.originsOf(claim.id()).edges().stream().map(Origins.Edge::parentName).toList();
  }

  private static String says(Story story, Claim claim) {
    return story.comparison().story().articles().stream()
        .filter(read -> read.article().id().equals(claim.says().article()))
        .map(read -> claim.says().span().in(read.article().text()))
        .findFirst()
        .orElse("");
  }

  private static final String PLEDGE =
      "“We will open the lock before the harvest of the pears is in,” Ilya Marsh said in a statement.";

  @Test
  void whatAnOfficialToldANewsroomCreditsItForThatAlone() {
    Story story =
        story(
            "Barges wait at Osgrove.\n\n" + PLEDGE,
            "Barges wait at Osgrove, and an official told the Coast Wire there was no water.\n\n" + PLEDGE);
    assertThat(parents(story, "harvest of the pears")).contains("Ilya Marsh").doesNotContain("Coast Wire");
  }

  @Test
  void aReportInAPaperIsThePapers() {
    Story story =
        story(
            "The lock at Osgrove will stay shut until the pears are in.",
            "The lock at Osgrove will stay shut until the pears are in, according to a report in The Coast Wire"
                + " published Monday.");
    assertThat(parents(story, "stay shut")).contains("Coast Wire");
  }
}
