package org.hearsay.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.hearsay.ingest.container.ChosenFields;
import org.hearsay.ingest.container.FieldNames;
import org.hearsay.ingest.container.JsonFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The articles in JSON: one object with a text, a list of them, or an object that has such a list somewhere.
final class JsonDocument {
  /// To make one costs more than to read a short article.
  private static final JsonMapper STANDARD = newMapper(Limits.STANDARD, true);

  /// How deep a list of articles may lie in an object.
  private static final int LIST_DEPTH = 3;

  private final Limits limits;
  private final ChosenFields chosen;
  private final BiConsumer<String, ArticleDraft> drafts;
  private final BiConsumer<String, RefusalException> refusals;

  JsonDocument(
      Limits limits,
      ChosenFields chosen,
      BiConsumer<String, ArticleDraft> drafts,
      BiConsumer<String, RefusalException> refusals) {
    this.limits = limits;
    this.chosen = chosen;
    this.drafts = drafts;
    this.refusals = refusals;
  }

  /// Reads one value.
  ///
  /// @param item its name
  void read(Guard.Reader<String> json, String item) throws RefusalException {
    List<Runnable> found = new ArrayList<>();
    Guard.read(() -> {
      each(parse(json.read(), limits), item, found);
      return item;
    });
    found.forEach(Runnable::run);
  }

  static JsonNode object(String json, Limits limits) throws RefusalException {
    JsonNode root = parse(json, limits);
    if (!root.isObject()) {
      throw noObject(root);
    }
    return root;
  }

  private static RefusalException noObject(JsonNode root) {
    return new RefusalException(
        Outcome.Reason.MALFORMED,
        "line 1",
        "a JSON " + JsonArticle.kind(root) + " where an object is expected",
        "give one object for each article");
  }

  private void each(JsonNode root, String item, List<Runnable> out) throws RefusalException {
    String path = chosen.text();
    if (path != null && path.contains("[]")) {
      String list = path.substring(0, path.lastIndexOf("[]"));
      List<JsonNode> found = new ArrayList<>();
      follow(root, list, found);
      if (found.isEmpty()) {
        throw new RefusalException(
            Outcome.Reason.MISSING_FIELD,
            "",
            "no list at '" + list + "[]', which --text-field names",
            "write the path from the outermost object, such as articles[].content");
      }
      items(found, item, below(list + "[]."), null, out);
    } else if (root.isArray()) {
      List<JsonNode> found = new ArrayList<>();
      root.forEach(found::add);
      items(found, item, chosen, null, out);
    } else if (!root.isObject()) {
      throw noObject(root);
    } else {
      List<JsonNode> rows = JsonColumns.rows(root);
      List<JsonNode> list = rows != null ? rows : JsonArticle.holdsText(root, chosen) ? null : list(root, 0);
      if (list == null) {
        refuseOthers(root);
        ArticleDraft draft = JsonArticle.read(root, chosen);
        out.add(() -> drafts.accept(item, draft));
      } else {
        items(root.has("@graph") ? withTexts(list) : list, item, chosen, feedTitle(root), out);
      }
    }
  }

  /// Linked data name people and pages beside the article.
  private List<JsonNode> withTexts(List<JsonNode> nodes) {
    return nodes.stream().filter(node -> JsonArticle.holdsText(node, chosen)).toList();
  }

  private void items(List<JsonNode> found, String item, ChosenFields names, @Nullable String outlet, List<Runnable> out)
      throws RefusalException {
    if (found.isEmpty()) {
      throw new RefusalException(Outcome.Reason.EMPTY, "an empty JSON list", "leave it out, or fetch it again");
    }
    for (int i = 0; i < found.size(); i++) {
      out.add(one(found.get(i), item + ":" + (i + 1), names, outlet));
    }
  }

  /// @return hands the article on, or its refusal
  private Runnable one(JsonNode node, String item, ChosenFields names, @Nullable String outlet) {
    try {
      ArticleDraft draft =
          Guard.read(() -> {
            if (!node.isObject()) {
              throw noObject(node);
            }
            return JsonArticle.read(node, names);
          });
      ArticleDraft whole = outlet == null ? draft : draft.or(ArticleDraft.ofOutlet(outlet));
      return () -> drafts.accept(item, whole);
    } catch (RefusalException refusal) {
      return () -> refusals.accept(item, refusal);
    }
  }

  /// The names that a user gave, from the objects of the list on.
  private ChosenFields below(String prefix) {
    return new ChosenFields(
        below(prefix, chosen.text()),
        below(prefix, chosen.date()),
        below(prefix, chosen.title()),
        below(prefix, chosen.outlet()));
  }

  private static @Nullable String below(String prefix, @Nullable String path) {
    return path != null && path.startsWith(prefix) ? path.substring(prefix.length()) : path;
  }

