package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways in which pages state their title and their authors.
class PageMetadataTest {
  private static final String REPORT =
      "<div class='content'><p>The harbour board of Skelmark voted on Monday to close the north quay for eleven"
          + " weeks.</p><p>\"We cannot load a crate while that wall leans,\" said Tove Rannick, the harbour"
          + " master.</p></div>";

  private static final String TITLE = "Harbour board shuts north quay";

  private static Article page(String head, String body, String foot) {
    String page = "<html lang='en'><head>%s</head><body>%s%s%s</body></html>".formatted(head, body, REPORT, foot);
    return Reading.stdin(page.replace("%T", TITLE).replace('`', '"')).one();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "<title>Skelmark Courier | %T</title>#<h2>%T</h2>",
        "<title>%T - Local News - Skelmark Courier</title>#",
        "<title>%T | Skelmark Courier</title>#<h1><a href='/'>Skelmark Courier</a></h1><h2 class='entry-title'>%T</h2>",
        "<meta property='og:title' content='%T'>#<h1><span>Exclusive</span>%T</h1>",
        "<meta property='og:title' content='Opinion | %T'>#<h1>%T</h1>",
        "<title>Skelmark Courier</title>#<h2 itemprop='headline'>%T</h2>",
        "<title>%T | The Skelmark Courier of Norland</title><meta property='og:site_name' content='Skelmark Courier'>#",
        "<title>%T - skelmark.example</title><link rel='canonical' href='https://www.skelmark.example/a'>#",
        "<title>%T</title>#<h1>Skelmark Courier</h1><h1>%T</h1>",
        "<title>%T • Skelmark Courier</title><meta property='og:site_name' content='Skelmark Courier'>#",
        "<meta property='og:title' content='Skelmark Courier'><meta property='og:site_name' content='Skelmark Courier'>"
            + "<title>%T | Skelmark Courier</title>#<h1>%T</h1>",
        "<title>%T | Courier</title>#<h1 class='visually-hidden'>News article</h1><div class='headline'>%T</div>",
        "<script type='application/ld+json'>{`@type`:`NewsArticle`,`headline`:`Harbour board shuts"
            + " …`}</script>#<h1>%T</h1>"
      })
  void theTitleIsTheOneThatReadersSee(String head, String body) {
    assertThat(page(head, body == null ? "" : body, "").title()).isEqualTo(TITLE);
  }

  @ParameterizedTest
  @CsvSource({
    "Quay - a wall that leans - Skelmark Courier, Quay - a wall that leans",
    "Skelmark Courier - Quay - a wall that leans, Quay - a wall that leans"
  })
  void aDashWithinATitleStays(String window, String title) {
    String site = "<meta property='og:site_name' content='Skelmark Courier'>";
    assertThat(page("<title>" + window + "</title>" + site, "", "").title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "#<a rel='author' href='/u/1'>Anne-Lise Brodd</a>#Anne-Lise Brodd",
        "<meta name='author' content='https://facebook.com/skel'>#<p class='byline'>By Anne-Lise Brodd and Karl Vist,"
            + " Staff</p>#Anne-Lise Brodd; Karl Vist",
        "#<p class='credits'>Words by Anne-Lise Brodd</p>#Anne-Lise Brodd",
        "#<div class='author-info'><span class='author-name'>Anne-Lise Brodd</span><span>Harbour"
            + " correspondent</span></div>#Anne-Lise Brodd",
        "#<div class='article__byline'><a href='/authors/a'>Anne-Lise Brodd</a>, <a href='/authors/k'>Karl"
            + " Vist</a></div>#Anne-Lise Brodd; Karl Vist",
        "%LD`Anne-Lise Brodd, Karl Vist and Sol Marke`%##Anne-Lise Brodd; Karl Vist; Sol Marke",
        "%LD{`name`:[`Anne-Lise Brodd`,`Karl Vist`]}%##Anne-Lise Brodd; Karl Vist",
        // the outlet as its own author gives way to whom the page names
        "<meta property='og:site_name' content='Skelmark Courier'>%LD{`name`:`Skelmark Courier`}%"
            + "#<p class='byline'>By Anne-Lise Brodd</p>#Anne-Lise Brodd",
        "<meta property='og:site_name' content='Skelmark Courier'>%LD{`name`:`Skelmark Courier`}%##Skelmark Courier",
        "<meta property='og:site_name' content='Skelmark Courier'>"
            + "<meta name='author' content='Anne-Lise Brodd, Skelmark Courier'>##Anne-Lise Brodd",
        "%LD{`@type`:`Organization`,`name`:`Norland Press Agency`}%##Norland Press Agency",
        "<meta name='author' content='Story by Anne-Lise Brodd; photos by Karl Vist'>##Anne-Lise Brodd",
        "#<p>Posted by <span class='author vcard'>Anne-Lise Brodd</span> on May 12, 2031</p>#Anne-Lise Brodd",
        "<meta name='author' content='By Anne-Lise Brodd for Skelmark Courier'>##Anne-Lise Brodd",
        "<meta name='author' content='Anne-Lise Brodd May 12, 2031 9:00 am'>##Anne-Lise Brodd",
        "#<p class='byline'>BY ANNE-LISE BRODD<br>STAFF WRITER</p>#ANNE-LISE BRODD",
        "#<p class='byline'>Anne-Lise Brodd · Karl Vist · 12 May 2031</p>#Anne-Lise Brodd; Karl Vist",
        "#<span itemprop='author'><b itemprop='name'>Anne-Lise Brodd</b><i itemprop='jobTitle'>Reporter</i></span>"
            + "#Anne-Lise Brodd",
        "#<p class='byline'>By Skelmark Courier staff</p>#",
        "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Anne-Lise Brodd'>"
            + "##Anne-Lise Brodd"
      })
  void theAuthorsAreThePeopleAlone(String head, String body, String authors) {
    String linked =
        head == null
            ? ""
            : head.replace("%LD", "<script type='application/ld+json'>{`@type`:`NewsArticle`,`author`:")
                .replaceFirst("%$", "}</script>");
    Article article = page("<title>%T</title>" + linked, "<h1>%T</h1>" + (body == null ? "" : body), "");
    assertThat(String.join("; ", article.byline().stream().map(byline -> byline.name()).toList()))
        .isEqualTo(authors == null ? "" : authors);
  }

  @ParameterizedTest
  @CsvSource({"related-stories", "comments", "author-bio"})
  void theAuthorsOfOtherTextsAreNotThoseOfTheReport(String around) {
    String foot = "<div class='" + around + "'><a rel='author' href='/x'>Sol Marke</a></div>";
    assertThat(page("<title>%T</title>", "<h1>%T</h1>", foot).byline()).isEmpty();
  }
}
