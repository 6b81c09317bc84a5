package org.hearsay.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.BlockKind;
import org.junit.jupiter.api.Test;

/// Differences of numbers in what the reports tell in their own prose: how many were killed or hurt, how many there
/// were of one thing.
class CasualtyCountsTest {
  private static List<String> shown(Fixture... reports) {
    List<ReadArticle> read = Stream.of(reports).map(Fixture::read).toList();
    return new CompareReports()
        .apply(new StoryGroup("story", read)).getFirst().conflicts().stream()
            .map(c -> c.kind() + " " + c.left().value() + "/" + c.right().value())
            .toList();
  }

  private static List<String> shown(String one, String other) {
    return shown(new Fixture("Coast Wire", 3, "Ferry sinks", one), new Fixture("Bay Echo", 3, "Ferry lost", other));
  }

  private static final String GIVEN =
      "A ferry struck the northern quay of Osgrove at night. Police say 27 people are injured.";

  @Test
  void anotherNumberOfInjuredIsADifferenceInOtherWords() {
    assertThat(shown(GIVEN, "In Osgrove 25 people were hurt when a ferry rammed the quay."))
        .containsExactly("NUMBER 27/25");
    assertThat(shown(GIVEN, "A ferry rammed a quay on Monday, injuring 25 people.")).containsExactly("NUMBER 27/25");
  }

  @Test
  void deadAndInjuredAreNotCompared() {
    assertThat(shown(GIVEN, "In Osgrove 25 people were killed when a ferry rammed the quay.")).isEmpty();
  }

  @Test
  void boundsGuessesAndAdditionsAreNoDifferences() {
    for (String number :
        List.of(
            "At least 25 people", "More than 20 people", "About 25 people", "Another 25 people", "Two dozen people")) {
      assertThat(shown(GIVEN, number + " were hurt when a ferry rammed the quay.")).as(number).isEmpty();
    }
    assertThat(shown(GIVEN, "A ferry that rammed the quay could have injured 250 people.")).isEmpty();
    assertThat(shown(GIVEN, "A ferry rammed the quay, leaving 25 people slightly hurt.")).isEmpty();
  }

  @Test
  void aReportThatHasBothNumbersCountsTwoThings() {
    assertThat(
            shown(GIVEN, "In Osgrove 25 people were hurt when a ferry rammed the quay. Of 27 patients two went home."))
        .isEmpty();
  }

  @Test
  void whatIsRecalledBehindTheFirstSentencesIsNotCompared() {
    assertThat(
            shown(
                GIVEN,
                "A ferry rammed the quay. It was dark. Nobody saw it come. The harbour was shut. A storm killed two. In"
                    + " May 25 people were hurt."))
        .isEmpty();
  }

  @Test
  void theSentenceBehindADatelineIsRead() {
    String dated = "KARVEL, May 3 — In Osgrove 25 people were hurt when a ferry rammed the quay.";
    assertThat(
            shown(
                new Fixture("Coast Wire", 3, "Ferry sinks", GIVEN),
                new Fixture("Bay Echo", 3, "Ferry lost", dated).block("KARVEL, May 3 —", BlockKind.DATELINE)))
        .containsExactly("NUMBER 27/25");
  }

  @Test
  void aCaptionCountsAsTheReportDoes() {
    String caption = "The harbour warden Dana Osei hung four lanterns beside the old northern gate on Monday.";
    assertThat(
            shown(
                new Fixture(
                        "Coast Wire",
                        3,
                        "Lanterns",
                        "The harbour warden Dana Osei hung three lanterns beside the northern gate.")
                    .entity("Dana Osei", EntityKind.PERSON),
                new Fixture("Bay Echo", 3, "Light", caption)
                    .entity("Dana Osei", EntityKind.PERSON)
                    .block(caption, BlockKind.CAPTION)))
        .containsExactly("NUMBER three/four");
  }

  @Test
  void thingsMadeOfOneThingAreCountedThoughOtherwiseTold() {
    String sent =
        "In the end, in December, whole crates with 500 pages of printed letters from Dana Osei reached the harbour"
            + " ministry in Karvel";
    assertThat(
            shown(
                sent + ".",
                "The ministry said it had been given 550 pages of Osei's letters by a former clerk of the harbour, as"
                    + " the law demands."))
        .containsExactly("NUMBER 500/550");
    assertThat(
            shown(
                sent + ".",
                "The ministry said it had been given 550 pages of maps of Osei's by a former clerk of the harbour, as"
                    + " the law demands."))
        .isEmpty();
  }
}
