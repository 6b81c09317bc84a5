package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hearsay.ingest.meta.AuthorNames;
import org.hearsay.ingest.meta.OutletDomains;
import org.hearsay.ingest.meta.PageTitle;
import org.hearsay.ingest.meta.ShortText;
import org.hearsay.ingest.meta.ShownAuthors;
import org.hearsay.ingest.meta.ShownText;
import org.hearsay.text.WellFormed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a page says about itself: in JSON-LD, then in meta elements, then in what it shows.
///
/// @param body the article's text as JSON-LD has it; absent on most pages
/// @param paid whether the page says that not everybody may read it
record PageMetadata(
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String language,
    MetadataDates.@Nullable Stated published,
    @Nullable String body,
    boolean paid) {

  private static final int MAX_SAME = 30;

  /// @param fetched where the page was fetched; counts where the page does not state its address; absent where not known
  static PageMetadata of(Document page, @Nullable String fetched) {
    LinkedData data = LinkedData.of(page);
    String stated = address(page);
    String address = stated == null ? fetched : stated;
    JsonNode article = data.article(address, titles(page));
    String language = language(page);
    String outlet = outlet(page, article, data);
    return new PageMetadata(
        title(page, article, address, outlet),
        url(address, article),
        outlet,
        authors(page, article, data, outlet),
        language,
        PageDates.published(page, article, data, language),
        article == null ? null : string(article.get("articleBody")),
        article != null && isFalse(article.get("isAccessibleForFree")));
  }

  private static boolean isFalse(@Nullable JsonNode value) {
    return value != null && value.asString("").equalsIgnoreCase("false");
  }

  /// What the page calls itself, by letters.
  private static List<String> titles(Document page) {
    List<String> titles = new ArrayList<>();
    for (Element heading : first(page, "h1")) {
      titles.add(letters(ShortText.of(heading)));
    }
    String stated = meta(page, "og:title", "twitter:title");
    titles.add(letters(stated == null ? "" : stated));
    titles.add(letters(page.title()));
    titles.removeIf(String::isEmpty);
    return titles;
  }

  /// The first elements of a kind; where a page has hundreds, they are no metadata of one article.
  static List<Element> first(Document page, String query) {
    List<Element> all = page.select(query);
    return all.size() > MAX_SAME ? all.subList(0, MAX_SAME) : all;
  }

  /// The first elements that fit, or that fit where they stand within others. A selector for what stands within looks at
  /// all elements around each, which a deeply nested page makes many.
  ///
  /// @param within whether an element may hold the others
  /// @param there whether an element is wanted within such a one
  /// @param anywhere whether it is wanted wherever it stands
  static List<Element> nested(
      Document page, Predicate<Element> within, Predicate<Element> there, Predicate<Element> anywhere) {
    List<Element> found = new ArrayList<>();
    int[] open = new int[1];
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element) {
              if (anywhere.test(element) || (open[0] > 0 && there.test(element))) {
                found.add(element);
              }
              open[0] += within.test(element) ? 1 : 0;
            }
            return found.size() < MAX_SAME ? FilterResult.CONTINUE : FilterResult.STOP;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            open[0] -= node instanceof Element element && within.test(element) ? 1 : 0;
            return FilterResult.CONTINUE;
          }
        },
        page);
    return found;
  }

  static boolean is(Element element, String attribute, String value) {
    return element.hasAttr(attribute) && element.attr(attribute).strip().equalsIgnoreCase(value);
  }

  private static @Nullable String title(
      Document page, @Nullable JsonNode article, @Nullable String address, @Nullable String outlet) {
    List<String> stated = new ArrayList<>();
    add(stated, article == null ? null : string(article.get("headline")));
    for (String name : List.of("og:title", "twitter:title", "headline", "dc.title")) {
      add(stated, meta(page, name));
    }
    List<String> sites = new ArrayList<>();
    add(sites, outlet);
    String host = OutletDomains.host(address);
    String domain = host == null ? "" : OutletDomains.site(host);
    add(sites, domain.isEmpty() ? null : domain);
    add(sites, domain.contains(".") ? domain.substring(0, domain.indexOf('.')) : null);
    return PageTitle.of(page, stated, sites);
  }

  private static void add(List<String> out, @Nullable String value) {
    if (value != null) {
      out.add(value);
    }
  }

  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
    return out.toString();
  }

  private static @Nullable String address(Document page) {
    for (Element link : first(page, "link[rel=canonical][href]")) {
      if (link.attr("href").startsWith("http")) {
        return ShownText.clean(link.attr("href"));
      }
    }
    String url = meta(page, "og:url", "twitter:url");
    return url != null && url.startsWith("http") ? url : null;
  }

  private static @Nullable String url(@Nullable String address, @Nullable JsonNode article) {
    String url = address == null && article != null ? string(article.get("url")) : address;
    return url != null && url.startsWith("http") ? url : null;
  }

  private static @Nullable String outlet(Document page, @Nullable JsonNode article, LinkedData data) {
    String outlet = meta(page, "og:site_name");
    if (outlet == null && article != null) {
      outlet = name(data.resolved(article.get("publisher")));
    }
    return outlet != null ? outlet : meta(page, "application-name", "dc.publisher", "publisher");
  }

  private static List<String> authors(
      Document page, @Nullable JsonNode article, LinkedData data, @Nullable String outlet) {
    List<String> stated = new ArrayList<>();
    if (article != null) {
      names(article.get("author"), data, stated);
    }
    List<String> authors = AuthorNames.of(stated);
    List<String> newsroom = isNewsroom(authors, outlet) ? authors : List.of();
    authors = newsroom.isEmpty() ? authors : List.of();
    for (String name : List.of("author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author")) {
      if (authors.isEmpty()) {
        authors =
            AuthorNames.of(
                first(page, "meta[name=" + name + "],meta[property=" + name + "]").stream()
                    .map(element -> element.attr("content"))
                    .toList());
        newsroom = newsroom.isEmpty() && isNewsroom(authors, outlet) ? authors : newsroom;
        authors = isNewsroom(authors, outlet) ? List.of() : authors;
      }
    }
    authors = authors.isEmpty() ? ShownAuthors.of(page) : authors;
    if (authors.isEmpty() && newsroom.isEmpty() && article != null) {
      List<String> creators = new ArrayList<>();
      names(article.get("creator"), data, creators);
      authors = AuthorNames.of(creators);
    }
    return authors.isEmpty() ? newsroom : people(authors, outlet);
  }

  /// Whether the only author is the outlet: the page may show who wrote it all the same.
  private static boolean isNewsroom(List<String> authors, @Nullable String outlet) {
    return authors.size() == 1 && outlet != null && letters(authors.getFirst()).equals(letters(outlet));
  }

  /// Without the outlet, which stands beside the names of its people: "Ann Lee, Bay Echo".
  private static List<String> people(List<String> authors, @Nullable String outlet) {
    List<String> people =
        authors.stream().filter(name -> outlet == null || !letters(name).equals(letters(outlet))).toList();
    return people.isEmpty() ? authors : people;
  }

  private static void names(@Nullable JsonNode node, LinkedData data, List<String> out) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        names(one, data, out);
      }
      return;
    }
    JsonNode person = data.resolved(node);
    JsonNode several = person == null ? null : person.get("name");
    if (several != null && several.isArray()) {
      names(several, data, out);
      return;
    }
    String name = node.isString() ? node.asString() : name(person);
    if (name != null) {
      out.add(name);
    }
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    return html == null ? null : blankToNull(html.attr("lang").strip());
  }

  static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (Element element :
          first(
              page,
              "meta[property="
                  + quoted(name)
                  + "],meta[name="
                  + quoted(name)
                  + "],meta[itemprop="
                  + quoted(name)
                  + "]")) {
        String content = ShownText.unescaped(ShownText.clean(element.attr("content")));
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return null;
  }

  private static String quoted(String name) {
    return '"' + name.toLowerCase(Locale.ROOT) + '"';
  }

  private static @Nullable String name(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    if (node.isArray() && !node.isEmpty()) {
      return name(node.get(0));
    }
    return node.isString() ? string(node) : string(node.get("name"));
  }

  static @Nullable String string(@Nullable JsonNode node) {
    JsonNode value = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (value == null || !value.isString()) {
      return null;
    }
    String text = WellFormed.of(value.asString()).strip();
    // Titles in JSON-LD are often escaped twice.
    return blankToNull(ShownText.unescaped(text));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
