package org.hearsay.archive.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hearsay.archive.rows.ThingRows.Thing;
import org.hearsay.archive.rows.ThingRows.ThingKind;
import org.junit.jupiter.api.Test;

class PublicIdsTest {
  private static Thing thing(String publicId, String localId, String... statements) {
    return new Thing(publicId, ThingKind.CLAIM, localId, Set.of(statements), Set.of(), localId, 1, 1, 1, 1);
  }

  private static List<String> ids(List<Thing> before, Thing... found) {
    return PublicIds.given(
            before, List.of(found), "s", id -> before.stream().anyMatch(old -> old.publicId().equals(id)))
        .stream()
        .map(Thing::publicId)
        .toList();
  }

  @Test
  void aNewThingHasItsOwnId() {
    assertThat(ids(List.of(), thing("", "a", "1", "2"))).containsExactly("a");
  }

  @Test
  void aThingThatGrowsKeepsItsId() {
    assertThat(ids(List.of(thing("p", "a", "1", "2")), thing("", "b", "1", "2", "3", "4", "5"))).containsExactly("p");
  }

  @Test
  void halfOfTheStatementsIsNotEnough() {
    assertThat(ids(List.of(thing("p", "a", "1", "2")), thing("", "b", "1", "3"))).containsExactly("b");
  }

  @Test
  void afterASplitTheLargerPartKeepsTheId() {
    assertThat(
            ids(
                List.of(thing("p", "a", "1", "2", "3", "4", "5")),
                thing("", "b", "1", "2", "3"),
                thing("", "a", "4", "5")))
        .as("and the id of the first place is not given again while it means something else")
        .containsExactly("p", "a");
    assertThat(ids(List.of(thing("a", "a", "1", "2", "3")), thing("", "b", "1", "2"), thing("", "a", "3")).get(1))
        .isNotEqualTo("a");
  }

  @Test
  void whatIsMergedTakesTheIdWithWhichItSharesMost() {
    assertThat(
            ids(
                List.of(thing("p", "a", "1", "2"), thing("q", "b", "3", "4", "5")),
                thing("", "c", "1", "2", "3", "4", "5")))
        .containsExactly("q");
  }

  @Test
  void anotherKindIsAnotherThing() {
    Thing utterance = new Thing("u", ThingKind.UTTERANCE, "u", Set.of("1", "2"), Set.of(), "", 1, 1, 1, 1);
    assertThat(ids(List.of(utterance), thing("", "a", "1", "2"))).containsExactly("a");
  }
}