  /// Collects what a path such as `response.docs` or `pages[].articles` leads to.
  private static void follow(JsonNode root, String path, List<JsonNode> out) {
    List<JsonNode> at = List.of(root);
    for (String step : (path + "[]").split("\\.")) {
      boolean list = step.endsWith("[]");
      String name = list ? step.substring(0, step.length() - 2) : step;
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode node : at) {
        JsonNode value = name.isEmpty() ? node : node.get(name);
        if (value != null && list && value.isArray()) {
          value.forEach(next::add);
        } else if (value != null && !list) {
          next.add(value);
        }
      }
      at = next;
    }
    out.addAll(at);
  }

  /// The first list with an article in it.
  private @Nullable List<JsonNode> list(JsonNode object, int depth) {
    for (JsonNode value : object.values()) {
      if (value.isArray()) {
        List<JsonNode> found = new ArrayList<>();
        value.forEach(found::add);
        if (found.stream().anyMatch(one -> JsonArticle.holdsText(one, chosen))) {
          return found;
        }
      }
    }
    for (JsonNode value : object.values()) {
      List<JsonNode> found = value.isObject() && depth < LIST_DEPTH ? list(value, depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// What has no text and is known all the same. A list of addresses is the answer of a search.
  private void refuseOthers(JsonNode root) throws RefusalException {
    if (JsonArticle.holdsText(root, chosen)) {
      return;
    }
    JsonNode log = root.get("log");
    if (log != null && log.isObject() && log.has("entries")) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "",
          "what a browser recorded (HAR), a format that is not read",
          "save the pages themselves (HTML, MHTML or WARC) and read those");
    }
    if (root.has("cells") && root.has("nbformat")) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "",
          "a notebook (ipynb), a format that is not read",
          "export the articles in it as CSV or JSON with a field called 'text'");
    }
    int addresses = addresses(root, 0);
    if (addresses > 0) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "",
          "a list of %d addresses without texts".formatted(addresses),
          "fetch the pages that it names and read those; or name the field with the texts"
              + " (--text-field articles[].NAME)");
    }
  }

  /// How many objects with an address the first list of such has; 0 where there is none.
  private static int addresses(JsonNode object, int depth) {
    for (JsonNode value : object.values()) {
      JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : null;
      if (first != null && first.isObject() && new JsonFields(first).words(FieldNames.URL) != null) {
        return value.size();
      }
      int within = value.isObject() && depth < LIST_DEPTH ? addresses(value, depth + 1) : 0;
      if (within > 0) {
        return within;
      }
    }
    return 0;
  }

  /// The name of a JSON Feed.
  private static @Nullable String feedTitle(JsonNode root) {
    JsonNode version = root.get("version");
    boolean feed = version != null && version.asString("").contains("jsonfeed");
    return feed ? JsonFields.wordsOf(root.get("title")) : null;
  }

  /// Reads a list of any length, an article at a time.
  void stream(Opening opening, String item) throws RefusalException {
    Bounded bounded =
        new Bounded(
            new SequenceInputStream(new java.io.ByteArrayInputStream(opening.head()), opening.rest()), limits.bytes());
    JsonMapper mapper = mapper(limits, false);
    int number = 0;
    try (JsonParser parser = mapper.createParser(bounded)) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        bounded.begin();
        number++;
        JsonNode node = mapper.readTree(parser);
        if (parser.currentToken() == null && node == null) {
          throw new RefusalException(Outcome.Reason.MALFORMED, "", "the list is cut short", "fetch the file again");
        }
        one(node, item + ":" + number, chosen, null).run();
      }
    } catch (JacksonException e) {
      if (bounded.failure != null) {
        throw bounded.exceeded ? Opening.tooLarge(limits) : Opening.unreadable(bounded.failure);
      }
      refusals.accept(item + ":" + Math.max(1, number), malformed(e, limits));
      return;
    }
    if (number == 0) {
      throw new RefusalException(Outcome.Reason.EMPTY, "an empty JSON list", "leave it out, or fetch it again");
    }
  }

  private static JsonNode parse(String json, Limits limits) throws RefusalException {
    try {
      return mapper(limits, true).readTree(json);
    } catch (JacksonException e) {
      throw malformed(e, limits);
    }
  }

  private static RefusalException malformed(JacksonException e, Limits limits) {
    if (e instanceof StreamConstraintsException) {
      return new RefusalException(
          Outcome.Reason.MALFORMED,
          place(e.getLocation()),
          "nested deeper than %d, or longer than any article".formatted(limits.jsonDepth()),
          "write one plain object with the article's text");
    }
    return new RefusalException(
        Outcome.Reason.MALFORMED,
        place(e.getLocation()),
        "not JSON: " + JsonFaults.inWords(e),
        "check the file with a JSON tool (jq . FILE)");
  }

  private static JsonMapper mapper(Limits limits, boolean whole) {
    return whole && limits.equals(Limits.STANDARD) ? STANDARD : newMapper(limits, whole);
  }

  private static JsonMapper newMapper(Limits limits, boolean whole) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxNestingDepth(limits.jsonDepth()).maxStringLength(limits.bytes()).build();
    JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build());
    return builder.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, whole).build();
  }

  private static String place(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /// Stops where one object takes more bytes than an article may have.
  private static final class Bounded extends FilterInputStream {
    private final long limit;
    private long left;
    private boolean exceeded;
    private @Nullable IOException failure;

    Bounded(InputStream in, int limit) {
      super(in);
      // What is read ahead for the next objects counts too.
      this.limit = limit + (1L << 16);
      begin();
    }

    void begin() {
      left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        exceeded = true;
        failure = new IOException("an object too large");
        throw failure;
      }
      try {
        int n = super.read(buffer, offset, length);
        left -= Math.max(0, n);
        return n;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
