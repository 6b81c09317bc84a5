package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hearsay.text.DateRange;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One article as a JSON object: news-please, ninjs 1 to 3, and a plain object with `text`.
///
/// The formats name the same things differently, and none of their names clash, so one reader takes
/// the first name that is there.
final class JsonArticle {
  private static final List<String> TEXT = List.of("text", "maintext", "body_text", "articleBody");
  private static final List<String> MARKUP = List.of("body_xhtml", "body_html", "html");
  private static final List<String> TITLE = List.of("title", "headline", "name");
  private static final List<String> URL = List.of("url", "canonical_url", "link");
  private static final List<String> DATE =
      List.of("published", "date_publish", "date_published", "versioncreated", "firstcreated", "datePublished", "date");
  private static final List<String> KEY = List.of("id", "uri", "altid");
  private static final List<String> OUTLET =
      List.of("outlet", "publisher", "site_name", "infosources", "source", "copyrightholder");
  private static final List<String> AUTHORS = List.of("authors", "author", "byline", "by");

  /// To make one costs more than to read a short article.
  private static final JsonMapper STANDARD = newMapper(Limits.STANDARD);

  private JsonArticle() {}

  static ArticleDraft read(String json, Limits limits) throws RefusalException {
    JsonNode root = object(json, limits);
    for (String field : TEXT) {
      JsonNode value = root.get(field);
      if (value != null && !value.isNull()) {
        if (!value.isString()) {
          throw new RefusalException(
              Outcome.Reason.MALFORMED,
              "field " + field,
              "a JSON " + kind(value) + " where the text is expected",
              "write the article's text as one string");
        }
        return draft(root, WellFormed.of(value.asString()));
      }
    }
    String markup = markup(root);
    if (markup != null) {
      ArticleDraft page = HtmlPage.read(markup);
      return draft(root, page);
    }
    throw new RefusalException(
        Outcome.Reason.MISSING_FIELD,
        "",
        "no text: expected one of text, maintext, body_text, body_html, bodies; found " + names(root),
        "put the article's text into a field called 'text'");
  }

  /// Metadata without text, as a sidecar has them.
  static ArticleDraft metadata(String json, Limits limits) throws RefusalException {
    return draft(object(json, limits), "");
  }

  private static JsonNode object(String json, Limits limits) throws RefusalException {
    JsonNode root;
    try {
      root = mapper(limits).readTree(json);
    } catch (StreamConstraintsException e) {
      throw new RefusalException(
          Outcome.Reason.MALFORMED,
          place(e.getLocation()),
          "nested deeper than %d, or longer than any article".formatted(limits.jsonDepth()),
          "write one plain object with the article's text");
    } catch (JacksonException e) {
      throw new RefusalException(
          Outcome.Reason.MALFORMED,
          place(e.getLocation()),
          "not JSON: " + JsonFaults.inWords(e),
          "check the file with a JSON tool (jq . FILE)");
    }
    if (!root.isObject()) {
      throw new RefusalException(
          Outcome.Reason.MALFORMED,
          "line 1",
          "a JSON " + kind(root) + " where an object is expected",
          "give one object for each article");
    }
    return root;
  }

  private static JsonMapper mapper(Limits limits) {
    return limits.equals(Limits.STANDARD) ? STANDARD : newMapper(limits);
  }

