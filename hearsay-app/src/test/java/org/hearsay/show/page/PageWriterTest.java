package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.story.StoryGroup;
import org.junit.jupiter.api.Test;

class PageWriterTest {
  static String html(List<ReadArticle> articles, List<Story> stories) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PageWriter.write(out, articles, stories, Fixture.run());
    return out.toString(StandardCharsets.UTF_8);
  }

  static String html(Story story) throws IOException {
    return html(story.comparison().story().articles(), List.of(story));
  }

  static String hostilePage() throws IOException {
    return html(Fixture.alone(new StoryGroup("hostile", List.of(Fixture.hostile()))));
  }

  @Test
  void everySectionStandsInTheOrderOfTheQuestions() throws IOException {
    assertThat(html(Fixture.story()))
        .containsSubsequence(
            "3 reports from 3 outlets, 3 distinct texts, 1 to 2 independent origins.",
            "What the reports tell",
            "Where the reports differ",
            "Who said what",
            "Who had it from whom",
            "When it was said, happened and was printed",
            "Read in place",
            "About this brief");
  }

  @Test
  void theThreeCountsOfAClaimStandTogetherWithTheirInterval() throws IOException {
    assertThat(html(Fixture.story())).contains("2 outlets, 2 texts, exactly 2 origins");
  }

  @Test
  void everyCountLeadsToWhatItRestsOn() throws IOException {
    assertThat(html(Fixture.story()))
        .contains(
            "href=\"#s1-reports\" data-place=\"\"><bdi>3 reports from 3 outlets",
            "href=\"#s1-passages\" data-place=\"\"><bdi>3 distinct texts",
            "href=\"#s1-origins\" data-place=\"\"><bdi>1 to 2 independent origins",
            "id=\"s1-o1\"");
  }

  @Test
  void whoHadItFirstIsNamedWithItsProbabilityOrNotKnown() throws IOException {
    assertThat(html(Fixture.story()).replaceAll("<[^>]*>", ""))
        .contains("Had it first: Hill Wire, likely 0.85.", "Who had it first is not known.");
  }

  @Test
  void amongManyDatesOnlyThoseNearPublicationAreDrawn() throws IOException {
    String html = html(Fixture.dated(30));
    assertThat(html).contains("18 dates far from publication stand in the list alone.");
    assertThat(Pattern.compile("class=\"t-day\"").matcher(html).results().count()).isEqualTo(14);
    assertThat(Pattern.compile("<tr id=\"s1-t").matcher(html).results().count()).isEqualTo(31);
  }

  @Test
  void ofTooManyDatesThoseNearestToPublicationAreListed() throws IOException {
    String html = html(Fixture.dated(100));
    assertThat(html)
        .contains("41 dates are left out, the farthest from publication.", "<th scope=\"row\">4 Mar 2024</th>");
  }

  @Test
  void aPageOfFortyReportsStaysSmall() throws IOException {
    assertThat(html(Fixture.large(40)).length()).isLessThan(2_000_000);
  }

  @Test
  void theWorstDifferenceComesFirstAndSaysHowManyWereJudged() throws IOException {
    assertThat(html(Fixture.story())).containsSubsequence("Number differs", "Words differ", "Name differs", "few seen");
  }

  @Test
  void anAlteredQuotationShowsBothWordsAndWhatBecameOfThem() throws IOException {
    assertThat(html(Fixture.story()))
        .contains(
            "<del><span class=\"vh\">without: </span>matter</del>"
                + " <ins><span class=\"vh\">with: </span>manner</ins>")
        .contains("misheard or mistyped “matter” → “manner” (");
  }

  @Test
  void aChainStandsAsABreadcrumb() throws IOException {
    assertThat(html(Fixture.story()).replaceAll("<[^>]*>", ""))
        .contains("Dale Post ‹  from Hill Wire ‹  from Mara Dell");
  }

  @Test
  void everyInnerLinkHasATargetAndEveryAddressIsUnique() throws IOException {
    for (Story story : List.of(Fixture.story(), Fixture.large(30))) {
      String html = html(story);
      Set<String> ids = new HashSet<>();
      Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
      while (id.find()) {
        assertThat(ids.add(id.group(1))).as("address %s is unique", id.group(1)).isTrue();
      }
      Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
      int links = 0;
      while (link.find()) {
        assertThat(ids).contains(link.group(1));
        links++;
      }
      assertThat(links).isGreaterThan(20);
    }
  }

  @Test
  void aFactHasTheWordsOfEveryReportAndLeadsToItsDifference() throws IOException {
    String html = html(Fixture.story());
    String row = html.substring(html.indexOf("id=\"s1-f-f1\""), html.indexOf("id=\"s1-f-f2\""));
    assertThat(row)
        .contains("<mark class=\"vary\">Seven</mark> looms", "<mark class=\"vary\">Eleven</mark> looms", "differs")
        .containsPattern("href=\"#s1-d-[0-9a-f]+\"[^>]*><bdi>number")
        .containsPattern("data-lane=\"Moor Echo\">\\s*</td>");
    assertThat(html).containsPattern("(?s)id=\"s1-f-f2\".{0,400}alike");
  }

  @Test
  void whereWordsAreMissingACaretSaysSo() throws IOException {
    assertThat(html(Fixture.shortened()))
        .contains(
            "It is a matter, <mark class=\"hit\"><span class=\"vh\">more words on the other side:"
                + " </span>\u2038</mark>");
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String html = hostilePage();
    assertThat(html)
        .doesNotContain("<img", "<i>", "<!--", "\u202E", "\u0000")
        .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; ${7*7} @if(true) &lt;!--")
        .contains("[U+202E]gnp.exe");
    assertThat(html.split("<style>", -1)).hasSize(2);
    assertThat(html.split("<script", -1)).as("the page's own script alone").hasSize(2);
  }

  @Test
  void nothingIsLoadedFromAnywhere() throws IOException {
    assertThat(html(Fixture.story()))
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContain("<link", "<script ", " src=", "url(http", "@import", " style=", "<iframe");
  }

  @Test
  void theOrderOfTheInputLeavesNoTrace() throws IOException {
    Story story = Fixture.story();
    List<ReadArticle> articles = story.comparison().story().articles();
    assertThat(html(articles.reversed(), List.of(story))).isEqualTo(html(articles, List.of(story)));
  }

  @Test
  void anEmptyBriefIsAPage() throws IOException {
    assertThat(html(List.of(), List.of())).contains("Brief of 0 reports", "About this brief");
  }

  @Test
  void boilerplateIsLabelledAndKept() throws IOException {
    assertThat(html(Fixture.story()))
        .containsSubsequence("class=\"b-boilerplate\"", "Boilerplate", "Sign up for the Wire letter.");
  }

  @Test
  void aPlaceThatCrossesParagraphsIsLitUpInAllItsPieces() throws IOException {
    String html = html(Fixture.large(1));
    assertThat(html).doesNotContain("null");
  }
}
