package org.hearsay.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.compare.Fixture.compare;

import java.util.List;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.compare.result.Utterance.Relation;
import org.hearsay.entity.EntityKind;
import org.hearsay.quote.QuotationKind;
import org.hearsay.words.Pronunciation;
import org.junit.jupiter.api.Test;

/// Which quotations are one act of speech, which wording stands for it, and what reports differ on.
class UtterancesTest {
  private static Fixture saying(String outlet, int day, String speaker, String words) {
    return new Fixture(outlet, day, "News of " + outlet, speaker + " said: “" + words + "”")
        .entity(speaker, EntityKind.PERSON)
        .says(speaker, QuotationKind.DIRECT, words);
  }

  private static List<Difference.Kind> kinds(Comparison comparison) {
    return comparison.conflicts().stream().map(Difference::kind).toList();
  }

  @Test
  void aSloganOfTwoSpeakersIsTwoUtterancesAndNoDifference() {
    Comparison found =
        compare(
            saying("Coast Wire", 3, "Dana Osei", "One harbour, one town, one future."),
            saying("Bay Echo", 3, "Pell Marrin", "One harbour, one town, one future."));
    assertThat(found.utterances()).hasSize(2);
    assertThat(found.conflicts()).isEmpty();
  }

  @Test
  void aTermInQuotationMarksMakesIndirectSpeechNoUtterance() {
    Comparison term =
        compare(
            new Fixture(
                "Coast Wire",
                3,
                "",
                "The board will open a “quiet mile” along the harbour wall in May, Dana Osei said."),
            new Fixture(
                "Bay Echo",
                3,
                "",
                "The board will open a “quiet mile” along the harbour wall in May, Dana Osei said."));
    assertThat(term.utterances()).isEmpty();
    String words = "The board will open a quiet mile along the harbour wall.";
    assertThat(
            compare(saying("Coast Wire", 3, "Dana Osei", words), saying("Bay Echo", 3, "Dana Osei", words))
                .utterances())
        .hasSize(1);
  }

  @Test
  void aLongSentenceOfTwoSpeakersIsADifferenceOfSpeaker() {
    String words = "The harbour board hid the second report from every fisherman on this coast for a year.";
    Comparison found =
        compare(saying("Coast Wire", 3, "Dana Osei", words), saying("Bay Echo", 3, "Pell Marrin", words));
    assertThat(found.utterances()).hasSize(1);
    assertThat(kinds(found)).containsExactly(Difference.Kind.SPEAKER);
  }

  @Test
  void aHundredPrintsOfOneQuotationAreOneUtterance() {
    Fixture[] prints = new Fixture[100];
    for (int i = 0; i < prints.length; i++) {
      prints[i] =
          saying("Paper " + i, 3, "Dana Osei", "We will never sell the northern quay to a foreign shipping company.");
    }
    assertThat(compare(prints).utterances()).singleElement().satisfies(one -> assertThat(one.variants()).hasSize(100));
  }

  @Test
  void aSimilarSentenceWeeksLaterIsAnotherUtterance() {
    Comparison found =
        compare(
            saying("Coast Wire", 3, "Dana Osei", "We will never sell the northern quay to a foreign shipping company."),
            saying("Bay Echo", 28, "Dana Osei", "We will hardly sell the northern quay to a local shipping company."));
    assertThat(found.utterances()).hasSize(2);
    assertThat(found.conflicts()).isEmpty();
  }

  @Test
  void theWordingOfMostOriginsStandsForTheUtterance() {
    Comparison found =
        compare(
            saying("Bay Echo", 3, "Dana Osei", "The bridge stays closed until every cable is found."),
            saying("Coast Wire", 3, "Dana Osei", "The bridge stays closed until every cable is sound."),
            saying("Dune Post", 3, "Dana Osei", "The bridge stays closed until every cable is sound."));
    assertThat(found.utterances().getFirst().consensus()).contains("sound");
  }