  private static JsonMapper newMapper(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxNestingDepth(limits.jsonDepth()).maxStringLength(limits.bytes()).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  private static String place(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static ArticleDraft draft(JsonNode root, String text) {
    return draft(root, ArticleDraft.ofText(null, text));
  }

  private static ArticleDraft draft(JsonNode root, ArticleDraft body) {
    MetadataDates.Stated published = date(root);
    ArticleDraft own =
        new ArticleDraft(
            string(root, KEY),
            string(root, URL),
            string(root, List.of("source_domain", "domain")),
            outlet(root),
            title(root),
            authors(root),
            string(root, List.of("language", "lang")),
            published,
            published == null ? unknownDate(root) : null,
            body.text(),
            body.blocks());
    return own.or(body);
  }

  private static @Nullable String title(JsonNode root) {
    String title = string(root, TITLE);
    JsonNode headlines = root.get("headlines");
    if (title == null && headlines != null && headlines.isArray() && !headlines.isEmpty()) {
      title = string(headlines.get(0), List.of("value"));
    }
    return title;
  }

  private static @Nullable String outlet(JsonNode root) {
    for (String field : OUTLET) {
      JsonNode value = root.get(field);
      if (value != null && value.isArray() && !value.isEmpty()) {
        value = value.get(0);
      }
      if (value != null && value.isObject()) {
        value = value.get("name");
      }
      if (value != null && value.isString() && !value.asString().isBlank()) {
        return clean(value.asString());
      }
    }
    return null;
  }

  private static List<String> authors(JsonNode root) {
    List<String> authors = new ArrayList<>();
    for (String field : AUTHORS) {
      JsonNode value = root.get(field);
      if (value == null || !authors.isEmpty()) {
        continue;
      }
      if (value.isString()) {
        authors.add(clean(value.asString()));
      } else if (value.isArray()) {
        for (JsonNode author : value) {
          JsonNode name = author.isObject() ? author.get("name") : author;
          if (name != null && name.isString()) {
            authors.add(clean(name.asString()));
          }
        }
      }
    }
    return authors.stream().filter(author -> !author.isBlank()).toList();
  }

  /// A string in a common form, or an object with `start` and `end`, as this program writes it.
  private static MetadataDates.@Nullable Stated date(JsonNode root) {
    for (String field : DATE) {
      MetadataDates.Stated stated = date(root, field);
      if (stated != null) {
        return stated;
      }
    }
    return null;
  }

  private static MetadataDates.@Nullable Stated date(JsonNode root, String field) {
    JsonNode value = root.get(field);
    if (value != null && value.isObject()) {
      DateRange start = MetadataDates.parse(string(value, List.of("start")));
      DateRange end = MetadataDates.parse(string(value, List.of("end")));
      if (start == null || end == null || end.last().isBefore(start.first())) {
        return null;
      }
      return new MetadataDates.Stated(new DateRange(start.first(), end.last()), null);
    }
    boolean plain = value != null && (value.isString() || value.isIntegralNumber());
    return plain ? MetadataDates.stated(value.asString()) : null;
  }

  /// What stands where a date is expected, of the first such field that holds a word or a number.
  private static @Nullable String unknownDate(JsonNode root) {
    for (String field : DATE) {
      JsonNode value = root.get(field);
      boolean plain = value != null && (value.isString() || value.isNumber());
      if (plain && !value.asString().isBlank()) {
        return clean(value.asString());
      }
    }
    return null;
  }

  private static @Nullable String markup(JsonNode root) {
    String markup = string(root, MARKUP);
    if (markup != null) {
      return markup;
    }
    JsonNode bodies = root.get("bodies");
    if (bodies != null && bodies.isArray() && !bodies.isEmpty()) {
      return string(bodies.get(0), List.of("value"));
    }
    return null;
  }

  private static @Nullable String string(JsonNode root, List<String> fields) {
    for (String field : fields) {
      JsonNode value = root.get(field);
      if (value != null && value.isString() && !value.asString().isBlank()) {
        return clean(value.asString());
      }
    }
    return null;
  }

  private static String clean(String value) {
    return WellFormed.of(value).strip();
  }

  private static String names(JsonNode root) {
    TreeSet<String> names = new TreeSet<>(root.propertyNames());
    return names.isEmpty() ? "no field" : WellFormed.of(String.join(", ", names.stream().limit(12).toList()));
  }

  private static String kind(JsonNode value) {
    return value.isArray()
        ? "list"
        : value.isObject() ? "object" : value.isNumber() ? "number" : value.isString() ? "string" : "value";
  }
}
