package org.hearsay.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.ingest.container.ChosenFields;
import org.hearsay.ingest.container.FieldNames;
import org.hearsay.ingest.container.HeldBody;
import org.hearsay.ingest.container.JsonFields;
import org.hearsay.ingest.meta.AuthorNames;
import org.hearsay.ingest.meta.ShownText;
import org.hearsay.text.DateRange;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One article as a JSON object: of a crawler (news-please, newspaper, trafilatura, fundus), of an interface of a site
/// (WordPress, Guardian, NewsAPI), in ninjs 1 to 3, or a plain object with `text`.
///
/// They name the same things differently, and hardly any of their names clash, so one reader takes the first name
/// that is there.
final class JsonArticle {
  /// Parts of an article that are not its text.
  private static final Pattern SHORT_FORM =
      Pattern.compile(
          "(?i).*(?:summary|caption|teaser|abstract|short|standfirst|slug|alt|extended|sub|social|seo|web|print).*");

  private final JsonNode root;
  private final JsonFields fields;
  private final ChosenFields chosen;

  private JsonArticle(JsonNode root, ChosenFields chosen) {
    this.root = root;
    this.chosen = chosen;
    fields = new JsonFields(root);
  }

  static ArticleDraft read(JsonNode root, ChosenFields chosen) throws RefusalException {
    JsonArticle article = new JsonArticle(root, chosen);
    article.refuseOthers();
    HeldBody body = article.body();
    if (body == null) {
      throw new RefusalException(
          Outcome.Reason.MISSING_FIELD,
          "",
          "no text: expected one of text, maintext, content, body, body_text, body_html, bodies; found " + names(root),
          "put the article's text into a field called 'text', or name the field that has it (--text-field NAME)");
    }
    return article.draft(body);
  }