  @Test
  void twoTranslationsOfOneSentenceAreNotAltered() {
    Comparison found =
        compare(
            new Fixture(
                    "Coast Wire",
                    3,
                    "Quay",
                    "“Nobody ever showed us the report on the quay,” Dana Osei said through an interpreter.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, "Nobody ever showed us the report on the quay,"),
            new Fixture(
                    "Bay Echo",
                    3,
                    "Quay again",
                    "“No one has ever shown us that quay report,” Dana Osei said through an interpreter.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, "No one has ever shown us that quay report,"));
    assertThat(found.utterances()).hasSize(1);
    assertThat(found.utterances().getFirst().variants()).noneMatch(v -> v.relation() == Relation.ALTERED);
    assertThat(kinds(found)).doesNotContain(Difference.Kind.WORDING);
  }

  @Test
  void whatOneReportSaysOfTheLanguageHoldsForTheSpeakersWordsInAnother() {
    Comparison found =
        compare(
            new Fixture(
                    "Coast Wire",
                    3,
                    "Quay",
                    "“Nobody ever showed us the report on the quay,” Dana Osei said through an interpreter.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, "Nobody ever showed us the report on the quay,"),
            saying("Bay Echo", 3, "Dana Osei", "The ferry company wants the northern quay before winter."),
            saying("Dune Post", 3, "Dana Osei", "The ferry firm wants the northern quay before winter."));
    assertThat(found.utterances()).flatExtracting(Utterance::variants).noneMatch(v -> v.relation() == Relation.ALTERED);
  }

  @Test
  void aTranslatorWhoChoosesOtherWordsMayChooseAnotherAmount() {
    Comparison found =
        compare(
            new Fixture(
                    "Coast Wire",
                    3,
                    "Quay",
                    "“The majority of the families have lived on the quay since the great storm,” Dana Osei said"
                        + " through an interpreter.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says(
                    "Dana Osei",
                    QuotationKind.DIRECT,
                    "The majority of the families have lived on the quay since the great storm,"),
            saying("Bay Echo", 3, "Dana Osei", "Most of the families have dwelt on the quay since the great storm."));
    assertThat(found.utterances()).hasSize(1);
    assertThat(found.utterances().getFirst().variants()).noneMatch(v -> v.relation() == Relation.ALTERED);
  }

  @Test
  void aNameThatEndsLikeALanguageIsNoTranslation() {
    Comparison found =
        compare(
            new Fixture(
                    "Coast Wire",
                    3,
                    "Quay",
                    "She looked in Hadrian's face. “The verdict gives every sailor on this coast reason to rejoice,”"
                        + " Dana Osei said.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says(
                    "Dana Osei",
                    QuotationKind.DIRECT,
                    "The verdict gives every sailor on this coast reason to rejoice,"),
            saying("Bay Echo", 3, "Dana Osei", "The ruling gives every sailor on this coast reason to rejoice."));
    assertThat(found.utterances()).flatExtracting(Utterance::variants).anyMatch(v -> v.relation() == Relation.ALTERED);
  }

  @Test
  void reportedSpeechIsJoinedThoughPersonAndTenseAreShifted() {
    Comparison found =
        compare(
            saying("Coast Wire", 3, "Dana Osei", "I will leave the harbour board before the winter storms reach us."),
            new Fixture(
                    "Bay Echo",
                    3,
                    "Board",
                    "Dana Osei said that she would leave the harbour board before the winter storms reached them.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says(
                    "Dana Osei",
                    QuotationKind.INDIRECT,
                    "she would leave the harbour board before the winter storms reached them"));
    assertThat(found.utterances()).hasSize(1);
    assertThat(found.utterances().getFirst().variants()).anyMatch(v -> v.relation() == Relation.PARAPHRASED);
  }

  @Test
  void toldToReportersAndToldToParliamentAreTwoListeners() {
    String words = "The harbour board hid the second report from every fisherman.";
    Comparison found =
        compare(
            new Fixture("Coast Wire", 3, "Report", "“" + words + "” Dana Osei told reporters.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, words, null, "reporters"),
            new Fixture("Bay Echo", 3, "Report again", "“" + words + "” Dana Osei told parliament.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, words, null, "parliament"));
    assertThat(kinds(found)).containsExactly(Difference.Kind.ADDRESSEE);
  }

  @Test
  void anotherNumberOfTheSameThingIsADifference() {
    Comparison found =
        counted(
            "Divers found 14 broken chains under the Varden pier after the storm.",
            "Forty broken chains lay under the Varden pier, divers found after the storm.");
    assertThat(kinds(found)).containsExactly(Difference.Kind.NUMBER);
  }

  @Test
  void aRoundedNumberAnotherThingAndABoundAreNoDifferences() {
    String given = "Divers found 1,012 broken chains under the Varden pier after the storm.";
    assertThat(counted(given, "Divers found 1,000 broken chains under the Varden pier after the storm.").conflicts())
        .isEmpty();
    assertThat(
            counted(given, "Divers found at least 40 broken chains under the Varden pier after the storm.").conflicts())
        .isEmpty();
    assertThat(counted(given, "Divers found 40 rusty anchors under the Varden pier after the storm.").conflicts())
        .isEmpty();
  }

  private static Comparison counted(String one, String other) {
    return compare(new Fixture("Coast Wire", 3, "Pier", one), new Fixture("Bay Echo", 3, "Pier again", other));
  }

  @Test
  void aNumberWithoutAKnownDayIsNotCompared() {
    Comparison found =
        compare(
            new Fixture(
                "Coast Wire", 0, "Pier", "Divers found 14 broken chains under the Varden pier after the storm."),
            new Fixture(
                "Bay Echo", 3, "Pier again", "Divers found 40 broken chains under the Varden pier after the storm."));
    assertThat(found.conflicts()).isEmpty();
  }

  @Test
  void wordsThatSoundAlikeComeOutAlike() {
    assertThat(Pronunciation.confusable("miners", "minors")).isTrue();
    assertThat(Pronunciation.confusable("found", "sound")).isTrue();
    assertThat(Pronunciation.confusable("weather", "whether")).isTrue();
    assertThat(Pronunciation.confusable("voters", "friends")).isFalse();
    assertThat(Pronunciation.confusable("issue", "problem")).isFalse();
  }

  @Test
  void anotherArticleOrPrepositionWithinQuotationMarksIsADifference() {
    assertThat(
            kinds(
                compare(
                    saying(
                        "Coast Wire",
                        3,
                        "Dana Osei",
                        "The second report was destructive to the trust between the harbour board and the town."),
                    saying(
                        "Bay Echo",
                        3,
                        "Dana Osei",
                        "The second report was destructive of the trust between the harbour board and the town."))))
        .containsExactly(Difference.Kind.WORDING);
    assertThat(
            kinds(
                compare(
                    saying(
                        "Coast Wire",
                        3,
                        "Dana Osei",
                        "Nobody on the harbour board has read the report that lay in the drawer for years."),
                    saying(
                        "Bay Echo",
                        3,
                        "Dana Osei",
                        "Nobody on the harbour board has read a report that lay in the drawer for years."))))
        .containsExactly(Difference.Kind.WORDING);
  }

  @Test
  void relativeWordsAreAMatterOfStyle() {
    assertThat(
            compare(
                    saying(
                        "Coast Wire",
                        3,
                        "Dana Osei",
                        "Nobody on the harbour board has read the report that lay in the drawer for years."),
                    saying(
                        "Bay Echo",
                        3,
                        "Dana Osei",
                        "Nobody on the harbour board has read the report which lay in the drawer for years."))
                .conflicts())
        .isEmpty();
  }

  @Test
  void anotherTenseInASentenceThatAFragmentHoldsAsAWholeIsADifferenceAndAtItsHeadIsNot() {
    String whole = "It was dreadful for the crew. Selling the northern quay was the worst day of my whole career.";
    Fixture told =
        new Fixture(
                "Bay Echo",
                3,
                "Quay again",
                "Dana Osei said it was “dreadful for the crew. Selling the northern quay is the worst day of my whole"
                    + " career.”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says(
                "Dana Osei",
                QuotationKind.MIXED,
                "it was “dreadful for the crew. Selling the northern quay is the worst day of my whole career.”");
    assertThat(kinds(compare(saying("Coast Wire", 3, "Dana Osei", whole), told)))
        .containsExactly(Difference.Kind.WORDING);
    Fixture fitted =
        new Fixture(
                "Dune Post",
                3,
                "Quay once more",
                "Dana Osei said that nobody “was ever shown the second report on the northern quay.”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.MIXED, "nobody “was ever shown the second report on the northern quay.”");
    assertThat(
            compare(
                    saying(
                        "Coast Wire", 3, "Dana Osei", "The crew is ever shown the second report on the northern quay."),
                    fitted)
                .conflicts())
        .isEmpty();
  }

  @Test
  void aThingNamedInOneWordingAndReferredToInTheOtherIsADifference() {
    Comparison found =
        compare(
            saying("Coast Wire", 3, "Dana Osei", "The harbour is not the aim of this plan, the whole town is the aim."),
            saying("Bay Echo", 3, "Dana Osei", "That is not the aim of this plan, the whole town is the aim."));
    assertThat(found.conflicts())
        .extracting(c -> c.left().value() + "/" + c.right().value())
        .containsExactly("The harbour/That");
  }

  @Test
  void aReportThatQuotesAPartAheadOfTheWholeSaysItOnce() {
    String part = "the worst mistake in all my years at the harbour";
    String whole = "Selling the quay was the worst mistake in all my years at the harbour and I am sorry for it.";
    Fixture twice =
        new Fixture("Coast Wire", 3, "Quay", "Dana Osei called it “" + part + "”.\n\nDana Osei said: “" + whole + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.MIXED, "“" + part + "”")
            .says("Dana Osei", QuotationKind.DIRECT, whole);
    assertThat(compare(twice, saying("Bay Echo", 3, "Dana Osei", whole)).utterances()).hasSize(1);
  }

  @Test
  void aCountryWhereASpeakerWasIsNotTheSpeakersOwn() {
    Fixture abroad =
        new Fixture(
                "Coast Wire",
                3,
                "Quay",
                "It was in Mexico that Dana Osei spoke.\n\n"
                    + "Dana Osei said: “The ferry company wants the northern quay before winter.”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.DIRECT, "The ferry company wants the northern quay before winter.");
    Comparison found =
        compare(abroad, saying("Bay Echo", 3, "Dana Osei", "The ferry company needs the northern quay before winter."));
    assertThat(kinds(found)).containsExactly(Difference.Kind.WORDING);
  }

  @Test
  void aNegationInAnOpeningThatWasWordedAnewIsLostWhereTheSameVerbGoesOn() {
    Fixture whole =
        saying(
            "Coast Wire",
            3,
            "Dana Osei",
            "If they don't sell the northern quay this winter the whole town will suffer for many years.");
    Comparison found =
        compare(
            whole,
            saying(
                "Bay Echo",
                3,
                "Dana Osei",
                "To sell the northern quay this winter the whole town will suffer for many years."));
    assertThat(kinds(found)).contains(Difference.Kind.POLARITY);
    Comparison failing =
        compare(
            whole,
            saying(
                "Bay Echo",
                3,
                "Dana Osei",
                "Failing to sell the northern quay this winter the whole town will suffer for many years."));
    assertThat(kinds(failing)).doesNotContain(Difference.Kind.POLARITY);
  }

  @Test
  void anOfficeThatTwoSentencesNameMakesThemNotOne() {
    Comparison found =
        compare(
            saying(
                "Coast Wire",
                3,
                "Dana Osei",
                "I am the chief harbour warden of the Northern Varden Islands. I was born here."),
            saying(
                "Bay Echo",
                3,
                "Dana Osei",
                "The same girl who swept the fish market every morning is now the chief harbour warden of the Northern"
                    + " Varden Islands."));
    assertThat(found.utterances()).hasSize(2);
  }

  @Test
  void singleQuotationMarksInAPartlyQuotedStatementCountLikeDoubleOnes() {
    String mixed = "'The northern quay will never be sold to a foreign company,' the board said in its letter";
    Comparison found =
        compare(
            new Fixture("Coast Wire", 3, "Quay", mixed + ", according to Dana Osei.")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.MIXED, mixed),
            saying("Bay Echo", 3, "Dana Osei", "The northern quay will never be sold to a foreign company."));
    assertThat(found.utterances())
        .singleElement()
        .satisfies(one -> assertThat(one.variants()).hasSize(2).noneMatch(v -> v.relation() == Relation.PARAPHRASED));
  }

  @Test
  void theSpeakerOfAnUtteranceIsTheOneWhomMostTextsName() {
    String words = "The northern quay will never be sold to a foreign company.";
    Comparison found =
        compare(
            saying("Coast Wire", 3, "Pell Marrin", words),
            saying("Bay Echo", 3, "Dana Osei", words),
            saying("Dune Post", 3, "Dana Osei", words));
    StoryEntity osei =
        found.entities().stream().filter(one -> one.name().equals("Dana Osei")).findFirst().orElseThrow();
    assertThat(found.utterances().getFirst().speaker()).isEqualTo(osei.id());
  }

  @Test
  void undatedReportsThatQuoteTheSameWordsAreOfOneTime() {
    String words = "The northern quay will never be sold to a foreign company.";
    Comparison found =
        compare(
            new Fixture(
                    "Coast Wire",
                    0,
                    "Pier",
                    "Divers found 14 broken chains under the Varden pier after the storm. Dana Osei said: “"
                        + words
                        + "”")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, words),
            new Fixture(
                    "Bay Echo",
                    0,
                    "Pier again",
                    "Divers found 40 broken chains under the Varden pier after the storm. Dana Osei said: “"
                        + words
                        + "”")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.DIRECT, words));
    assertThat(kinds(found)).containsExactly(Difference.Kind.NUMBER);
  }

  @Test
  void aReportThatQuotesAShortPartAgainSaysItOnce() {
    String whole =
        "It was a bad night for us. More than a mistake of the harbour office, it was one of the worst mistakes of my"
            + " life.";
    Comparison found =
        compare(
            new Fixture(
                    "Coast Wire",
                    3,
                    "Quay",
                    "Dana Osei called it “one of the worst mistakes of my life”. She said: “" + whole + "”")
                .entity("Dana Osei", EntityKind.PERSON)
                .says("Dana Osei", QuotationKind.MIXED, "it “one of the worst mistakes of my life”")
                .says("Dana Osei", QuotationKind.DIRECT, whole),
            saying(
                "Bay Echo",
                3,
                "Dana Osei",
                "More than a mistake of the harbour office, it is one of the worst mistakes of my life."));
    assertThat(found.utterances())
        .singleElement()
        .satisfies(one -> assertThat(one.variants()).hasSize(3).anyMatch(v -> v.relation() == Relation.ALTERED));
  }

  @Test
  void aFragmentThatStandsInSeveralSentencesJoinsNoneOfThem() {
    String first = "The threats have changed, but the need for harbour strength has not, and it never will.";
    String second = "We will restore harbour strength before the winter, whatever the council pays for it.";
    Fixture whole =
        new Fixture("Coast Wire", 3, "Quay", "Dana Osei said: “" + first + "” Later she said: “" + second + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.DIRECT, first)
            .says("Dana Osei", QuotationKind.DIRECT, second);
    String principle = "that her principle was “harbour strength”";
    Fixture part =
        new Fixture("Bay Echo", 3, "Quay again", "Dana Osei said " + principle + ".")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.MIXED, principle);
    assertThat(compare(whole, part).utterances()).hasSize(3);
    Fixture once =
        new Fixture("Coast Wire", 3, "Quay", "Dana Osei said: “" + first + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.DIRECT, first);
    assertThat(compare(once, part).utterances()).hasSize(1);
  }
}
