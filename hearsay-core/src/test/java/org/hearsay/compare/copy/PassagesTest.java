package org.hearsay.compare.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Passage;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String SHARED = "dockers left the northern quay at dawn and blocked the road to the old market";

  private static Article article(String outlet, String body) {
    return new Fixture(outlet, 3, outlet + " reports", body).read().article();
  }

  @Test
  void aRunOfTwelveEqualWordsIsFoundWhereverItStands() {
    List<String> words = List.of(SHARED.split(" "));
    for (int from = 0; from + Passages.LEAST_WORDS <= words.size(); from++) {
      String run = String.join(" ", words.subList(from, from + Passages.LEAST_WORDS));
      Article left = article("Coast Wire", "Nobody knew why. Early on Monday " + run + ", it seemed.");
      Article right = article("Bay Echo", "Police watched while " + run + " for hours.");
      assertThat(Passages.between(left, right))
          .singleElement()
          .satisfies(passage -> assertThat(passage.words()).isEqualTo(Passages.LEAST_WORDS));
    }
  }

  @Test
  void elevenEqualWordsAreNoPassage() {
    String run = "dockers left the northern quay at dawn and blocked the road";
    assertThat(Passages.between(article("A", "Early " + run + " twice."), article("B", "So " + run + " again.")))
        .isEmpty();
  }

  @Test
  void wordsInQuotationMarksAreToldFromProse() {
    Article left = article("Coast Wire", "She said: “" + SHARED + "”");
    Article right = article("Bay Echo", "They heard: “" + SHARED + "”");
    assertThat(Passages.between(left, right))
        .singleElement()
        .satisfies(passage -> assertThat(passage.quoted()).isTrue());
  }

  @Test
  void marksOfEveryKindTellQuotedWordsFromProse() {
    for (String marks : List.of("\"\"", "«»", "„“")) {
      String quoted = marks.charAt(0) + SHARED + marks.charAt(1);
      Article left = article("Coast Wire", "She said: " + quoted);
      Article right = article("Bay Echo", "They heard: “" + SHARED + "”");
      assertThat(Passages.between(left, right))
          .as(marks)
          .singleElement()
          .satisfies(passage -> assertThat(passage.quoted()).isTrue());
    }
  }

  @Test
  void aMarkForInchesMakesNothingQuoted() {
    Article left = article("Coast Wire", "With a 6\" pipe the " + SHARED + ".");
    Article right = article("Bay Echo", "On Monday " + SHARED + ".");
    assertThat(Passages.between(left, right))
        .singleElement()
        .satisfies(passage -> assertThat(passage.quoted()).isFalse());
  }

  @Test
  void aFewWordsThatBothQuoteAreShown() {
    Article left = article("Coast Wire", "She said: “The road stays shut until May. Nobody may pass.”");
    Article right = article("Bay Echo", "They were told that “the road stays shut until May” at noon.");
    assertThat(Passages.between(left, right))
        .singleElement()
        .satisfies(passage -> {
          assertThat(passage.quoted()).isTrue();
          assertThat(passage.words()).isEqualTo(6);
        });
    Article prose = article("Bay Echo", "They knew the road stays shut until May.");
    assertThat(Passages.between(left, prose)).isEmpty();
  }

  @Test
  void anArticleSharesAllOfItselfWithItself() {
    ReadArticle read = new Fixture("Coast Wire", 3, "A road", "She left. “It is shut.” He stayed.").read();
    List<Passage> passages = Passages.between(read.article(), read.article());
    int words = passages.stream().mapToInt(Passage::words).sum();
    assertThat(words).isEqualTo(new Report(0, read).words.size());
    assertThat(passages).extracting(Passage::quoted).contains(true, false);
  }

  @Test
  void theDirectionIsNotKnownWithoutACredit() {
    List<Passage> found = Passages.between(article("Coast Wire", SHARED), article("Bay Echo", SHARED));
    assertThat(found).singleElement().satisfies(p -> assertThat(p.direction()).isEqualTo(Passage.Direction.UNKNOWN));
  }

  @Test
  void anEmptyArticleSharesNothing() {
    ReadArticle empty = new Fixture("Blank", 0, "", "").read();
    assertThat(Passages.between(empty.article(), article("Bay Echo", SHARED))).isEmpty();
  }

  @Test
  void whatAPictureShowsIsNoSharedProse() {
    String caption =
        "Dockers stand on the northern quay at dawn in this undated photo released by the harbour office of Marl.";
    assertThat(Passages.between(article("Coast Wire", caption), article("Bay Echo", caption))).isEmpty();
  }

  @Test
  void aPostWithoutMarksIsSomebodysWords() {
    String post = "I walked along the northern quay at dawn with my old dog and nobody asked me for a ticket";
    assertThat(Passages.between(article("Coast Wire", post), article("Bay Echo", post))).allMatch(Passage::quoted);
  }

  @Test
  void aWordPutInDoesNotBreakAPassage() {
    Article left = article("Coast Wire", "Early on Monday morning in heavy rain " + SHARED + ".");
    Article right =
        article(
            "Bay Echo",
            "Early on Monday morning in heavy rain " + SHARED.replace("at dawn", "shortly before dawn") + ".");
    assertThat(Passages.between(left, right))
        .singleElement()
        .satisfies(p -> assertThat(p.words()).isGreaterThanOrEqualTo(16));
  }

  @Test
  void whatAHundredPrintsShareIsGivenOnceForEachOfThem() {
    List<Report> reports =
        IntStream.range(0, 100)
            .mapToObj(i -> new Report(i, new Fixture("Outlet " + i, 3, "Quay", "Early " + SHARED + ".").read()))
            .toList();
    List<Passage> passages = Passages.in(reports);
    assertThat(passages.size()).isEqualTo(16 * 15 / 2 + 84);
    assertThat(passages.stream().flatMap(one -> Stream.of(one.left().article(), one.right().article())).distinct())
        .hasSize(100);
  }

  @Test
  void ofManyTextsWithOneRunTheLaterOnesAreComparedWithAFew() {
    List<Report> reports =
        IntStream.range(0, 250)
            .mapToObj(i -> new Report(i, new Fixture("Outlet " + i, 3, "Quay", of(i) + SHARED + ". " + of(-i)).read()))
            .toList();
    List<Passage> passages = Passages.in(reports);
    assertThat(passages.size() - Passages.in(reports.subList(0, 150)).size()).isLessThan(100 * 8);
    assertThat(passages.stream().flatMap(one -> Stream.of(one.left().article(), one.right().article())).distinct())
        .hasSize(250);
  }

  /// Forty words that no other text has.
  private static String of(int number) {
    return IntStream.range(0, 40)
        .mapToObj(i ->
            new StringBuilder("q")
                .appendCodePoint('a' + i % 20)
                .appendCodePoint('a' + i / 20)
                .appendCodePoint('a' + (number + 250) % 26)
                .appendCodePoint('a' + (number + 250) / 26)
                .append(' '))
        .collect(Collectors.joining());
  }

  @Test
  void theSixtiethCopyIsStillTiedToTheFirst() {
    List<Report> reports = new java.util.ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(new Report(i, new Fixture("Paper " + i, 3, "Title " + i, SHARED).read()));
    }
    String last = reports.getLast().id();
    List<Passage> found = Passages.in(reports);
    assertThat(found)
        .anyMatch(p -> p.left().article().equals(reports.getFirst().id()) && p.right().article().equals(last));
    assertThat(found).hasSizeLessThan(60 * 17);
  }
}