  /// Pictures and the like, and what an agency took back, in ninjs; and what an interface emptied.
  private void refuseOthers() throws RefusalException {
    String type = JsonFields.wordsOf(root.get("type"));
    boolean ninjs = root.has("uri") && (root.has("versioncreated") || root.has("versionCreated"));
    if (ninjs && type != null && OTHER_TYPES.contains(type)) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED, "", "a ninjs item that is no text (%s)".formatted(type), "leave it out");
    }
    String status = fields.words(List.of("pubstatus"));
    if (status != null && WITHDRAWN.contains(status.toLowerCase(Locale.ROOT))) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "",
          "an item that its agency took back (pubstatus %s)".formatted(status),
          "leave it out");
    }
    if (REMOVED.equals(fields.words(FieldNames.TITLE)) && REMOVED.equals(fields.words(List.of("content")))) {
      throw new RefusalException(
          Outcome.Reason.NO_TEXT, "an article that its outlet took back ([Removed])", "leave it out");
    }
  }

  /// What NewsAPI writes in place of title and text.
  private static final String REMOVED = "[Removed]";

  private static final Set<String> OTHER_TYPES =
      Set.of("picture", "audio", "video", "graphic", "composite", "planning");
  private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "withheld");

  /// Whether the object has a text of its own.
  static boolean holdsText(JsonNode root, ChosenFields chosen) {
    try {
      return root.isObject() && new JsonArticle(root, chosen).body() != null;
    } catch (RefusalException e) {
      return true; // a text that is refused is one
    }
  }

  /// Metadata without text, as a sidecar has them.
  static ArticleDraft metadata(JsonNode root) {
    return new JsonArticle(root, ChosenFields.NONE).metadata();
  }

  private ArticleDraft draft(HeldBody body) throws RefusalException {
    ArticleDraft own = metadata();
    return switch (body) {
      case HeldBody.Plain plain -> own.withBody(ArticleDraft.ofText(null, ShownText.decoded(plain.text())));
      case HeldBody.Fragment fragment -> own.withBody(HtmlPage.fragment(fragment.markup()));
      case HeldBody.Page page -> throw new IllegalStateException("JSON has no bytes of pages: " + page.charset());
      case HeldBody.PlainBytes bytes -> throw new IllegalStateException("JSON has no bytes: " + bytes.charset());
    };
  }

  private ArticleDraft metadata() {
    MetadataDates.Stated published = date();
    return new ArticleDraft(
        key(),
        url(),
        address(fields.words(FieldNames.DOMAIN)),
        outlet(),
        title(),
        authors(),
        fields.words(FieldNames.LANGUAGE),
        published,
        published == null ? unknownDate() : null,
        "",
        List.of(),
        List.of());
  }

  private @Nullable String key() {
    JsonNode id = root.get("id");
    return id != null && id.isIntegralNumber() ? id.asString() : fields.words(FieldNames.KEY);
  }

  private @Nullable HeldBody body() throws RefusalException {
    String given = chosen.text();
    if (given != null) {
      JsonNode value = fields.at(given);
      return value == null ? null : body(given, value);
    }
    HeldBody.Plain blank = null;
    for (String name : FieldNames.TEXT) {
      JsonNode value = fields.get(name);
      HeldBody body = value == null ? null : body(name, value);
      if (body instanceof HeldBody.Plain plain && plain.text().isBlank()) {
        blank = plain;
      } else if (body != null) {
        return body;
      }
    }
    JsonNode bodies = fields.get("bodies");
    HeldBody chosenBody = bodies == null ? null : ofBodies(bodies);
    return chosenBody != null ? chosenBody : blank;
  }

  private static @Nullable HeldBody body(String name, JsonNode value) throws RefusalException {
    if (value.isString()) {
      return HeldBody.of(value.asString());
    }
    if (value.isObject()) {
      String rendered = JsonFields.wordsOf(value);
      return rendered != null ? HeldBody.of(rendered) : sections(value);
    }
    if (value.isArray() && !value.isEmpty() && allStrings(value)) {
      return HeldBody.of(String.join("\n\n", strings(value)));
    }
    if (FieldNames.plain(name).equals("text") || FieldNames.plain(name).equals("maintext")) {
      throw new RefusalException(
          Outcome.Reason.MALFORMED,
          "field " + name,
          "a JSON " + kind(value) + " where the text is expected",
          "write the article's text as one string");
    }
    return null;
  }

  private static boolean allStrings(JsonNode list) {
    for (JsonNode one : list) {
      if (!one.isString()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> strings(@Nullable JsonNode list) {
    List<String> strings = new ArrayList<>();
    if (list != null && list.isString()) {
      strings.add(list.asString().strip());
    } else if (list != null && list.isArray()) {
      list.forEach(one -> strings.addAll(one.isString() ? List.of(one.asString().strip()) : List.of()));
    }
    strings.removeIf(String::isEmpty);
    return strings;
  }

  /// As fundus writes a text: a summary, and sections with a heading and paragraphs.
  private static @Nullable HeldBody sections(JsonNode body) {
    List<String> paragraphs = new ArrayList<>(strings(body.get("summary")));
    JsonNode sections = body.get("sections");
    if (sections != null && sections.isArray()) {
      for (JsonNode section : sections) {
        paragraphs.addAll(strings(section.get("headline")));
        paragraphs.addAll(strings(section.get("paragraphs")));
      }
    }
    paragraphs.addAll(strings(body.get("paragraphs")));
    return paragraphs.isEmpty() ? null : new HeldBody.Plain(WellFormed.of(String.join("\n\n", paragraphs)));
  }

  /// The longest of the bodies of ninjs, without summaries and captions.
  private static @Nullable HeldBody ofBodies(JsonNode bodies) {
    String longest = null;
    String longestPart = null;
    for (JsonNode body : bodies) {
      String value = body.get("value") != null && body.get("value").isString() ? body.get("value").asString() : null;
      JsonNode role = body.get("role");
      boolean part = role != null && SHORT_FORM.matcher(role.asString("")).matches();
      if (value != null && part && (longestPart == null || value.length() > longestPart.length())) {
        longestPart = value;
      } else if (value != null && !part && (longest == null || value.length() > longest.length())) {
        longest = value;
      }
    }
    String body = longest != null ? longest : longestPart;
    return body == null ? null : HeldBody.of(body);
  }

  private @Nullable String url() {
    String url = fields.words(FieldNames.URL);
    String source = JsonFields.wordsOf(fields.get("source"));
    JsonNode fetched = root.get("html");
    if (url == null && fetched != null && fetched.isObject()) {
      url = JsonFields.wordsOf(fetched.get("requested_url"));
    }
    return url != null ? url : address(source) != null && source != null && source.contains("://") ? source : null;
  }

  private static @Nullable String address(@Nullable String domain) {
    return domain == null || domain.contains(" ") ? null : domain;
  }

  private @Nullable String title() {
    if (chosen.title() != null) {
      return JsonFields.wordsOf(fields.at(chosen.title()));
    }
    JsonNode headlines = fields.get("headlines");
    if (headlines != null && headlines.isArray()) {
      String first = null;
      for (JsonNode headline : headlines) {
        String role = headline.isObject() && headline.get("role") != null ? headline.get("role").asString("") : "";
        String words = JsonFields.wordsOf(headline);
        if (words != null && role.toLowerCase(Locale.ROOT).equals("main")) {
          return plain(words);
        }
        first = first == null ? words : first;
      }
      return first == null ? null : plain(first);
    }
    String title = fields.words(FieldNames.TITLE);
    return title == null ? null : withoutOutlet(plain(title), outlet());
  }

  /// Interfaces give titles as pages have them: "Ferry stays - Bay Echo".
  private static String withoutOutlet(String title, @Nullable String outlet) {
    if (outlet == null) {
      return title;
    }
    for (String border : List.of(" - ", " | ", " – ", " — ")) {
      if (title.endsWith(border + outlet) && title.length() > border.length() + outlet.length()) {
        return title.substring(0, title.length() - border.length() - outlet.length()).strip();
      }
    }
    return title;
  }

  /// Titles of sites come with the entities and marks of HTML.
  private static String plain(String title) {
    return ShownText.unescaped(title);
  }

  private @Nullable String outlet() {
    if (chosen.outlet() != null) {
      return JsonFields.wordsOf(fields.at(chosen.outlet()));
    }
    for (JsonNode value : fields.all(FieldNames.OUTLET)) {
      String words = JsonFields.wordsOf(value);
      if (words != null && !words.contains("://")) {
        return words;
      }
    }
    JsonNode head = root.get("yoast_head_json");
    JsonNode fetched = root.get("html");
    JsonNode source = fetched == null ? null : fetched.get("source_info");
    return head != null
        ? JsonFields.wordsOf(head.get("og_site_name"))
        : source == null ? null : JsonFields.wordsOf(source.get("publisher"));
  }

  private List<String> authors() {
    List<JsonNode> stated = new ArrayList<>(fields.all(FieldNames.AUTHORS));
    JsonNode embedded = root.get("_embedded");
    if (embedded != null && embedded.get("author") != null) {
      stated.add(embedded.get("author"));
    }
    for (JsonNode value : stated) {
      List<String> names = new ArrayList<>();
      for (JsonNode one : value.isArray() ? value : List.of(value)) {
        String name = JsonFields.wordsOf(one);
        if (name != null) {
          names.addAll(AuthorNames.listed(ShownText.unescaped(name)));
        }
      }
      List<String> clean = AuthorNames.of(names);
      if (!clean.isEmpty()) {
        return clean;
      }
    }
    return List.of();
  }

  private List<JsonNode> dates() {
    String given = chosen.date();
    if (given == null) {
      return fields.all(FieldNames.DATE);
    }
    JsonNode value = fields.at(given);
    return value == null ? List.of() : List.of(value);
  }

  /// A string in a common form, or an object with `start` and `end`, as this program writes it.
  private MetadataDates.@Nullable Stated date() {
    MetadataDates.Order order = PageDates.order(fields.words(FieldNames.LANGUAGE));
    for (JsonNode written : dates()) {
      JsonNode value = written.isArray() && written.size() == 1 ? written.get(0) : written;
      MetadataDates.Stated stated = date(value);
      stated = stated == null && value.isString() ? MetadataDates.numeric(value.asString(), order) : stated;
      if (stated != null) {
        return stated;
      }
    }
    return null;
  }

  private static MetadataDates.@Nullable Stated date(JsonNode value) {
    if (value.isObject()) {
      DateRange start = MetadataDates.parse(JsonFields.wordsOf(value.get("start")));
      DateRange end = MetadataDates.parse(JsonFields.wordsOf(value.get("end")));
      if (start == null || end == null || end.last().isBefore(start.first())) {
        return null;
      }
      return new MetadataDates.Stated(new DateRange(start.first(), end.last()), null);
    }
    return value.isString() || value.isIntegralNumber() ? MetadataDates.stated(value.asString()) : null;
  }

  /// What stands where a date is expected, of the first such field that holds a word or a number.
  private @Nullable String unknownDate() {
    for (JsonNode value : dates()) {
      boolean plain = value.isString() || value.isNumber();
      if (plain && !value.asString().isBlank()) {
        return WellFormed.of(value.asString()).strip();
      }
    }
    return null;
  }

  private static String names(JsonNode root) {
    TreeSet<String> names = new TreeSet<>(root.propertyNames());
    return names.isEmpty() ? "no field" : WellFormed.of(String.join(", ", names.stream().limit(12).toList()));
  }

  static String kind(JsonNode value) {
    return value.isArray()
        ? "list"
        : value.isObject() ? "object" : value.isNumber() ? "number" : value.isString() ? "string" : "value";
  }
}
