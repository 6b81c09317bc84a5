package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.ingest.meta.AuthorNames;
import org.hearsay.ingest.meta.ShortText;
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

  /// Words of a title. A heading of fewer may be the name of the site.
  private static final int MIN_TITLE_WORDS = 5;

  /// The share of the shorter title's words that stand in the other too; chosen once.
  private static final double SHARED_WORDS = 0.4;

  /// @param fetched where the page was fetched; counts where the page does not state its address; absent where not known
  static PageMetadata of(Document page, @Nullable String fetched) {
    LinkedData data = LinkedData.of(page);
    String stated = address(page);
    String address = stated == null ? fetched : stated;
    JsonNode article = data.article(address, titles(page));
    String language = language(page);
    return new PageMetadata(
        title(page, article),
        url(address, article),
        outlet(page, article, data),
        authors(page, article, data),
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

  private static @Nullable String title(Document page, @Nullable JsonNode article) {
    String title = article == null ? null : string(article.get("headline"));
    title = title != null ? title : meta(page, "og:title", "twitter:title", "headline", "dc.title");
    String shown = null;
    for (Element heading : first(page, "h1")) {
      String text = ShownText.clean(ShortText.of(heading));
      if (!text.isEmpty() && text.length() <= 300) {
        // The heading that repeats the metadata is the title as readers see it.
        if (title != null && (similar(title, text) || sharesWords(title, text))) {
          return ShownText.unescaped(text);
        }
        shown = shown == null ? text : shown;
      }
    }
    if (title != null) {
      return withoutSite(title, page);
    }
    return shown != null ? shown : blankToNull(withoutSite(ShownText.clean(page.title()), page));
  }

  private static boolean similar(String a, String b) {
    String x = letters(a);
    String y = letters(b);
    return !x.isEmpty() && !y.isEmpty() && (x.startsWith(y) || y.startsWith(x));
  }

  /// Whether a heading is the title that readers see, where search engines get another: it shares words with the other.
  private static boolean sharesWords(String title, String heading) {
    Set<String> words = words(heading);
    Set<String> others = words(title);
    int shorter = Math.min(words.size(), others.size());
    words.retainAll(others);
    return shorter >= MIN_TITLE_WORDS && words.size() >= SHARED_WORDS * shorter;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      words.add(word);
    }
    words.remove("");
    return words;
  }

  static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(c -> out.appendCodePoint(Character.toLowerCase(c)));
    return out.toString();
  }

  /// "Ferry Stays in Port - Bay Echo" is a title with the name of the site after it.
  private static String withoutSite(String title, Document page) {
    String site = meta(page, "og:site_name");
    for (String border : List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00AB ")) {
      int at = title.lastIndexOf(border);
      if (at > 0) {
        String tail = title.substring(at + border.length());
        if ((site != null && similar(site, tail)) || (site == null && tail.split(" ").length <= 4 && at > 20)) {
          return title.substring(0, at).strip();
        }
      }
    }
    return title;
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

  private static List<String> authors(Document page, @Nullable JsonNode article, LinkedData data) {
    List<String> stated = new ArrayList<>();
    if (article != null) {
      names(article.get("author"), data, stated);
    }
    List<String> authors = AuthorNames.of(stated);
    for (String name : List.of("author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author")) {
      if (authors.isEmpty()) {
        authors =
            AuthorNames.of(
                first(page, "meta[name=" + name + "],meta[property=" + name + "]").stream()
                    .map(element -> element.attr("content"))
                    .toList());
      }
    }
    if (authors.isEmpty()) {
      authors =
          AuthorNames.of(
              nested(
                      page,
                      outer -> is(outer, "itemprop", "author"),
                      inner -> is(inner, "itemprop", "name"),
                      one -> is(one, "rel", "author") || is(one, "itemprop", "author"))
                  .stream()
                  .map(ShortText::of)
                  .toList());
    }
    return authors;
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
