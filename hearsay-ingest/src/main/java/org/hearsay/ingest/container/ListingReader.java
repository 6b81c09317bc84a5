package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads which pages a feed (RSS, Atom) or a sitemap names. Full texts in it are left to [FeedReader].
public final class ListingReader {
  private ListingReader() {}

  /// What a feed or a sitemap says.
  ///
  /// @param title of the site; absent in sitemaps and where a feed has none
  /// @param further addresses of other sitemaps, which an index of them names
  public record Listed(@Nullable String title, List<ListedPage> pages, List<String> further) {
    public Listed {
      pages = List.copyOf(pages);
      further = List.copyOf(further);
    }
  }

  /// Whether the first element is one that a feed or a sitemap begins with.
  public static boolean looks(@Nullable String root) {
    return FeedReader.looks(root) || (root != null && (root.equals("urlset") || root.equals("sitemapindex")));
  }

  public static Listed read(String text) throws ContainerException {
    Document xml = Xml.parse(text);
    List<ListedPage> pages = new ArrayList<>();
    List<Element> items = new ArrayList<>(Xml.all(xml, "item"));
    items.addAll(Xml.all(xml, "entry"));
    for (Element item : items) {
      String address = FeedReader.link(item);
      if (address != null) {
        String key = Xml.firstOf(FeedReader.words(item, "guid"), FeedReader.words(item, "id"));
        pages.add(new ListedPage(address, key, FeedReader.words(item, "title"), FeedReader.date(item)));
      }
    }
    for (Element url : Xml.all(xml, "url")) {
      String address = Xml.words(Xml.child(url, "loc"));
      if (address != null) {
        Element news = Xml.child(url, "news");
        String date = news == null ? null : Xml.words(Xml.child(news, "publication_date"));
        String title = news == null ? null : Xml.words(Xml.child(news, "title"));
        pages.add(new ListedPage(address, null, title, Xml.firstOf(date, Xml.words(Xml.child(url, "lastmod")))));
      }
    }
    List<String> further = new ArrayList<>();
    for (Element sitemap : Xml.all(xml, "sitemap")) {
      String address = Xml.words(Xml.child(sitemap, "loc"));
      if (address != null) {
        further.add(address);
      }
    }
    Element channel = Xml.first(xml, "channel");
    return new Listed(FeedReader.site(channel != null ? channel : Xml.first(xml, "feed")), pages, further);
  }
}
