package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pages feeds and sitemaps name, and what is neither.
class SourceListingTest {
  private static final String BASE = "https://bay.example/feeds/all";

  private static Outcome<SourceListing> read(String text) {
    return SourceListing.read(BASE, null, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static SourceListing listing(String text) {
    Outcome<SourceListing> outcome = read(text);
    assertThat(outcome).isInstanceOf(Outcome.Ok.class);
    return ((Outcome.Ok<SourceListing>) outcome).value();
  }

  private static List<String> addresses(SourceListing listing) {
    return listing.pages().stream().map(SourceListing.Entry::address).toList();
  }

  @Test
  void rssNamesPagesWithTheirMoments() {
    SourceListing rss =
        listing(
            """
            <rss version="2.0"><channel><title>Bay Echo</title><link>https://bay.example/</link>
            <item><title>Pier &amp;amp; quay</title><link>/news/1?a=b</link>
              <pubDate>Tue, 03 Jun 2031 10:00:00 GMT</pubDate></item>
            <item><title>Twice</title><link>https://bay.example/news/1?a=b</link></item>
            <item><guid>https://bay.example/news/2</guid></item>
            <item><link>mailto:ann@bay.example</link></item>
            </channel></rss>
            """);
    assertThat(rss.title()).isEqualTo("Bay Echo");
    assertThat(addresses(rss)).containsExactly("https://bay.example/news/1?a=b", "https://bay.example/news/2");
    assertThat(rss.pages().getFirst().title()).isEqualTo("Pier & quay");
    assertThat(rss.pages().getFirst().moment()).isEqualTo(Instant.parse("2031-06-03T10:00:00Z"));
    assertThat(rss.pages().getLast().moment()).isNull();
  }

  @Test
  void atomAndJsonFeedAreReadToo() {
    SourceListing atom =
        listing(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Tide</title>
            <entry><id>urn:1</id><link rel="self" href="/x"/><link href="../a/1"/><updated>2031-06-03</updated></entry>
            </feed>
            """);
    assertThat(addresses(atom)).containsExactly("https://bay.example/a/1");
    assertThat(atom.pages().getFirst().moment()).isEqualTo(Instant.parse("2031-06-03T23:59:59Z"));
    SourceListing json =
        listing(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Shore",
             "items":[{"id":"1","url":"/s/1","title":"One"},{"id":"2"}]}
            """);
    assertThat(json.title()).isEqualTo("Shore");
    assertThat(addresses(json)).containsExactly("https://bay.example/s/1");
  }

  @Test
  void newsSitemapsAndTheirIndexAreRead() {
    SourceListing map =
        listing(
            """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://bay.example/n/1</loc><news:news><news:publication><news:name>Bay</news:name>
              </news:publication><news:publication_date>2031-06-03T08:00:00Z</news:publication_date>
              <news:title>Ferry stops</news:title></news:news></url>
            <url><loc>https://bay.example/n/2</loc><lastmod>2031-06-01</lastmod></url></urlset>
            """);
    assertThat(addresses(map)).containsExactly("https://bay.example/n/1", "https://bay.example/n/2");
    assertThat(map.pages().getFirst().title()).isEqualTo("Ferry stops");
    assertThat(map.pages().getFirst().at()).isEqualTo(Instant.parse("2031-06-03T08:00:00Z"));
    assertThat(listing("<sitemapindex><sitemap><loc>/map/1.xml</loc></sitemap></sitemapindex>").further())
        .containsExactly("https://bay.example/map/1.xml");
  }

  @Test
  void aPageLeadsToTheFeedsThatItNames() {
    SourceListing page =
        listing(
            "<!doctype html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss\">"
                + "<link rel=\"alternate\" hreflang=\"de\" href=\"/de\"></head><body></body></html>");
    assertThat(page.pages()).isEmpty();
    assertThat(page.further()).containsExactly("https://bay.example/rss");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain words",
        "{\"a\":1}",
        "{\"version\":",
        "<html><body>no feed</body></html>",
        "<note><to>Ann</to></note>"
      })
  void whatIsNoFeedIsRefusedWithWhatToDo(String text) {
    Outcome<SourceListing> outcome = read(text);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<SourceListing>) outcome).remedy()).isNotBlank();
  }

  @Test
  void nestedElementsAndManyPagesStayCheap() {
    assertThat(read("<rss>" + "<a>".repeat(100_000))).isInstanceOf(Outcome.Refused.class);
    StringBuilder many = new StringBuilder("<urlset>");
    for (int i = 0; i < 20_000; i++) {
      many.append("<url><loc>/n/").append(i).append("</loc></url>");
    }
    assertThat(listing(many.append("</urlset>").toString()).pages()).hasSize(5_000);
  }

  @Test
  void listsOfFeedsAreReadWithTheirFolders() {
    List<SourceListing.Entry> feeds =
        SourceListing.opml(
            """
            <opml version="2.0"><body><outline text="News"><outline type="rss" text="Bay &amp; Echo"
            xmlUrl="https://bay.example/rss"/><outline title="Tide" xmlUrl="https://tide.example/feed"/></outline>
            <outline text="bad" xmlUrl="file:///etc/passwd"/></body></opml>
            """);
    assertThat(feeds)
        .extracting(SourceListing.Entry::address)
        .containsExactly("https://bay.example/rss", "https://tide.example/feed");
    assertThat(feeds).extracting(SourceListing.Entry::title).containsExactly("Bay & Echo", "Tide");
    assertThat(SourceListing.opml("nothing")).isEmpty();
  }
}
