package org.hearsay.entity.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static EntityKind kind(ReadArticle read, String name) {
    return read.entities().stream()
        .filter(entity -> entity.name().equals(name))
        .map(Entity::kind)
        .findFirst()
        .orElse(EntityKind.OTHER);
  }

  private static ReadArticle read(String text, List<Block> blocks) {
    Article article = new Article("a", "a", null, null, null, List.of(), "en", Published.UNKNOWN, text, blocks);
    return Example.read(article, List.of());
  }

  @Test
  void whatADatelineBeginsWithIsAPlace() {
    String text = "TARNWICK, March 3 — Councillor Ann Lee sold the mill. It helped workers, the union wrote.";
    List<Block> blocks =
        List.of(
            new Block(new TextSpan(0, 19), BlockKind.DATELINE),
            new Block(new TextSpan(20, text.length()), BlockKind.BODY));
    assertThat(kind(read(text, blocks), "TARNWICK"))
        .isNotIn(EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.OUTLET);
  }

  @Test
  void aNameStandsWithoutTitleArticleAndPossessive() {
    ReadArticle read = Example.read("The meeting failed, Gen. Otto Brandt said. Mr. Brandt’s car left.");
    assertThat(Example.mentions(read, "Otto Brandt")).containsExactly("Otto Brandt", "Brandt");
  }

  @Test
  void whereSomebodyIsBasedIsNoName() {
    ReadArticle read = Example.read("The Norway-based Rowers campaign and Osei-led crews met on Monday.");
    assertThat(read.entities())
        .extracting(Entity::name)
        .noneMatch(name -> name.contains("-based") || name.contains("-led"));
  }

  @Test
  void whatStandsInBracketsBehindANameIsNoPartOfIt() {
    ReadArticle read =
        Example.read(
            "Majority Leader Peter Novak (R-Va.) suffered a loss. Sen. Maria Lopez (D-Calif.) won. Novak left. Peter"
                + " Novak said so.");
    assertThat(read.entities())
        .extracting(Entity::name)
        .noneMatch(name -> name.contains("(") || name.startsWith("R-") || name.startsWith("D-"));
    assertThat(Example.mentions(read, "Peter Novak")).contains("Peter Novak", "Novak");
  }

  @Test
  void aLineOfCapitalsIsNoNameAndHidesNone() {
    ReadArticle read =
        Example.read(
            "Ada Brandt left. Newsreel 9 Skip Embed Share CLOSE WHAT YOU NEED TO KNOW ABOUT ADA BRANDT Ada Brandt "
                + "left. Ada Brandt came back.");
    assertThat(read.entities()).extracting(Entity::name).allMatch(name -> name.split(" ").length <= 12);
    assertThat(Example.mentions(read, "Ada Brandt").size()).isGreaterThan(1);
  }

  @Test
  void generalIsPartOfAnOfficeButARankByItself() {
    ReadArticle read =
        Example.read(
            "League Secretary General Omar Brandt left. Gen. Ilya Marsh stayed. Attorney General Ann Lee won.");
    assertThat(read.entities())
        .filteredOn(entity -> entity.kind() == EntityKind.PERSON)
        .extracting(entity -> entity.name() + " " + entity.roles())
        .containsExactly("Omar Brandt [League Secretary General]", "Ilya Marsh []", "Ann Lee [Attorney General]");
  }

  @Test
  void captionsGiveNoRoles() {
    String text = "Pellican Mill manager Ann Lee at the gate\n\nAnn Lee left on Monday.";
    List<Block> blocks =
        List.of(
            new Block(new TextSpan(0, 41), BlockKind.CAPTION),
            new Block(new TextSpan(43, text.length()), BlockKind.BODY));
    assertThat(read(text, blocks).entities())
        .filteredOn(entity -> entity.name().equals("Ann Lee"))
        .hasSize(1)
        .allMatch(entity -> entity.roles().isEmpty());
  }

  @Test
  void rolesAreReadBeforeAndAfterNames() {
    ReadArticle read =
        Example.read(
            "Norwegian Foreign Ministry spokeswoman Maria Lopez met Peter Novak, chairman of the "
                + "port council, on Monday.");
    assertThat(read.entities())
        .filteredOn(entity -> entity.kind() == EntityKind.PERSON)
        .extracting(entity -> entity.roles().toString())
        .containsExactly("[Foreign Ministry spokeswoman]", "[chairman of the port council]");
  }

  @Test
  void outletsAndCountriesAreKnown() {
    ReadArticle read = Example.read("Officials in Norway told the Associated Press and the New York Times so.");
    assertThat(kind(read, "Norway")).isEqualTo(EntityKind.COUNTRY);
    assertThat(kind(read, "Associated Press")).isEqualTo(EntityKind.OUTLET);
    assertThat(kind(read, "New York Times")).isEqualTo(EntityKind.OUTLET);
  }

  @Test
  void anAcronymJoinsItsFullName() {
    ReadArticle read =
        Example.read("The International Court of Justice (ICJ) ruled on Monday. The ICJ said it was final.");
    assertThat(Example.mentions(read, "International Court of Justice"))
        .containsExactly("International Court of Justice", "ICJ", "ICJ");
  }

  @Test
  void usIsACountryAndUsIsAPronoun() {
    ReadArticle read = Example.read("He told us that the US and the U.S. are one.");
    assertThat(read.entities())
        .filteredOn(entity -> entity.kind() == EntityKind.COUNTRY)
        .singleElement()
        .satisfies(entity -> assertThat(entity.mentions()).hasSize(2));
  }

  @Test
  void aCountryBeforeASurnameIsAGivenName() {
    ReadArticle read = Example.read("A friend, Chad Moran, said on Monday that he would stay.");
    assertThat(kind(read, "Chad Moran")).isEqualTo(EntityKind.PERSON);
  }

  @Test
  void aCountryBeforeASurnameIsNoPlaceAtTheStartOfASentenceEither() {
    ReadArticle read = Example.read("Jordan Hosseini, a clerk of the port, said no. Jordan said yes.");
    assertThat(kind(read, "Jordan Hosseini")).isEqualTo(EntityKind.PERSON);
  }

  @Test
  void aBodysNameGoesOnAfterItsOf() {
    ReadArticle read = Example.read("The Ministry of Harbour Works and the National Bank of Norway said no on Monday.");
    assertThat(kind(read, "Ministry of Harbour Works")).isEqualTo(EntityKind.ORGANIZATION);
    assertThat(kind(read, "National Bank of Norway")).isEqualTo(EntityKind.ORGANIZATION);
  }

  @Test
  void aNameOfManyWordsAndSmallParticlesIsOne() {
    ReadArticle read =
        Example.read("Sheikh Faisal bin Saleh al-Hadi met Nguyen Thi Bich Ngoc, and Joao da Silva Pereira said so.");
    assertThat(kind(read, "Faisal bin Saleh al-Hadi")).isEqualTo(EntityKind.PERSON);
    assertThat(kind(read, "Nguyen Thi Bich Ngoc")).isEqualTo(EntityKind.PERSON);
    assertThat(kind(read, "Joao da Silva Pereira")).isEqualTo(EntityKind.PERSON);
  }

  @Test
  void aSurnameIsKnownInTheHeadlineThroughTheBody() {
    ReadArticle read =
        Example.read(
            "Mbekela Wins Harbour Vote\n\nThandiwe Mbekela, the mayor, won the vote on Monday. " + "Mbekela was glad.");
    assertThat(Example.mentions(read, "Thandiwe Mbekela")).containsExactly("Mbekela", "Thandiwe Mbekela", "Mbekela");
  }

  @Test
  void anEmptyArticleHasNobody() {
    assertThat(Example.read("").entities()).isEmpty();
    assertThat(Example.read("“’s [ ] — ,").entities()).isEmpty();
  }
}
