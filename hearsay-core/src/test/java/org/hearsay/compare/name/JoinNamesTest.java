package org.hearsay.compare.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.StoryEntity.Relation;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.junit.jupiter.api.Test;

class JoinNamesTest {

  /// A report that names people, each given as "Name | role".
  private static ReadArticle report(String outlet, int day, String body, String... people) {
    StringBuilder text = new StringBuilder(body);
    for (String person : people) {
      text.append(" It was ").append(person.split(" \\| ", -1)[0]).append(" who came.");
    }
    Fixture fixture = new Fixture(outlet, day, "A title", text.toString());
    for (String person : people) {
      String[] parts = person.split(" \\| ", -1);
      boolean unnamed = parts[0].contains("’s ");
      fixture.entity(
          parts[0], unnamed ? EntityKind.UNNAMED : EntityKind.PERSON, Arrays.copyOfRange(parts, 1, parts.length));
    }
    return fixture.read();
  }

  private static List<StoryEntity> joined(ReadArticle... reads) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < reads.length; i++) {
      reports.add(new Report(i, reads[i]));
    }
    return JoinNames.of(reports).entities();
  }

  private static Set<String> names(List<StoryEntity> entities) {
    Set<String> names = new TreeSet<>();
    entities.forEach(entity -> names.add(entity.name()));
    return names;
  }

  @Test
  void aNameThatOneTextOfThreeHasOtherwiseIsASlip() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed in port.", "Dana Osei | harbour minister"),
            report("B", 3, "No ferry left on Monday.", "Dana Osie | harbour minister"),
            report("C", 3, "The pier was empty all day.", "Dana Osei | harbour minister"));
    assertThat(names(found)).containsExactly("Dana Osei");
    assertThat(found.getFirst().variants())
        .anyMatch(one -> one.exact().equals("Dana Osie") && one.relation() == Relation.MISSPELLING);
  }

  @Test
  void aReportThatHasFatherAndSonKeepsThemApartInAll() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed in port.", "Karl Renn Jr.", "Karl Renn"),
            report("B", 3, "No ferry left on Monday.", "Karl Renn Jr."),
            report("C", 3, "The pier was empty all day.", "Renn"));
    assertThat(names(found)).containsExactly("Karl Renn", "Karl Renn Jr.");
    assertThat(found).allSatisfy(one -> assertThat(one.members()).hasSize(2));
  }

  @Test
  void copiesOfOneTextAreNoMajority() {
    String copied =
        "Ships stayed in port on Monday after the union and the company had talked for nine hours without any result at"
            + " all. ";
    List<StoryEntity> found =
        joined(
            report("A", 3, copied, "Dana Osei | harbour minister"),
            report(
                "B",
                3,
                "No ferry left the old harbour when the day began, and nobody knew why.",
                "Dana Osie | harbour minister"),
            report("C", 3, copied, "Dana Osei | harbour minister"));
    assertThat(names(found)).containsExactly("Dana Osei", "Dana Osie");
  }

  @Test
  void aLikeNameWithAnotherRoleIsAnotherPerson() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed.", "Dana Osei | harbour minister"),
            report("B", 3, "Nothing left.", "Dana Osie | swimmer"),
            report("C", 3, "An empty pier.", "Dana Osei | harbour minister"));
    assertThat(names(found)).containsExactly("Dana Osei", "Dana Osie");
  }

  @Test
  void twoFullNamesInOneReportAreTwoPeopleHoweverAlike() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed.", "Dana Osei | harbour minister", "Dana Osie | harbour minister"),
            report("B", 3, "Nothing left.", "Dana Osei | harbour minister"),
            report("C", 3, "An empty pier.", "Dana Osei | harbour minister"));
    assertThat(names(found)).containsExactly("Dana Osei", "Dana Osie");
  }

  @Test
  void aFamilyNameThatTwoPeopleOfTheStoryHaveIsNeitherOfThem() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed.", "Dana Osei | minister", "Kofi Osei | baker"),
            report("B", 3, "Nothing left.", "Osei"));
    assertThat(names(found)).containsExactly("Dana Osei", "Kofi Osei", "Osei");
  }

  @Test
  void anotherWayToWriteANameNeedsNoRole() {
    List<StoryEntity> found =
        joined(report("A", 3, "Ships stayed.", "Sergei Dolkov"), report("B", 3, "Nothing left.", "Sergey Dolkov"));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().variants())
        .extracting(StoryEntity.NameVariant::relation)
        .containsOnly(Relation.TRANSLITERATION);
  }

  @Test
  void aRoleIsThePersonWhoHoldsItElsewhere() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed.", "Marsh’s chief of staff"),
            report("B", 4, "Nothing left.", "Ada Quill | chief of staff to Marsh", "Ilya Marsh | union leader"));
    assertThat(names(found)).containsExactly("Ada Quill", "Ilya Marsh");
  }

  @Test
  void aRoleThatTwoHoldIsLeftOpen() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed.", "Marsh’s chief of staff"),
            report("B", 4, "Nothing left.", "Ada Quill | chief of staff to Marsh"),
            report("C", 4, "An empty pier.", "Tom Reeve | chief of staff to Marsh"));
    assertThat(names(found)).containsExactly("Ada Quill", "Marsh’s chief of staff", "Tom Reeve");
  }

  @Test
  void theOrderOfReportsDoesNotMatterForWhoIsOne() {
    ReadArticle a = report("A", 3, "Ships stayed.", "Dana Osei | harbour minister", "Ilya Marsh");
    ReadArticle b = report("B", 3, "No ferry left.", "Dana Osie | harbour minister", "Marsh");
    ReadArticle c = report("C", 3, "An empty pier.", "Osei", "I. Marsh");
    ReadArticle d = report("D", 3, "A fourth text.", "D. Osei | harbour minister");
    Set<String> expected = names(joined(a, b, c, d));
    assertThat(names(joined(d, c, b, a))).isEqualTo(expected);
    assertThat(names(joined(b, d, a, c))).isEqualTo(expected);
  }

  @Test
  void aStoryOfManyReportsIsJoinedOnce() {
    List<ReadArticle> reads = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      reads.add(
          report(
              "Outlet " + i,
              3,
              "Text number " + i + ".",
              "Dana Osei | harbour minister",
              "Ilya Marsh",
              "Person Nr" + "abcdefghij".charAt(i % 10) + "ame" + i));
    }
    List<StoryEntity> found = joined(reads.toArray(new ReadArticle[0]));
    assertThat(found.getFirst().members()).hasSize(400);
    assertThat(found.get(1).members()).hasSize(400);
  }

  @Test
  void namesThatAreNoNamesBreakNothing() {
    for (String name :
        List.of("’s", "“”", "A", "1 2 3", "李", "Ó", "x".repeat(3000), "a ".repeat(500) + "b", "\uD83D\uDE00 Lee")) {
      assertThatNoException()
          .isThrownBy(() ->
              joined(
                  report("A", 3, "Ships.", name + " | minister"), report("B", 3, "Ferries.", "Dana Osei | minister")));
      assertThat(NamePair.features(name, "Dana Osei", true))
          .hasSize(NamePair.FEATURES.size())
          .doesNotContain(Double.NaN);
      assertThat(NamePair.features("Dana Osei", name, false)).hasSize(NamePair.FEATURES.size());
    }
    assertThat(NamePair.features("", "", true)).hasSize(NamePair.FEATURES.size());
  }

  @Test
  void theMoreLettersDifferTheLessSpeaksForOnePerson() {
    double same = score("Dana Varnholt", "Dana Varnholt");
    double slip = score("Dana Varnholt", "Dana Varnhalt");
    double other = score("Dana Varnholt", "Dana Kirsten");
    assertThat(same).isGreaterThan(slip);
    assertThat(slip).isPositive();
    assertThat(other).isNegative();
    assertThat(score("D. Varnholt", "Dana Varnholt")).isPositive();
    assertThat(score("Varnholt Dana", "Ilse Marsh")).isNegative();
  }

  private static double score(String a, String b) {
    return NamePair.score(NameForms.parts(a), NameForms.parts(b), true);
  }

  @Test
  void aShortFormOfAGivenNameInTheSameReportIsOnePerson() {
    List<StoryEntity> found =
        joined(
            report("A", 3, "Ships stayed.", "Elizabeth Marsh | minister", "Liz Marsh", "Mary Marsh"),
            report("B", 3, "Nothing left.", "Liz Marsh | minister"));
    assertThat(names(found)).hasSize(2).contains("Mary Marsh");
  }

  @Test
  void aReportThatCallsOnePersonByTwoNamesJoinsThem() {
    Fixture both =
        new Fixture("A", 3, "A title", "Ada Maren Osei left. Ada Maren came back.")
            .entity("Ada Maren Osei", EntityKind.PERSON);
    List<StoryEntity> apart = joined(both.read(), report("B", 3, "Nothing left.", "Ada Maren"));
    assertThat(apart).hasSize(2);
    List<StoryEntity> found =
        joined(both.alsoCalled("Ada Maren Osei", "Ada Maren").read(), report("B", 3, "Nothing left.", "Ada Maren"));
    assertThat(found).hasSize(1);
  }
}
