package org.hearsay.ingest;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.ingest.container.ContainerException;
import org.hearsay.ingest.container.ListedPage;
import org.hearsay.ingest.container.ListingReader;
import org.hearsay.ingest.container.Xml;
import org.hearsay.text.DateRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The pages that a source names: a feed (RSS, Atom, JSON Feed) or a sitemap. Uses no network.
///
/// @param title of the site; absent where it is not given
/// @param pages in the order of the source, each address once
/// @param further addresses of sitemaps, or of the feed of a site, to look at instead or as well
public record SourceListing(@Nullable String title, List<Entry> pages, List<String> further) {
  /// A page that is named.
  ///
  /// @param address whole
  /// @param title absent where none is given
  /// @param days of publication; absent where none is given, or none that is understood
  /// @param at the moment of publication; absent where it is not stated with its zone
  public record Entry(String address, @Nullable String title, @Nullable DateRange days, @Nullable Instant at) {
    /// The moment, or the end of the last day; absent for an entry without a date.
    public @Nullable Instant moment() {
      if (at != null || days == null) {
        return at;
      }
      return days.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    }
  }

  /// Pages of one source that are looked at.
  private static final int MOST = 5_000;

  private static final int MOST_FURTHER = 20;
  private static final String EXPECTED = "a feed (RSS, Atom, JSON Feed) or a sitemap";

  public SourceListing {
    pages = List.copyOf(pages);
    further = List.copyOf(further);
  }

  /// @param address where the bytes came from; addresses in them may be relative to it
  /// @param charset as the server names it; absent where it does not
  /// @return a refusal for what is no feed and no sitemap
  public static Outcome<SourceListing> read(String address, @Nullable String charset, ByteBuffer bytes) {
    try (Opening opening = Opening.of(bytes)) {
      byte[] all = opening.all(Limits.STANDARD);
      return new Outcome.Ok<>(Guard.read(() -> listing(address, TextDecoder.decode(all, charset).text())));
    } catch (RefusalException e) {
      return e.outcome(address);
    }
  }

  /// The feeds that a list of them (OPML) names. Folders in the list are passed over.
  ///
  /// @param text of the list
  /// @return their addresses and titles; empty for what is no such list
  public static List<Entry> opml(String text) {
    List<Entry> feeds = new ArrayList<>();
    for (Element outline : Jsoup.parse(text, "", Parser.htmlParser()).getElementsByTag("outline")) {
      String address = outline.attr("xmlurl").strip();
      String whole = address.isEmpty() ? null : whole(address, address);
      if (whole != null && feeds.size() < MOST) {
        String title = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
        feeds.add(new Entry(whole, blank(title), null, null));
      }
    }
    return List.copyOf(feeds);
  }

  private static SourceListing listing(String address, String text) throws RefusalException {
    String root = Xml.root(text);
    if (ListingReader.looks(root)) {
      try {
        ListingReader.Listed listed = ListingReader.read(text);
        return of(address, listed.title(), listed.pages(), listed.further());
      } catch (ContainerException e) {
        throw new RefusalException(Outcome.Reason.MALFORMED, e.place(), e.detail(), e.remedy());
      }
    }
    if (text.stripLeading().startsWith("{")) {
      return json(address, text);
    }
    if ("html".equals(root) || text.toLowerCase(Locale.ROOT).contains("<html")) {
      return page(address, text);
    }
    throw no("it is neither " + EXPECTED);
  }

  private static RefusalException no(String detail) {
    return new RefusalException(Outcome.Reason.UNSUPPORTED, detail, "give the address of " + EXPECTED + " of the site");
  }

  private static SourceListing json(String address, String text) throws RefusalException {
    JsonNode root = JsonDocument.object(text, Limits.STANDARD);
    if (!root.path("version").asString("").contains("jsonfeed")) {
      throw no("it is JSON, but no JSON Feed");
    }
    List<ListedPage> pages = new ArrayList<>();
    for (JsonNode item : root.path("items")) {
      String url = item.path("url").asString(item.path("external_url").asString(""));
      if (!url.isBlank()) {
        String date = item.path("date_published").asString("");
        pages.add(new ListedPage(url, null, item.path("title").asString(""), date));
      }
    }
    return of(address, root.path("title").asString(""), pages, List.of());
  }

  /// A page that names the feeds of its site, as browsers find them.
  private static SourceListing page(String address, String text) throws RefusalException {
    List<String> feeds = new ArrayList<>();
    for (Element link : Jsoup.parse(text).select("link[rel~=(?i)alternate][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      if (type.contains("rss") || type.contains("atom") || type.contains("feed+json")) {
        feeds.add(link.attr("href"));
      }
    }
    if (feeds.isEmpty()) {
      throw no("it is a page that names no feed");
    }
    return of(address, null, List.of(), feeds);
  }

  private static SourceListing of(
      String address, @Nullable String title, List<ListedPage> listed, List<String> further) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (ListedPage page : listed) {
      String whole = whole(address, page.address());
      if (whole != null && entries.size() < MOST) {
        MetadataDates.Stated stated = MetadataDates.stated(page.date());
        entries.putIfAbsent(
            whole,
            new Entry(
                whole,
                blank(page.title()),
                stated == null ? null : stated.days(),
                stated == null ? null : stated.at()));
      }
    }
    List<String> others = new ArrayList<>();
    for (String each : further) {
      String whole = whole(address, each);
      if (whole != null && !others.contains(whole) && others.size() < MOST_FURTHER) {
        others.add(whole);
      }
    }
    return new SourceListing(blank(title), List.copyOf(entries.values()), others);
  }

  private static @Nullable String blank(@Nullable String words) {
    return words == null || words.isBlank() ? null : words.strip();
  }

  /// @return absent for what is fetched by no way of the web
  private static @Nullable String whole(String base, String given) {
    try {
      URI address = URI.create(base).resolve(given.strip().replace(" ", "%20"));
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      return scheme.equals("http") || scheme.equals("https") ? address.toString() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
