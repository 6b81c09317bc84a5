package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every line of a page gets the label that a reader would give it.
class LabelBlocksTest {
  private static final String TITLE = "Ferry Stays in Port";
  private static final String PROSE = "The ferry stayed in port for the whole of Monday, the harbour office said.";
  private static final String MORE = "“We will not sail in such weather,” the master, Ilya Marsh, told reporters.";

  private static final String END = "Nobody was hurt, but three cars on the lower deck were lost to the sea.";

  /// Crawlers write short bodies twice.
  @Test
  void aTextOfWhichAllStandsTwiceIsBody() {
    assertThat(labels(PROSE, PROSE)).allMatch(label -> label.startsWith("body "));
    assertThat(labels(PROSE, MORE, PROSE, MORE)).allMatch(label -> label.startsWith("body "));
    assertThat(labels("Did it stay?", "Did it stay?")).hasSize(2);
  }

  @Test
  void aFirstLineIsTheTitleOnlyWhereItLooksLikeOne() {
    for (String title : List.of(TITLE, "“We wait,” says master", "Is the ferry safe?", "Minister flies to the U.S.")) {
      assertThat(titleOf(title + "\n\n" + PROSE)).as(title).isEqualTo(title);
    }
    for (String paragraph :
        List.of(
            PROSE,
            "“We will not sail in such weather,” the master said. “And",
            "He said: \"We wait",
            "The office named three ports:",
            "Long ".repeat(45))) {
      assertThat(titleOf(paragraph + "\n\n" + PROSE)).as(paragraph).isNull();
    }
  }

  private static @Nullable String titleOf(String text) {
    TextSpan title = TitleLine.find(text);
    return title == null ? null : title.in(text);
  }

  @Test
  void aPageIsTitleDeckBylineDateCaptionBodyAndFurniture() {
    assertThat(
            labels(
                "ADVERTISEMENT",
                "",
                "Ferry Stays in Port After Storm",
                "",
                "Owner blames the weather",
                "",
                "By Ann Lee",
                "",
                "The ferry Dora",
                "The ferry Dora / Getty Images",
                "May 12, 2031",
                "",
                PROSE,
                "",
                MORE,
                "",
                "Additional reporting by Bo Ray in Tolle",
                "",
                "SOURCE: BAY ECHO NEWS",
                "",
                "LEAVE A REPLY"))
        .containsExactly(
            "boilerplate ADVERTISEMENT",
            "headline Ferry Stays in Port After Storm",
            "headline Owner blames the weather",
            "byline By Ann Lee",
            "caption The ferry Dora",
            "caption The ferry Dora / Getty Images",
            "dateline May 12, 2031",
            "body " + PROSE,
            "body " + MORE,
            "credit Additional reporting by Bo Ray in Tolle",
            "boilerplate SOURCE: BAY ECHO NEWS",
            "boilerplate LEAVE A REPLY");
  }

  @Test
  void aPictureAgencyBeforeACaptionIsItsCredit() {
    for (String credit :
        List.of("EPA", "AP:Associated Press", "Getty - Contributor", "Splash News", "AFP or licensors")) {
      String line = credit + " Ferry owner Bo Ray said the Dora stayed in port";
      assertThat(labels(TITLE, "", PROSE, "", line, "", MORE)).as(credit).contains("caption " + line);
    }
    String report = "Reuters reported on Monday that the Dora stayed in port.";
    assertThat(labels(TITLE, "", PROSE, "", report, "", MORE)).contains("body " + report);
  }

  @Test
  void aPostAndTheLineThatNamesItsAuthorAreEmbeds() {
    assertThat(
            labels(TITLE, "", PROSE, "", "No boat leaves today", "", "— Ilya Marsh (@imarsh) May 11, 2031", "", MORE))
        .containsExactly(
            "headline " + TITLE,
            "body " + PROSE,
            "embed No boat leaves today",
            "embed — Ilya Marsh (@imarsh) May 11, 2031",
            "body " + MORE);
    assertThat(labels(TITLE, "", PROSE, "", "No boat leaves — Ilya Marsh (@imarsh) May 11, 2031", "", MORE))
        .contains("embed No boat leaves — Ilya Marsh (@imarsh) May 11, 2031");
  }

  @Test
  void aSentenceBrokenOverLinesStaysBody() {
    assertThat(
            labels(
                "Port Closed",
                "",
                PROSE,
                "",
                "Harbour master",
                "",
                "Ilya Marsh",
                "",
                "said on Monday that the gates would stay shut until the wind drops.",
                "",
                "The order binds",
                "",
                "Dana Osei,",
                "",
                "the owner of the ferry, who has asked for a permit again and again."))
        .filteredOn(label -> !label.startsWith("body"))
        .containsExactly("headline Port Closed");
  }

  @Test
  void aTeaserBetweenParagraphsIsFurniture() {
    assertThat(
            labels(
                TITLE,
                "",
                PROSE,
                "",
                "OPINION",
                "",
                "Why the Harbour Needs a New Wall",
                "",
                "Dana Osei",
                "by Dana Osei",
                "",
                MORE,
                "",
                END))
        .containsExactly(
            "headline " + TITLE,
            "body " + PROSE,
            "boilerplate OPINION",
            "boilerplate Why the Harbour Needs a New Wall",
            "boilerplate Dana Osei",
            "boilerplate by Dana Osei",
            "body " + MORE,
            "body " + END);
  }

