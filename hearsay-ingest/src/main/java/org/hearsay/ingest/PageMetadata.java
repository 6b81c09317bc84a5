package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.text.WellFormed;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says about itself: in JSON-LD, then in meta elements, then in what it shows.
///
/// @param body the article's text as JSON-LD has it; absent on most pages
record PageMetadata(
    @Nullable String title,
    @Nullable String url,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String language,
    MetadataDates.@Nullable Stated published,
    @Nullable String body) {

  private static final int MAX_SAME = 30;

  /// Characters of an element that is read as a field of metadata.
  private static final int MAX_TEXT = 2_000;

  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|Posting|Report|Review)$", Pattern.CASE_INSENSITIVE);

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .build())
          .build();

  static PageMetadata of(Document page) {
    List<JsonNode> nodes = linked(page);
    JsonNode article = article(nodes);
    return new PageMetadata(
        title(page, article),
        url(page, article),
        outlet(page, article, nodes),
        authors(page, article),
        language(page),
        published(page, article),
        article == null ? null : string(article.get("articleBody")));
  }

  /// The first elements of a kind; where a page has hundreds, they are no metadata of one article.
  static List<Element> first(Document page, String query) {
    List<Element> all = page.select(query);
    return all.size() > MAX_SAME ? all.subList(0, MAX_SAME) : all;
  }

  /// The text of an element that can be a field of metadata; empty where it is longer than such a field may be. Elements
  /// may be nested as deep as a page is long, so what follows is not walked.
  static String shortText(Element element) {
    StringBuilder text = new StringBuilder();
    NodeFilter filter =
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              StringUtil.appendNormalisedWhitespace(text, words.getWholeText(), text.isEmpty() || endsBlank(text));
            } else if (node instanceof Element inner && (inner.isBlock() || inner.nameIs("br"))) {
              blank();
            }
            return text.length() > MAX_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element inner && inner.isBlock()) {
              blank();
            }
            return FilterResult.CONTINUE;
          }

          private void blank() {
            if (!text.isEmpty() && !endsBlank(text)) {
              text.append(' ');
            }
          }
        };
    boolean whole = NodeTraversor.filter(filter, element) != NodeFilter.FilterResult.STOP;
    return whole ? text.toString().strip() : "";
  }

  private static boolean endsBlank(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }

  /// The first elements that fit, or that fit where they stand within others. A selector for what stands within looks at
  /// all elements around each, which a deeply nested page makes many.
  ///
  /// @param within whether an element may hold the others
  /// @param there whether an element is wanted within such a one
  /// @param anywhere whether it is wanted wherever it stands
  private static List<Element> nested(
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

  private static boolean is(Element element, String attribute, String value) {
    return element.hasAttr(attribute) && element.attr(attribute).strip().equalsIgnoreCase(value);
  }

  private static List<JsonNode> linked(Document page) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : first(page, "script[type*=ld+json]")) {
      try {
        flatten(MAPPER.readTree(script.data()), nodes, 0);
      } catch (JacksonException e) {
        // Broken JSON-LD is common; the page's other metadata stand in for it.
      }
    }
    return nodes;
  }

  private static void flatten(@Nullable JsonNode node, List<JsonNode> out, int depth) {
    if (node == null || depth > 4 || out.size() > 500) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        flatten(child, out, depth + 1);
      }
    } else if (node.isObject()) {
      out.add(node);
      flatten(node.get("@graph"), out, depth + 1);
    }
  }

  private static @Nullable JsonNode article(List<JsonNode> nodes) {
    for (JsonNode node : nodes) {
      if (isA(node.get("@type"), ARTICLE)) {
        return node;
      }
    }
    return null;
  }

  private static boolean isA(@Nullable JsonNode type, Pattern wanted) {
    if (type != null && type.isArray()) {
      for (JsonNode one : type) {
        if (isA(one, wanted)) {
          return true;
        }
      }
    }
    return type != null && type.isString() && wanted.matcher(type.asString()).matches();
  }

  private static @Nullable String title(Document page, @Nullable JsonNode article) {
    String title = article == null ? null : string(article.get("headline"));
    title = title != null ? title : meta(page, "og:title", "twitter:title", "headline", "dc.title");
    String shown = null;
    for (Element heading : first(page, "h1")) {
      String text = PageBlocks.clean(shortText(heading));
      if (!text.isEmpty() && text.length() <= 300) {
        // The heading that repeats the metadata is the title as readers see it.
        if (title != null && similar(title, text)) {
          return text;
        }
        shown = shown == null ? text : shown;
      }
    }
    if (title != null) {
      return withoutSite(title, page);
    }
    return shown != null ? shown : blankToNull(withoutSite(PageBlocks.clean(page.title()), page));
  }

  private static boolean similar(String a, String b) {
    String x = letters(a);
    String y = letters(b);
    return !x.isEmpty() && !y.isEmpty() && (x.startsWith(y) || y.startsWith(x));
  }

  private static String letters(String text) {
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

  private static @Nullable String url(Document page, @Nullable JsonNode article) {
    for (Element link : first(page, "link[rel=canonical][href]")) {
      if (link.attr("href").startsWith("http")) {
        return PageBlocks.clean(link.attr("href"));
      }
    }
    String url = meta(page, "og:url", "twitter:url");
    if (url == null && article != null) {
      url = string(article.get("url"));
    }
    return url != null && url.startsWith("http") ? url : null;
  }

  private static @Nullable String outlet(Document page, @Nullable JsonNode article, List<JsonNode> nodes) {
    String outlet = meta(page, "og:site_name");
    if (outlet == null && article != null) {
      outlet = name(article.get("publisher"));
      JsonNode publisher = article.get("publisher");
      JsonNode reference = publisher == null ? null : publisher.get("@id");
      if (outlet == null && reference != null) {
        for (JsonNode node : nodes) {
          if (reference.equals(node.get("@id")) && node.get("name") != null) {
            outlet = name(node);
          }
        }
      }
    }
    return outlet != null ? outlet : meta(page, "application-name", "dc.publisher", "publisher");
  }

  private static List<String> authors(Document page, @Nullable JsonNode article) {
    Set<String> authors = new LinkedHashSet<>();
    if (article != null) {
      names(article.get("author"), authors);
    }
    if (authors.isEmpty()) {
      for (String name :
          List.of("author", "parsely-author", "sailthru.author", "dc.creator", "byl", "article:author")) {
        for (Element element : first(page, "meta[name=" + name + "],meta[property=" + name + "]")) {
          person(element.attr("content"), authors);
        }
        if (!authors.isEmpty()) {
          break;
        }
      }
    }
    if (authors.isEmpty()) {
      for (Element element :
          nested(
              page,
              outer -> is(outer, "itemprop", "author"),
              inner -> is(inner, "itemprop", "name"),
              one -> is(one, "rel", "author") || is(one, "itemprop", "author"))) {
        person(shortText(element), authors);
      }
    }
    return List.copyOf(authors);
  }

  private static void names(@Nullable JsonNode node, Set<String> out) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        names(one, out);
      }
      return;
    }
    String name = node.isString() ? node.asString() : name(node);
    if (name != null) {
      person(name, out);
    }
  }

  private static void person(String raw, Set<String> out) {
    for (String part : PageBlocks.clean(raw).split("\\s*(?:;|, and | and |, | & )\\s*")) {
      String name = part.regionMatches(true, 0, "by ", 0, 3) ? part.substring(3).strip() : part;
      if (!name.isEmpty() && name.length() <= 80 && !name.contains("://") && !name.startsWith("@")) {
        out.add(name);
      }
    }
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    return html == null ? null : blankToNull(html.attr("lang").strip());
  }

  private static MetadataDates.@Nullable Stated published(Document page, @Nullable JsonNode article) {
    if (article != null) {
      MetadataDates.Stated date = MetadataDates.stated(string(article.get("datePublished")));
      if (date != null) {
        return date;
      }
    }
    String stated =
        meta(
            page,
            "article:published_time",
            "og:published_time",
            "article:published",
            "parsely-pub-date",
            "sailthru.date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "datepublished",
            "datePublished",
            "article.published",
            "cxenseparse:recs:publishtime",
            "ptime",
            "pdate");
    MetadataDates.Stated date = MetadataDates.stated(stated);
    if (date != null) {
      return date;
    }
    for (Element element :
        nested(
            page,
            outer -> outer.nameIs("article") || outer.nameIs("header"),
            inner -> inner.nameIs("time") && inner.hasAttr("datetime"),
            one -> is(one, "itemprop", "datePublished") || (one.nameIs("time") && one.hasAttr("pubdate")))) {
      for (String attribute : List.of("datetime", "content")) {
        date = MetadataDates.stated(element.attr(attribute));
        if (date != null) {
          return date;
        }
      }
      date = MetadataDates.stated(shortText(element));
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable String meta(Document page, String... names) {
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
        String content = PageBlocks.clean(element.attr("content"));
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

  private static @Nullable String string(@Nullable JsonNode node) {
    JsonNode value = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (value == null || !value.isString()) {
      return null;
    }
    String text = WellFormed.of(value.asString()).strip();
    // Titles in JSON-LD are often escaped twice.
    return blankToNull(text.contains("&") ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
