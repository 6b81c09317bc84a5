package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Article;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Outlet;
import org.junit.jupiter.api.Test;

/// Pages: what they say of themselves, and which of their words are the report.
class HtmlPageTest {
  private static final String ONE =
      "The ferry stayed in port for the whole of Monday, the harbour office said in a statement.";
  private static final String TWO =
      "“We will not sail in such weather,” the master, Ilya Marsh, told reporters on the quay.";
  private static final String THREE =
      "Nobody was hurt, but three cars on the lower deck were lost to the sea, the owner said.";

  private static final String PAGE =
      """
      <!doctype html><html lang="en-GB"><head><title>Ferry Stays - Bay Echo</title>
      <meta property="og:site_name" content="Bay Echo">
      <link rel="canonical" href="https://bay.example/ferry">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
       {"@type":"NewsArticle","headline":"Ferry Stays","datePublished":"2031-05-12T23:00:00+01:00",
        "author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Bo Ray"}]}]}</script>
      <style>p {color: red}</style></head>
      <body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
      <article><h1>Ferry Stays</h1><p class="byline">By Ann Lee and Bo Ray</p>
      <figure><img src="a.jpg"><figcaption>The ferry Dora in May</figcaption></figure>
      <p>TOLLE (Reuters) - %s</p><script>track("said nobody");</script>
      <p style="display:none">Hidden words, said nobody.</p>
      <blockquote class="twitter-tweet"><p>No boat leaves today.</p>&mdash; Ilya Marsh (@imarsh)
       <a href="https://x.example/1">May 11, 2031</a></blockquote>
      <p>%s</p><div class="related-links"><ul><li><a href="/a">Gulls stop tram</a></li></ul></div>
      <p>%s</p></article>
      <footer><p>© 2031 Bay Echo. All rights reserved.</p></footer></body></html>
      """
          .formatted(ONE, TWO, THREE);

  @Test
  void metadataComeFromTheMarkup() {
    Article article = Reading.stdin(PAGE).one();
    assertThat(article.title()).isEqualTo("Ferry Stays");
    assertThat(article.outlet()).isEqualTo(new Outlet("Bay Echo", null, Outlet.Basis.METADATA));
    assertThat(article.url()).isEqualTo("https://bay.example/ferry");
    assertThat(article.published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
    assertThat(article.byline()).extracting(Byline::name).containsExactly("Ann Lee", "Bo Ray");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void everyPartOfTheReportKeepsItsLabel() {
    assertThat(labels(PAGE))
        .containsExactly(
            "headline Ferry Stays",
            "byline By Ann Lee and Bo Ray",
            "caption The ferry Dora in May",
            "dateline TOLLE (Reuters) -",
            "body " + ONE,
            "embed No boat leaves today.",
            "embed — Ilya Marsh (@imarsh) May 11, 2031",
            "body " + TWO,
            "boilerplate Gulls stop tram",
            "body " + THREE);
  }

  @Test
  void scriptsStylesAndHiddenWordsAreNotInTheText() {
    assertThat(Reading.stdin(PAGE).one().text())
        .doesNotContain("said nobody")
        .doesNotContain("color")
        .doesNotContain("Home");
  }

  @Test
  void aBylineGetsItsPlaceInTheText() {
    Article article = new LabelBlocks().apply(Reading.stdin(PAGE).one()).getFirst();
    assertThat(article.byline())
        .allMatch(byline -> byline.span() != null && byline.span().in(article.text()).equals(byline.name()));
  }

  @Test
  void aPageWithoutAnArticleElementIsFoundByItsParagraphs() {
    String page =
        "<html><body><div><ul><li><a href=/a>Home</a><li><a href=/b>World</a></ul></div><div><p>"
            + String.join("</p><p>", ONE, TWO, THREE, ONE, TWO)
            + "</p></div><div><p>Short.</p></div></body></html>";
    Article article = Reading.stdin(page).one();
    assertThat(article.text()).contains(ONE).contains(TWO).contains(THREE).doesNotContain("World");
  }

  @Test
  void aPageThatIsCutInTheMiddleIsReadAsFarAsItGoes() {
    String cut = PAGE.substring(0, PAGE.indexOf(TWO) + 40);
    assertThat(Reading.stdin(cut).one().text()).contains(ONE).contains(TWO.substring(0, 30));
  }

  @Test
  void aPageThatIsCutBeforeItsTextIsRefused() {
    Outcome.Refused<Article> refused =
        Reading.stdin("<!doctype html><html><head><meta name=a content=b><style>p {").oneRefusal();
    assertThat(refused.reason()).isEqualTo(Outcome.Reason.NO_TEXT);
  }

  @Test
  void theEncodingThatAPageDeclaresIsUsed() {
    String page = PAGE.replace("<head>", "<head><meta charset=windows-1250>").replace("Ilya", "Řehoř");
    assertThat(Reading.stdin(page.getBytes(Charset.forName("windows-1250"))).one().text())
        .contains("the master, Řehoř Marsh");
    String http =
        PAGE.replace("<head>", "<head><meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>")
            .replace("Ilya", "Ælfric");
    assertThat(Reading.stdin(http.getBytes(Charset.forName("windows-1252"))).one().text())
        .contains("“We will not sail in such weather,” the master, Ælfric Marsh");
  }

  @Test
  void aTemplateThatStatesTheWrongLanguageIsNotBelieved() {
    assertThat(Reading.stdin(PAGE.replace("en-GB", "de")).one().language()).isEqualTo("en");
  }

  private static List<String> labels(String page) {
    Article article = new LabelBlocks().apply(Reading.stdin(page).one()).getFirst();
    return article.blocks().stream()
        .flatMap(block ->
            block
                .span()
                .in(article.text())
                .lines()
                .map(line -> block.kind().name().toLowerCase(Locale.ROOT) + " " + line))
        .toList();
  }
}
