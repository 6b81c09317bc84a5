package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says of itself in JSON-LD: its objects, also those within others, and which of them is the article.
final class LinkedData {
  private static final Pattern ARTICLE =
      Pattern.compile(".*(?:Article|Posting|Report|Review)$", Pattern.CASE_INSENSITIVE);

  /// Marks that keep old programs from reading a script as markup.
  private static final Pattern WRAPPING =
      Pattern.compile("(?://|/\\*)?[ \\t]{0,20}(?:<!\\[CDATA\\[|\\]\\]>)[ \\t]{0,20}(?:\\*/)?");

  private static final Pattern DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");

  private static final int MOST = 500;
  private static final int DEEPEST = 4;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .build())
          .build();

  private final List<JsonNode> nodes = new ArrayList<>();
  private final Map<String, JsonNode> named = new HashMap<>();

  /// Days of publication in scripts that are no JSON.
  private final Set<String> brokenDates = new TreeSet<>();

  static LinkedData of(Document page) {
    LinkedData data = new LinkedData();
    for (Element script : PageMetadata.first(page, "script[type*=ld+json]")) {
      String json = unwrapped(script.data());
      try {
        data.flatten(MAPPER.readTree(json), 0);
      } catch (JacksonException e) {
        // Broken JSON-LD is common; the page's other metadata stand in for it, and a date that stands there in full.
        Matcher date = DATE.matcher(json);
        for (int i = 0; i < 10 && date.find(); i++) {
          data.brokenDates.add(date.group(1));
        }
      }
    }
    return data;
  }

  /// The JSON alone, without comments and signs around it.
  private static String unwrapped(String script) {
    String plain = script.contains("CDATA") ? WRAPPING.matcher(script).replaceAll("") : script;
    int begin = first(plain, 0);
    int end = Math.max(plain.lastIndexOf('}'), plain.lastIndexOf(']'));
    return begin >= 0 && end > begin ? plain.substring(begin, end + 1) : plain;
  }

  private static int first(String text, int from) {
    int brace = text.indexOf('{', from);
    int bracket = text.indexOf('[', from);
    return brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
  }

  private void flatten(@Nullable JsonNode node, int depth) {
    if (node == null || depth > DEEPEST || nodes.size() > MOST) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode child : node) {
        flatten(child, depth + 1);
      }
    } else if (node.isObject()) {
      nodes.add(node);
      JsonNode id = node.get("@id");
      if (id != null && id.isString() && node.size() > 1) {
        named.putIfAbsent(id.asString(), node);
      }
      flatten(node.get("@graph"), depth + 1);
      flatten(node.get("mainEntity"), depth + 1);
    }
  }

  /// The object that a reference by `@id` stands for; the node itself where it is none.
  @Nullable JsonNode resolved(@Nullable JsonNode node) {
    JsonNode id = node != null && node.isObject() && !node.has("name") ? node.get("@id") : null;
    return id != null && id.isString() ? named.getOrDefault(id.asString(), node) : node;
  }

  /// Of several articles the one of this page's address, else the one with its title, else the first.
  ///
  /// @param titles what the page calls itself
  @Nullable JsonNode article(@Nullable String url, List<String> titles) {
    List<JsonNode> articles = nodes.stream().filter(node -> isA(node.get("@type"))).toList();
    if (articles.size() > 1) {
      for (JsonNode article : articles) {
        if (url != null && addresses(article).contains(plainAddress(url))) {
          return article;
        }
      }
      for (JsonNode article : articles) {
        JsonNode headline = article.get("headline");
        if (headline != null && headline.isString() && titles.contains(PageMetadata.letters(headline.asString()))) {
          return article;
        }
      }
    }
    return articles.isEmpty() ? null : articles.getFirst();
  }

  private static List<String> addresses(JsonNode article) {
    List<String> addresses = new ArrayList<>();
    JsonNode page = article.get("mainEntityOfPage");
    for (JsonNode node :
        new JsonNode[] {article.get("url"), article.get("@id"), page, page == null ? null : page.get("@id")}) {
      if (node != null && node.isString()) {
        addresses.add(plainAddress(node.asString()));
      }
    }
    return addresses;
  }

  private static String plainAddress(String url) {
    String plain = url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[?#].*$", "");
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static boolean isA(@Nullable JsonNode type) {
    if (type != null && type.isArray()) {
      for (JsonNode one : type) {
        if (one.isString() && ARTICLE.matcher(one.asString()).matches()) {
          return true;
        }
      }
    }
    return type != null && type.isString() && ARTICLE.matcher(type.asString()).matches();
  }

  /// The one day that broken scripts state; absent where they state none or several.
  @Nullable String brokenDate() {
    return brokenDates.size() == 1 ? brokenDates.iterator().next() : null;
  }
}