  @Test
  void aFormOfTheSiteInOneLongLineIsFurniture() {
    String form =
        "Harbour letter sign up. Please verify that you are awake by clicking the box. Invalid address. Please"
            + " re-enter. You agree to receive occasional updates and special offers of the Bay Echo. Thank you for"
            + " subscribing. View all letters.";
    assertThat(labels("Ferry Stays in Port", "", PROSE, "", form, "", MORE, "", END))
        .contains("boilerplate " + form, "body " + MORE);
  }

  @Test
  void aBrandAloneBetweenParagraphsIsFurnitureAndASubheadingIsNot() {
    assertThat(labels(TITLE, "", PROSE, "", "tolle biscuits", "", MORE, "", "No way across", "", END))
        .contains("boilerplate tolle biscuits", "headline No way across");
  }

  @Test
  void aListThatTheReportGivesStaysBody() {
    assertThat(labels(TITLE, "", PROSE, "", "These boats stayed in port:", "", "Dora", "", "Anna Maria", "", END))
        .allMatch(label -> label.startsWith("body") || label.endsWith(TITLE));
  }

  @Test
  void aDatelineIsCutFromItsParagraph() {
    assertThat(labels(TITLE, "", "TOLLE, May 12 (Reuters) - " + PROSE, "", MORE))
        .containsExactly("headline " + TITLE, "dateline TOLLE, May 12 (Reuters) -", "body " + PROSE, "body " + MORE);
    assertThat(labels(TITLE, "", "NORTH TOLLE, Varden — " + PROSE, "", MORE))
        .startsWith("headline " + TITLE, "dateline NORTH TOLLE, Varden —", "body " + PROSE);
    assertThat(labels(TITLE, "", "It was — as ever — late on the quay.", "", MORE))
        .startsWith("headline " + TITLE, "body It was — as ever — late on the quay.");
  }

  @Test
  void anAgencyInBracketsAfterTheLastSentenceIsACredit() {
    assertThat(labels(TITLE, "", PROSE, "", MORE + " (AFP)"))
        .containsExactly("headline " + TITLE, "body " + PROSE, "body " + MORE, "credit (AFP)");
  }

  @Test
  void aNoteOfTheEditorsIsACorrectionAndNewsAfterUpdateIsNot() {
    assertThat(labels(TITLE, "", PROSE, "", "Update 3:31 p.m.: This post has been updated with a comment."))
        .last()
        .isEqualTo("correction Update 3:31 p.m.: This post has been updated with a comment.");
    assertThat(labels(TITLE, "", PROSE, "", "An earlier version of this article misspelt Ilya Marsh’s name."))
        .last()
        .asString()
        .startsWith("correction");
    assertThat(labels(TITLE, "", PROSE, "", "UPDATE: Marsh said on Tuesday that the ferry would sail."))
        .last()
        .asString()
        .startsWith("body");
  }

  @Test
  void whatPeopleSayIsNeverFurniture() {
    assertThat(labels(TITLE, "", PROSE, "", "“Thank you for coming,” he said.", "", END))
        .allMatch(label -> label.startsWith("body") || label.endsWith(TITLE));
  }

  @Test
  void aDateLineGivesTheDateAndTheBylineTheAuthors() {
    Article article =
        label("Ferry Stays\n\nBy Ann Lee and Bo Ray\n\nPublished 12 May 2031, 14:05 GMT\n\n" + PROSE + "\n\n" + MORE);
    assertThat(article.published())
        .isEqualTo(new Published(DateRange.day(LocalDate.of(2031, 5, 12)), Published.Basis.TEXT));
    assertThat(article.byline()).extracting(Byline::name).containsExactly("Ann Lee", "Bo Ray");
    assertThat(article.byline())
        .allMatch(byline -> byline.span() != null && byline.span().in(article.text()).equals(byline.name()));
  }

  @Test
  void anOutletThatSpeaksOfItsOwnAskingIsNamed() {
    Article article = label("Ferry Stays\n\n" + PROSE + "\n\nThe owner referred Newsweek to the harbour office.");
    assertThat(article.outlet()).isEqualTo(new Outlet("Newsweek", null, Outlet.Basis.TEXT));
    assertThat(label(PROSE + "\n\nThe owner told Newsweek that he would sue.").outlet()).isNull();
  }

  @Test
  void aSourceLineNamesTheOutletUnlessItIsAnAgency() {
    assertThat(label(PROSE + "\n\n" + MORE + "\n\nSOURCE: BAY ECHO").outlet())
        .isEqualTo(new Outlet("Bay Echo", null, Outlet.Basis.TEXT));
    assertThat(label(PROSE + "\n\n" + MORE + "\n\nSource: Reuters").outlet()).isNull();
  }

  @Test
  void aTextWithoutSentencesIsBody() {
    assertThat(labels("one", "two", "", "three")).allMatch(label -> label.startsWith("body"));
    assertThat(labels("")).isEmpty();
  }

  private static Article label(String text) {
    Article article = new Article("id", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    return new LabelBlocks().apply(article).getFirst();
  }

  private static List<String> labels(String... lines) {
    String text = String.join("\n", lines);
    return label(text).blocks().stream()
        .map(block -> block.kind().name().toLowerCase(Locale.ROOT) + " " + block.span().in(text))
        .collect(Collectors.toList());
  }
}
